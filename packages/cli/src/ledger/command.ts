import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { Call, CliError, EXIT, ExitCode, Program } from '../calls';
import { readEntries } from './readEntries';
import { VerifiedChain, verifyEntries } from './verifyEntries';

async function read(file: string): Promise<string> {
  if (file === '-') {
    return text(process.stdin);
  }
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw CliError.usage(
      `The file cannot be read: ${
        error instanceof Error ? error.message : error
      }`,
    );
  }
}

function chainText({ subject, entries, head, broken }: VerifiedChain): string {
  return broken
    ? broken.sentence
    : `${subject}: ${entries} ${
        entries === 1 ? 'entry' : 'entries'
      }, the last one ${head}`;
}

async function verify({ output }: Call, file: string): Promise<ExitCode> {
  const { entries, isPart } = readEntries(await read(file));
  const chains = verifyEntries(entries);
  const intact = !isPart && chains.every(({ broken }) => !broken);
  const sentence = intact
    ? `${entries.length} entries in ${chains.length} chains follow on each other unbroken.`
    : 'The ledger is not intact.';
  output.answer({ intact, sentence, isPart, entries: entries.length, chains }, [
    sentence,
    ...(isPart
      ? [
          'The file is a part: its last page names a nextCursor. Read on with it, and put all pages into the file.',
        ]
      : []),
    ...chains.map(chainText),
    ...(intact
      ? [
          'Entries that were cut off at the end of a chain cannot be missed here: compare the last hash with that of an earlier export.',
        ]
      : []),
  ]);
  return intact ? EXIT.ok : EXIT.refused;
}

/** `slipway ledger verify`: proves an exported ledger, without the portal. */
export function addLedgerCommands(program: Program): void {
  const ledger = program.root
    .command('ledger')
    .description('Proves exported ledgers.');
  const command = ledger
    .command('verify')
    .argument('<file>', 'the exported ledger as JSON, or - to read it')
    .summary('prove that an exported ledger was not changed')
    .description(
      'Proves, without the portal, that an exported ledger was not changed: each entry holds the hash of the one before.',
    );
  program.action(
    command,
    'curl -H "Authorization: Bearer $SLIPWAY_TOKEN" "$SLIPWAY_URL/api/releases/v1/releases/$ID/ledger?limit=500" > ledger.json\nslipway ledger verify ledger.json',
    (call, _options, [file]) => verify(call, file),
  );
}

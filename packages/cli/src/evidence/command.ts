import { Command, InvalidArgumentError } from 'commander';
import {
  EvidenceItemResult,
  newEvidenceRecordSchema,
} from '@slipway/backstage-plugin-releases-common';
import {
  Call,
  checkInput,
  componentRef,
  EXIT,
  ExitCode,
  idempotencyKey,
  Program,
  sourceOf,
} from '../calls';

interface EvidenceOptions {
  type: string;
  outcome: string;
  component?: string;
  version?: string;
  digest?: string;
  commit?: string;
  environment?: string;
  release?: string;
  metric?: Record<string, number>;
  name?: string;
  url?: string;
  link?: string;
  note?: string;
  occurredAt?: string;
  attempt?: number;
  run?: string;
  provider?: string;
}

const OPTIONS = {
  type: '--type',
  name: '--name',
  outcome: '--outcome',
  metrics: '--metric',
  note: '--note',
  occurredAt: '--occurred-at',
  attempt: '--attempt',
  subject: '--component or --release',
  'subject.entityRef': '--component',
  'subject.version': '--version',
  'subject.digest': '--digest',
  'subject.commit': '--commit',
  'subject.environment': '--environment',
  'subject.releaseId': '--release',
  'source.provider': '--provider',
  'source.externalId': '--run',
  'source.url': '--link',
};

/** Adds a number to those that were named before: `passRate=0.98`. */
function addMetric(
  text: string,
  before: Record<string, number> = {},
): Record<string, number> {
  const [, name, value] = /^([^=]+)=(-?\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (name === undefined) {
    throw new InvalidArgumentError(
      'Write a name, =, and a number, for example passRate=0.98.',
    );
  }
  return { ...before, [name]: Number(value) };
}

/** What became of it, where it does not count as it was sent. */
function problemOf({ status, details }: EvidenceItemResult): string[] {
  const why = details.map(({ message }) => message);
  switch (status) {
    case 'stored':
      return [];
    case 'duplicate':
      return [];
    case 'conflict':
      return [
        'This run already told something else under the same name. The first stands; name another one with --run.',
        ...why,
      ];
    case 'untrusted':
      return [
        'It is stored, but does not count: the policy takes this evidence from another sender.',
        ...why,
      ];
    case 'quarantined':
      return [
        'It is stored, but does not count: it is dated in the future. Set the clock, or --occurred-at.',
        ...why,
      ];
    default:
      return why;
  }
}

async function addEvidence(
  { output, portal, env }: Call,
  options: EvidenceOptions,
): Promise<ExitCode> {
  const { component, type, environment, release } = options;
  const { provider, externalId, attempt, id, url } = sourceOf(
    options,
    [type, component ?? release, environment],
    env,
    { isPerAttempt: true },
  );
  const record = {
    type,
    name: options.name,
    subject: {
      entityRef: component,
      version: options.version,
      digest: options.digest,
      commit: options.commit,
      environment,
      releaseId: release,
    },
    outcome: options.outcome,
    metrics: options.metric,
    note: options.note,
    occurredAt: options.occurredAt ?? new Date().toISOString(),
    attempt: options.attempt ?? attempt,
    source: { provider, externalId, run: id, url: options.link ?? url },
  };
  const item = checkInput(newEvidenceRecordSchema, record, OPTIONS);
  const result = await portal().client.ingestEvidence(
    { items: [item] },
    { idempotencyKey: idempotencyKey('ingestEvidence', item, env) },
  );
  const [stored] = result.items;
  const problems = problemOf(stored);
  output.note(problems);
  output.answer(stored, [
    stored.status === 'duplicate'
      ? 'The portal has this evidence already.'
      : `The evidence is ${stored.status}.`,
  ]);
  return problems.length > 0 ? EXIT.failed : EXIT.ok;
}

function readCount(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) {
    throw new InvalidArgumentError('Give a number from 1.');
  }
  return Number(text);
}

/** `slipway evidence add`: tells what a test or a scan found. */
export function addEvidenceCommands(program: Program): void {
  const evidence = program.root
    .command('evidence')
    .description('Tells what tests, scans and checks found.');
  const add: Command = evidence
    .command('add')
    .summary('tell what a test, a scan or a check found')
    .description(
      'Tells what a test, a scan or a check found about a version. Policies decide by it. Told twice by the same run, it is kept once.',
    )
    .requiredOption('--type <type>', 'what it is, for example test.unit')
    .requiredOption(
      '--outcome <word>',
      'pass, fail, error, running, queued or skipped; only pass passes',
    )
    .option('--component <name>', 'what it is about', componentRef)
    .option('--version <version>', 'the version it is about')
    .option('--digest <digest>', 'the build it is about')
    .option('--commit <sha>', 'the commit it is about')
    .option('--environment <name>', 'where it was found')
    .option('--release <id>', 'the release it is about, if it is about one')
    .option(
      '--metric <name=number>',
      'what was measured, for example passRate=0.98; can be repeated',
      addMetric,
    )
    .option('--name <name>', 'what people call it, for example "Nightly"')
    .option('--link <url>', 'where it can be read (default: the run)')
    .option('--note <text>', 'what a reader should know')
    .option('--occurred-at <instant>', 'when it was found (default: now)')
    .option(
      '--attempt <number>',
      'a later try replaces earlier ones',
      readCount,
    )
    .option(
      '--run <id>',
      "the name of this result (default: from the tool's own variables)",
    )
    .option(
      '--provider <name>',
      "the tool it comes from (default: from the tool's own variables)",
    );
  program.action(
    add,
    'slipway evidence add --type test.unit --component payments-api --version 4.2.0 --outcome pass --metric passRate=1',
    addEvidence,
  );
}

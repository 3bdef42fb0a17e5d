import { resolve } from 'node:path';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import {
  DATE_ORDERS,
  IMPORT_PRESETS,
  TEXT_ENCODINGS,
  timeZoneSchema,
} from '@slipway/backstage-plugin-releases-common';
import { Program } from '../calls';
import { importFile } from './importFile';
import { ImportOptions } from './ImportOptions';

function readZone(zone: string): string {
  if (!timeZoneSchema.safeParse(zone).success) {
    throw new InvalidArgumentError(
      'Give a time zone of the IANA database, for example Europe/Paris or UTC.',
    );
  }
  return zone;
}

/** Adds the column of a field to those that were named before. */
function addColumn(
  pair: string,
  before: Record<string, string> = {},
): Record<string, string> {
  const [, field, column] = /^([^=]+)=(.+)$/.exec(pair) ?? [];
  if (!field) {
    throw new InvalidArgumentError(
      "Write the release's field, '=', and the file's column: version=tag.",
    );
  }
  return { ...before, [field]: column };
}

/** Says what an import takes. */
export function withImportOptions(command: Command): Command {
  return command
    .addArgument(
      new Argument(
        '<file>',
        'releases as an Excel workbook (.xlsx), CSV or NDJSON',
      ),
    )
    .allowExcessArguments(false)
    .option('--provider <name>', 'the source of rows that do not name one')
    .addOption(
      new Option(
        '--preset <name>',
        'the format of the file (default: detected from its fields)',
      ).choices(IMPORT_PRESETS),
    )
    .option(
      '--map <field=column>',
      'the column of a field, for example window.start=begins; can be repeated',
      addColumn,
    )
    .option(
      '--zone <zone>',
      'the time zone of times without one, for example Europe/Paris',
      readZone,
    )
    .addOption(
      new Option(
        '--date-order <order>',
        'the order of numeric dates (default: detected, if one date is unambiguous)',
      ).choices(DATE_ORDERS),
    )
    .option(
      '--sheet <name>',
      'the sheet of a workbook (default: the first with rows)',
    )
    .addOption(
      new Option(
        '--encoding <name>',
        'the text encoding (default: detected; Windows-1252 if it is not UTF-8)',
      ).choices(TEXT_ENCODINGS),
    )
    .option(
      '--owner-from-team',
      'make the team in a row the owner of its release',
    )
    .option('--partial', 'import the valid rows even if others are invalid')
    .option('--dry-run', 'show what would happen without writing anything');
}

/** `slipway import`: imports the releases of a file. */
export function addImport(program: Program): void {
  program.action<Partial<ImportOptions>>(
    withImportOptions(
      program.root
        .command('import')
        .summary('import the releases of a file')
        .description(
          'Imports the releases of a file. A second run changes nothing. Exits with 1 if one of the rows was not imported.',
        ),
    ),
    'slipway import releases.csv --provider jira --zone Europe/Paris --dry-run',
    (call, options, [file]) =>
      importFile(call, {
        ownerFromTeam: false,
        partial: false,
        dryRun: false,
        ...options,
        file: resolve(file),
      }),
  );
}

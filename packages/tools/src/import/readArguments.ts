import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  DATE_ORDERS,
  DateOrder,
  IMPORT_PRESETS,
  ImportPresetId,
  TEXT_ENCODINGS,
  TextEncoding,
  timeZoneSchema,
} from '@slipway/backstage-plugin-releases-common';
import { UsageError } from './UsageError';

export const USAGE = `npm run import -- FILE [options]

  FILE                  releases as an Excel workbook (.xlsx), CSV or NDJSON
  --provider NAME       the source of rows that do not name one
  --url URL             URL of the portal's backend (http://localhost:7007)
  --persona NAME        in the demo portal, who imports; elsewhere, set the
                        environment variable RELEASES_TOKEN to a Backstage token
  --preset NAME         the format of the file: ${IMPORT_PRESETS.join(', ')}
                        (default: detected from its fields)
  --map FIELD=COLUMN    the column of a field, for example window.start=begins;
                        can be repeated
  --zone ZONE           the time zone of times without one, for example
                        Europe/Paris
  --date-order ORDER    the order of numeric dates: ${DATE_ORDERS.join(', ')}
                        (default: detected, if one date is unambiguous)
  --sheet NAME          the sheet of a workbook (default: the first with rows)
  --encoding NAME       the text encoding: ${TEXT_ENCODINGS.slice(0, 4).join(
    ', ',
  )}, …
                        (default: detected; Windows-1252 if it is not UTF-8)
  --owner-from-team     make the team in a row the owner of its release
  --partial             import the valid rows even if others are invalid
  --dry-run             show what would happen without writing anything

The exit code is 0 if all rows were imported, 1 if one was not, and 2 if the
command line is invalid.`;

export interface ImportArguments {
  help: boolean;
  file: string;
  url: string;
  provider?: string;
  persona?: string;
  preset?: ImportPresetId;
  mapping?: Record<string, string>;
  zone?: string;
  dateOrder?: DateOrder;
  sheet?: string;
  encoding?: TextEncoding;
  ownerFromTeam: boolean;
  partial: boolean;
  dryRun: boolean;
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        provider: { type: 'string' },
        url: { type: 'string', default: 'http://localhost:7007' },
        persona: { type: 'string' },
        preset: { type: 'string' },
        map: { type: 'string', multiple: true },
        zone: { type: 'string' },
        'date-order': { type: 'string' },
        sheet: { type: 'string' },
        encoding: { type: 'string' },
        'owner-from-team': { type: 'boolean', default: false },
        partial: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : `${error}`);
  }
}

function readUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:/.test(text)) {
    throw new UsageError(
      `--url is '${text}'. Give the address of the portal's backend, for example http://localhost:7007.`,
    );
  }
  return text.replace(/\/+$/, '');
}

/** One of a few words, where an option is given. */
function readChoice<T extends string>(
  option: string,
  word: string | undefined,
  choices: readonly T[],
): T | undefined {
  const chosen = choices.find(choice => choice === word);
  if (word !== undefined && !chosen) {
    throw new UsageError(
      `--${option} is '${word}'. Choose one of ${choices.join(', ')}.`,
    );
  }
  return chosen;
}

function readZone(zone: string | undefined): string | undefined {
  if (zone !== undefined && !timeZoneSchema.safeParse(zone).success) {
    throw new UsageError(
      `--zone is '${zone}'. Give a time zone of the IANA database, for example Europe/Paris or UTC.`,
    );
  }
  return zone;
}

function readMapping(
  pairs: string[] | undefined,
): Record<string, string> | undefined {
  return (
    pairs &&
    Object.fromEntries(
      pairs.map(pair => {
        const [, field, column] = /^([^=]+)=(.+)$/.exec(pair) ?? [];
        if (!field) {
          throw new UsageError(
            `--map is '${pair}'. Write the release's field, '=', and the file's column: version=tag.`,
          );
        }
        return [field, column];
      }),
    )
  );
}

/** Reads the command line; a file is meant from where npm was called. */
export function readArguments(
  args: string[],
  from = process.env.INIT_CWD ?? process.cwd(),
): ImportArguments {
  const { values, positionals } = parse(args);
  const [file = '', ...more] = positionals;
  if (!values.help && (file === '' || more.length > 0)) {
    throw new UsageError(
      file === ''
        ? 'Name the file to import.'
        : `One file is imported at a time; '${more[0]}' is one too many.`,
    );
  }
  return {
    help: values.help,
    file: resolve(from, file),
    url: readUrl(values.url),
    provider: values.provider,
    persona: values.persona,
    preset: readChoice<ImportPresetId>('preset', values.preset, IMPORT_PRESETS),
    mapping: readMapping(values.map),
    zone: readZone(values.zone),
    dateOrder: readChoice('date-order', values['date-order'], DATE_ORDERS),
    sheet: values.sheet,
    encoding: readChoice('encoding', values.encoding, TEXT_ENCODINGS),
    ownerFromTeam: values['owner-from-team'],
    partial: values.partial,
    dryRun: values['dry-run'],
  };
}

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
  --provider NAME       where the releases come from, for lines that do not say so
  --url URL             where the portal's backend is (http://localhost:7007)
  --persona NAME        in the demo portal: who imports; elsewhere the
                        environment variable RELEASES_TOKEN has a Backstage token
  --preset NAME         how the file is written: ${IMPORT_PRESETS.join(', ')}
                        (told by its fields)
  --map FIELD=COLUMN    which column is a field, for example window.start=begins;
                        can be repeated
  --zone ZONE           the time zone of times that name none, for example
                        Europe/Paris
  --date-order ORDER    how dates of numbers are written: ${DATE_ORDERS.join(
    ', ',
  )}
                        (told by the file where one of its dates shows it)
  --sheet NAME          which sheet of a workbook (the first that has rows)
  --encoding NAME       how text is encoded: ${TEXT_ENCODINGS.slice(0, 4).join(
    ', ',
  )}, …
                        (told by the file; Windows-1252 where it is not UTF-8)
  --owner-from-team     the team named on a line owns its release
  --partial             take the valid lines although others are invalid
  --dry-run             say what would happen, and write nothing

The exit code is 0 when every line was taken, 1 when one was not, and 2 when the
command was not understood.`;

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

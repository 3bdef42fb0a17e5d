import { readWith } from '../http/errorDetails';
import {
  ImportedReleaseInput,
  importedReleaseSchema,
} from '../release/releaseInput';
import { ErrorDetail } from '../release/releaseQueries';
import {
  ImportContext,
  ImportPreset,
  ImportPresetId,
} from './presets/importPreset';
import { applyMapping } from './applyMapping';
import { releasedDeliverablesPreset } from './presets/releasedDeliverablesPreset';
import { slipwayPreset } from './presets/slipwayPreset';
import { readCsv } from './readCsv';
import { readNdjson } from './readNdjson';
import { isUnreadable, SourceRecord, UnreadableRecord } from './SourceRecord';

/** @public */
export const IMPORT_FORMATS = ['csv', 'ndjson'] as const;

/** @public */
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** @public */
export interface ReadReleasesOptions {
  /** Absent: told by the text. */
  format?: ImportFormat;
  /** Absent: told by the fields of the file. */
  preset?: ImportPresetId;
  /** Where the releases come from, for those that do not say so themselves. */
  provider?: string;
  /**
   * The file's field for a field of the contract, by its path, for example
   * `{ 'version': 'tag', 'window.start': 'begins' }`. Fields of the file that
   * are neither named here nor in the contract are passed over and reported.
   */
  mapping?: Record<string, string>;
  /** Whether a `team` in the file owns its releases. */
  ownerFromTeam?: boolean;
}

/**
 * One record of the file: a release, or what is wrong with it.
 *
 * @public
 */
export type ReadReleaseRow = { line: number } & (
  | { release: ImportedReleaseInput; errors?: undefined }
  | { release?: undefined; errors: ErrorDetail[] }
);

/** @public */
export interface ReadReleases {
  format: ImportFormat;
  /** Absent where no preset fits the file; `errors` then says so. */
  preset?: ImportPresetId;
  /** The fields that the file has. */
  fields: string[];
  /** The fields that were passed over. */
  ignored: string[];
  /** What is wrong with the file as a whole. Without it, `rows` tells all. */
  errors: ErrorDetail[];
  rows: ReadReleaseRow[];
}

const PRESETS: readonly ImportPreset[] = [
  releasedDeliverablesPreset,
  slipwayPreset,
];

function formatOf(text: string): ImportFormat {
  return /^\s*[[{]/.test(text) ? 'ndjson' : 'csv';
}

function fieldsOf(records: (SourceRecord | UnreadableRecord)[]): string[] {
  const names = new Set<string>();
  for (const record of records) {
    if (!isUnreadable(record)) {
      Object.keys(record.fields).forEach(name => names.add(name));
    }
  }
  return [...names];
}

function unreadableRow(
  record: SourceRecord | UnreadableRecord,
): ReadReleaseRow[] {
  if (!isUnreadable(record)) {
    return [];
  }
  const { line, code, message } = record;
  return [{ line, errors: [{ field: '', code, message }] }];
}

function without(record: SourceRecord, names: string[]): SourceRecord {
  const fields = Object.entries(record.fields).filter(
    ([name]) => !names.includes(name),
  );
  return { ...record, fields: Object.fromEntries(fields) };
}

function readRow(
  { line, fields }: SourceRecord,
  preset: ImportPreset,
  context: ImportContext,
): ReadReleaseRow {
  const row = preset.toCandidate(fields, context);
  if ('details' in row) {
    return { line, errors: row.details };
  }
  const read = readWith(importedReleaseSchema, row.candidate);
  return 'details' in read
    ? { line, errors: read.details }
    : { line, release: read.value };
}

function withoutRepeats(rows: ReadReleaseRow[]): ReadReleaseRow[] {
  const firstLines = new Map<string, number>();
  return rows.map(row => {
    if (!row.release) {
      return row;
    }
    const { provider, externalId } = row.release.source;
    const key = JSON.stringify([provider, externalId]);
    const firstLine = firstLines.get(key);
    if (firstLine === undefined) {
      firstLines.set(key, row.line);
      return row;
    }
    return {
      line: row.line,
      errors: [
        {
          field: 'source.externalId',
          code: 'repeated_source',
          message: `Line ${firstLine} already has "${externalId}" of ${provider}. Keep one of them, or give each its own external id.`,
        },
      ],
    };
  });
}

function choosePreset(
  wanted: ImportPresetId | undefined,
  fields: string[],
): ImportPreset | undefined {
  return PRESETS.find(preset =>
    wanted ? preset.id === wanted : preset.recognises(fields),
  );
}

function problemWithFile(
  fields: string[],
  preset: ImportPreset | undefined,
  others: string[],
): ErrorDetail[] {
  if (fields.length === 0) {
    return [
      {
        field: '',
        code: 'empty_file',
        message:
          'There is no release in this file. Give CSV with a header line, or one JSON object per line.',
      },
    ];
  }
  if (!preset) {
    return [
      {
        field: '',
        code: 'unknown_fields',
        message: `The fields of this file (${fields.join(
          ', ',
        )}) are not those of a release. Say with a mapping which of them is the version, the components and the window.`,
      },
    ];
  }
  return others.map(field => ({
    field,
    code: 'unknown_field',
    message: `There is no field "${field}" in a release. Remove it, correct its name, or say with a mapping which field it is.`,
  }));
}

/**
 * Reads releases from CSV or newline-delimited JSON and holds each of them
 * against the contract, so that a file can be shown, corrected and sent in
 * batches.
 *
 * @public
 */
export function readReleases(
  text: string,
  options: ReadReleasesOptions = {},
): ReadReleases {
  const content = text.replace(/^\uFEFF/, '');
  const format = options.format ?? formatOf(content);
  const found = format === 'csv' ? readCsv(content) : readNdjson(content);
  const records = applyMapping(found, options.mapping ?? {});
  const names = fieldsOf(records);
  const preset = choosePreset(options.preset, names);
  const others = preset ? names.filter(name => !preset.knows(name)) : [];
  const othersPass = preset?.allowsOthers || options.mapping !== undefined;

  const answer = {
    format,
    preset: preset?.id,
    fields: fieldsOf(found),
    ignored: othersPass ? others : [],
  };
  const errors = problemWithFile(names, preset, othersPass ? [] : others);
  if (errors.length > 0 || !preset) {
    return { ...answer, errors, rows: records.flatMap(unreadableRow) };
  }
  const context = {
    provider: options.provider,
    ownerFromTeam: options.ownerFromTeam ?? false,
  };
  const rows = records.flatMap(record =>
    isUnreadable(record)
      ? unreadableRow(record)
      : [readRow(without(record, answer.ignored), preset, context)],
  );
  return { ...answer, errors, rows: withoutRepeats(rows) };
}

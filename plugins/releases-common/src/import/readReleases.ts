import { readWith } from '../http/errorDetails';
import { importedReleaseSchema } from '../release/releaseInput';
import { ErrorDetail } from '../release/releaseQueries';
import { applyMapping } from './applyMapping';
import { DateOrder, DateOrderFinding, findDateOrder } from './dates';
import { ColumnMapping, suggestMapping, unusedColumns } from './fields';
import { findFileErrors } from './fileErrors';
import {
  ImportContext,
  ImportPreset,
  ImportPresetId,
} from './presets/importPreset';
import { ReadReleaseRow } from './ReadReleaseRow';
import { releasedDeliverablesPreset } from './presets/releasedDeliverablesPreset';
import { slipwayPreset } from './presets/slipwayPreset';
import {
  ImportFormat,
  isUnreadable,
  SourceFile,
  SourceRecord,
  UnreadableRecord,
} from './source';
import { withoutRepeats } from './withoutRepeats';

/** @public */
export interface ReadReleasesOptions {
  /** Absent: told by the fields of the file. */
  preset?: ImportPresetId;
  /** Where the releases come from, for those that do not say so themselves. */
  provider?: string;
  /**
   * The file's column for a field of the contract, by its path, for example
   * `{ 'version': 'tag', 'window.start': 'begins' }`. It is complete: columns
   * that are not in it are passed over and reported. Absent: by what the
   * columns are called, where one without a meaning is an error.
   */
  mapping?: ColumnMapping;
  /** Whether a `team` in the file owns its releases. */
  ownerFromTeam?: boolean;
  /** The IANA zone of times that name none, and of windows without one. */
  zone?: string;
  /** The order of dates of numbers; absent: as the file shows. */
  dateOrder?: DateOrder;
}

/** @public */
export interface ReadReleases {
  format: ImportFormat;
  /** Absent where no preset fits the file; `errors` then says so. */
  preset?: ImportPresetId;
  /** The fields that the file has. */
  fields: string[];
  /** Which column was taken for which field. */
  mapping: ColumnMapping;
  /** The fields that were passed over. */
  ignored: string[];
  /** What the dates of numbers say of their order. */
  dates: DateOrderFinding;
  /** What is wrong with the file as a whole. Without it, `rows` tells all. */
  errors: ErrorDetail[];
  rows: ReadReleaseRow[];
}

const PRESETS: readonly ImportPreset[] = [
  releasedDeliverablesPreset,
  slipwayPreset,
];

type FileRecord = SourceRecord | UnreadableRecord;

function presetOf(
  columns: readonly string[],
  { preset: wanted, mapping }: ReadReleasesOptions = {},
): ImportPreset | undefined {
  const named = mapping ?? suggestMapping(columns);
  return PRESETS.find(preset =>
    wanted
      ? preset.id === wanted
      : preset.recognises(
          preset.allowsOthers
            ? [...columns, ...Object.keys(mapping ?? {})]
            : Object.keys(named),
        ),
  );
}

/**
 * The way of writing that a file has by its columns, before anything is said
 * about them.
 *
 * @public
 */
export function recognisePreset(
  columns: readonly string[],
): ImportPresetId | undefined {
  return presetOf(columns)?.id;
}

function fieldsOf(records: readonly FileRecord[]): string[] {
  return [
    ...new Set(
      records.flatMap(record =>
        isUnreadable(record) ? [] : Object.keys(record.fields),
      ),
    ),
  ];
}

function datesOf(
  records: readonly FileRecord[],
  { isTime }: ImportPreset = slipwayPreset,
): DateOrderFinding {
  return findDateOrder(
    records.flatMap(record =>
      isUnreadable(record)
        ? []
        : Object.entries(record.fields).flatMap(([field, text]) =>
            isTime(field) && typeof text === 'string'
              ? [{ line: record.line, text }]
              : [],
          ),
    ),
  );
}

function readRow(
  { line, fields, warnings: told = [] }: SourceRecord,
  preset: ImportPreset,
  context: ImportContext,
): ReadReleaseRow {
  const known = Object.fromEntries(
    Object.entries(fields).filter(([name]) => preset.knows(name)),
  );
  const row = preset.toCandidate(known, context);
  if ('details' in row) {
    return { line, errors: row.details, warnings: told };
  }
  const warnings = [...told, ...(row.warnings ?? [])];
  const read = readWith(importedReleaseSchema, row.candidate);
  return 'details' in read
    ? { line, errors: read.details, warnings }
    : { line, release: read.value, warnings };
}

function unreadableRow({
  line,
  code,
  message,
}: UnreadableRecord): ReadReleaseRow {
  return { line, errors: [{ field: '', code, message }], warnings: [] };
}

/** A file with the meaning of its columns. */
function understand(source: SourceFile, options: ReadReleasesOptions) {
  const preset = presetOf(source.columns, options);
  const keepsOthers = preset?.allowsOthers ?? false;
  const mapping =
    options.mapping ?? (keepsOthers ? {} : suggestMapping(source.columns));
  const records = applyMapping(source.records, mapping, keepsOthers);
  const unknown = fieldsOf(records).filter(name => !preset?.knows(name));
  const filled = new Set(fieldsOf(source.records));
  const unused = keepsOthers
    ? []
    : unusedColumns(source.columns, mapping).filter(name => filled.has(name));
  return {
    preset,
    mapping,
    records,
    dates: datesOf(records, preset),
    passedOver: [
      ...(keepsOthers ? unknown : []),
      ...(options.mapping ? unused : []),
    ],
    mistaken: [
      ...(keepsOthers ? [] : unknown),
      ...(options.mapping ? [] : unused),
    ],
  };
}

/**
 * What the dates of a file say of their order, before its rows are read.
 *
 * @public
 */
export function findDates(
  source: SourceFile,
  options: ReadReleasesOptions = {},
): DateOrderFinding {
  return understand(source, options).dates;
}

/**
 * Makes releases of the records of a file and holds each of them against the
 * contract, so that a file can be shown, corrected and sent in batches.
 *
 * @public
 */
export function readReleases(
  source: SourceFile,
  options: ReadReleasesOptions = {},
): ReadReleases {
  const { preset, mapping, records, dates, passedOver, mistaken } = understand(
    source,
    options,
  );
  const answer = {
    format: source.format,
    preset: preset?.id,
    fields: source.columns,
    mapping,
    ignored: passedOver,
    dates,
  };
  const errors = findFileErrors({
    errors: source.errors,
    isEmpty: source.columns.length === 0 || records.length === 0,
    columns: source.columns,
    preset,
    others: mistaken,
    dates:
      dates.kind === 'ambiguous' && options.dateOrder ? { kind: 'any' } : dates,
  });
  if (errors.length > 0 || !preset) {
    const unreadable = records.filter(isUnreadable).map(unreadableRow);
    return { ...answer, errors, rows: unreadable };
  }
  const context: ImportContext = {
    provider: options.provider,
    ownerFromTeam: options.ownerFromTeam ?? false,
    zone: options.zone,
    dateOrder:
      options.dateOrder ?? (dates.kind === 'found' ? dates.order : 'dmy'),
  };
  const rows = records.map(record =>
    isUnreadable(record)
      ? unreadableRow(record)
      : readRow(record, preset, context),
  );
  return { ...answer, errors, rows: withoutRepeats(rows) };
}

import { ErrorDetail } from '../release/releaseQueries';
import { DateCell, DateOrderFinding } from './dates';
import { ImportPreset } from './presets/importPreset';

function quoted({ line, text }: DateCell): string {
  return `line ${line} has "${text}"`;
}

/** Why the dates of a file cannot be read, as long as nobody says more. */
function dateErrors(finding: DateOrderFinding): ErrorDetail[] {
  switch (finding.kind) {
    case 'contradiction':
      return [
        {
          field: '',
          code: 'date_order_contradiction',
          message: `The dates of this file are not in one order: ${quoted(
            finding.first,
          )}, ${quoted(
            finding.second,
          )}. Write all of them alike, best as 2026-12-15.`,
        },
      ];
    case 'ambiguous':
      return [
        {
          field: '',
          code: 'date_order_needed',
          message: `The dates of this file can be read in more than one order: ${quoted(
            finding.example,
          )}. Say whether the day or the month comes first.`,
        },
      ];
    default:
      return [];
  }
}

function fieldErrors(
  columns: readonly string[],
  preset: ImportPreset | undefined,
  others: readonly string[],
): ErrorDetail[] {
  if (!preset) {
    return [
      {
        field: '',
        code: 'unknown_fields',
        message: `The fields of this file (${columns.join(
          ', ',
        )}) are not those of a release. Say which of them is the version, the components and the window.`,
      },
    ];
  }
  return others.map(field => ({
    field,
    code: 'unknown_field',
    message: `There is no field "${field}" in a release. Remove it, correct its name, or say which field it is.`,
  }));
}

const EMPTY: ErrorDetail = {
  field: '',
  code: 'empty_file',
  message:
    'There is no release in this file. Give a header line and a row for each release, or one JSON object per line.',
};

/**
 * What keeps all releases of a file from being read, the first reasons only:
 * those of the file, then of its columns, then of its dates.
 *
 * @internal
 */
export function findFileErrors(file: {
  errors: readonly ErrorDetail[];
  isEmpty: boolean;
  columns: readonly string[];
  preset?: ImportPreset;
  /** Fields without a meaning that nobody has said to pass over. */
  others: readonly string[];
  dates: DateOrderFinding;
}): ErrorDetail[] {
  if (file.errors.length > 0) {
    return [...file.errors];
  }
  if (file.isEmpty) {
    return [EMPTY];
  }
  const errors = fieldErrors(file.columns, file.preset, file.others);
  return errors.length > 0 ? errors : dateErrors(file.dates);
}

import { ErrorDetail } from '@slipway/backstage-plugin-releases-common';
import { asRow, Row } from '../../shared/form';
import { ParamField, ParamParts } from './ParamField';

/** A value as it stands in the form: all that was typed, right or wrong. */
export type ParamDraft =
  | { kind: 'text'; text: string }
  | { kind: 'number'; value?: number }
  | { kind: 'flag'; value?: boolean }
  | { kind: 'words'; words: readonly string[]; isKept: boolean }
  | { kind: 'rows'; rows: readonly Row<GroupDraft>[]; isKept: boolean }
  | GroupDraft
  /** What the form has no fields for. */
  | { kind: 'json'; text: string };

/** An object; `isKept` where it is there although all of it is empty. */
export interface GroupDraft {
  kind: 'group';
  parts: Readonly<Record<string, ParamDraft>>;
  isKept: boolean;
  /** Whether it was added in this form. */
  isNew?: true;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asJson(value: unknown): ParamDraft {
  return {
    kind: 'json',
    text: value === undefined ? '' : JSON.stringify(value, undefined, 2),
  };
}

function groupOf(
  parts: ParamParts,
  value: Record<string, unknown>,
  isKept: boolean,
): GroupDraft | undefined {
  if (!Object.keys(value).every(name => Object.hasOwn(parts, name))) {
    return undefined;
  }
  return {
    kind: 'group',
    isKept,
    parts: Object.fromEntries(
      Object.entries(parts).map(([name, field]) => [
        name,
        draftOfParam(field, value[name]),
      ]),
    ),
  };
}

function rowsOf(parts: ParamParts, value: readonly unknown[], isKept: boolean) {
  const rows = value.map(item =>
    isRecord(item) ? groupOf(parts, item, true) : undefined,
  );
  return rows.every(row => row !== undefined)
    ? {
        kind: 'rows' as const,
        isKept,
        rows: rows.flatMap(row => (row ? asRow(row) : [])),
      }
    : undefined;
}

/** An empty row of a list of objects. */
export function emptyRow(parts: ParamParts): Row<GroupDraft> {
  return asRow({ ...groupOf(parts, {}, true)!, isNew: true as const });
}

/**
 * A value as a form shows it; absent, its default. One that does not fit its
 * field is shown as JSON, so that nothing of it is lost.
 */
export function draftOfParam(field: ParamField, value: unknown): ParamDraft {
  const given = value === undefined ? field.defaultValue : value;
  return fittingDraft(field, given) ?? asJson(given);
}

function fittingDraft(
  field: ParamField,
  value: unknown,
): ParamDraft | undefined {
  const isAbsent = value === undefined;
  switch (field.kind) {
    case 'text':
    case 'choice':
      return isAbsent || typeof value === 'string'
        ? { kind: 'text', text: value ?? '' }
        : undefined;
    case 'number':
      return isAbsent || typeof value === 'number'
        ? { kind: 'number', value }
        : undefined;
    case 'flag':
      return isAbsent || typeof value === 'boolean'
        ? { kind: 'flag', value }
        : undefined;
    case 'words':
    case 'choices': {
      const words = value ?? [];
      return Array.isArray(words) &&
        words.every(word => typeof word === 'string')
        ? { kind: 'words', words, isKept: field.isRequired }
        : undefined;
    }
    case 'rows': {
      const rows = value ?? [];
      return Array.isArray(rows)
        ? rowsOf(field.parts, rows, field.isRequired)
        : undefined;
    }
    case 'group': {
      const group = value ?? {};
      return isRecord(group)
        ? groupOf(field.parts, group, field.isRequired)
        : undefined;
    }
    default:
      return undefined;
  }
}

function readJson(text: string): { value: unknown } | { why: string } {
  if (text.trim() === '') {
    return { value: undefined };
  }
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
}

function groupValue({ parts, isKept }: GroupDraft) {
  const given = Object.entries(parts)
    .map(([name, part]) => [name, valueOfParam(part)] as const)
    .filter(([, value]) => value !== undefined);
  return given.length > 0 || isKept ? Object.fromEntries(given) : undefined;
}

/** What was typed, as JSON; undefined where nothing was. */
export function valueOfParam(draft: ParamDraft): unknown {
  switch (draft.kind) {
    case 'text':
      return draft.text.trim() || undefined;
    case 'number':
    case 'flag':
      return draft.value;
    case 'words':
      return draft.words.length > 0 || draft.isKept
        ? [...draft.words]
        : undefined;
    case 'rows':
      return draft.rows.length > 0 || draft.isKept
        ? draft.rows.map(groupValue)
        : undefined;
    case 'group':
      return groupValue(draft);
    default: {
      const read = readJson(draft.text);
      return 'value' in read ? read.value : draft.text;
    }
  }
}

/** What is to be said of a value that cannot be sent. */
export interface ParamProblemWords {
  notJson: (why: string) => string;
  missing: string;
  noRows: string;
}

/**
 * What is missing, and what is not even JSON. Whether the rest is right is for
 * the type of the gate to say.
 */
export function paramProblems(
  field: ParamField | undefined,
  draft: ParamDraft,
  path: string,
  words: ParamProblemWords,
): ErrorDetail[] {
  const problem = (message: string) => [
    { field: path, code: 'incomplete', message },
  ];
  if (draft.kind === 'json') {
    const read = readJson(draft.text);
    if ('why' in read) {
      return problem(words.notJson(read.why));
    }
  }
  if (draft.kind === 'rows' && field?.kind === 'rows') {
    return draft.rows.length < field.min
      ? problem(words.noRows)
      : draft.rows.flatMap((row, index) =>
          partProblems(field.parts, row, `${path}.${index}`, words),
        );
  }
  if (draft.kind === 'group' && field?.kind === 'group') {
    return groupValue(draft) === undefined
      ? []
      : partProblems(field.parts, draft, path, words);
  }
  return field?.isRequired &&
    field.defaultValue === undefined &&
    valueOfParam(draft) === undefined
    ? problem(words.missing)
    : [];
}

function partProblems(
  parts: ParamParts,
  group: GroupDraft,
  path: string,
  words: ParamProblemWords,
): ErrorDetail[] {
  return Object.entries(group.parts).flatMap(([name, part]) =>
    paramProblems(parts[name], part, `${path}.${name}`, words),
  );
}

import { LedgerEntry } from '@slipway/backstage-plugin-releases-common';

/** How one field changed, in a form that words can be made of. */
export type FieldChange =
  | { kind: 'value'; field: string; from?: string; to?: string }
  | { kind: 'instant'; field: string; from?: string; to?: string }
  | { kind: 'span'; field: string; from?: Span; to?: Span }
  | { kind: 'list'; field: string; added: string[]; removed: string[] }
  | { kind: 'text'; field: string };

interface Span {
  start: string;
  end: string;
}

/** What is told in words of its own, or says nothing to a reader. */
const TOLD_ELSEWHERE = [
  'state',
  'hold',
  'archivedAt',
  'revision',
  'updatedAt',
  'id',
  'createdAt',
  'createdBy',
];

/** What one wants to know of how a release was planned at first. */
const ESSENTIALS = [
  'version',
  'window',
  'components',
  'ownerRef',
  'windowName',
  'expiresAt',
];

const LONG_TEXTS = ['description', 'rollbackPlan'];

const INSTANT = /^\d{4}-\d\d-\d\dT/;

function isSpan(value: unknown): value is Span {
  return (
    typeof value === 'object' &&
    value !== null &&
    'start' in value &&
    'end' in value &&
    typeof value.start === 'string' &&
    typeof value.end === 'string'
  );
}

const NAMING_FIELDS = ['entityRef', 'key', 'name', 'title'];

/** The words that tell one element of a list from another. */
function nameOf(element: unknown): string {
  if (typeof element !== 'object' || element === null) {
    return String(element);
  }
  const fields = new Map<string, unknown>(Object.entries(element));
  const name = NAMING_FIELDS.map(field => fields.get(field)).find(Boolean);
  return name === undefined ? JSON.stringify(element) : String(name);
}

function missingFrom(others: unknown[], elements: unknown[]): string[] {
  const known = new Set(others.map(other => JSON.stringify(other)));
  return elements
    .filter(element => !known.has(JSON.stringify(element)))
    .map(nameOf);
}

function plain(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') {
    return undefined;
  }
  return typeof value === 'object'
    ? Object.values(value).map(String).join(' ') || undefined
    : String(value);
}

function saysSomething(change: FieldChange): boolean {
  switch (change.kind) {
    case 'text':
      return true;
    case 'list':
      return change.added.length + change.removed.length > 0;
    default:
      return change.from !== undefined || change.to !== undefined;
  }
}

function describe(field: string, from: unknown, to: unknown): FieldChange {
  if (LONG_TEXTS.includes(field)) {
    return { kind: 'text', field };
  }
  if (Array.isArray(from) || Array.isArray(to)) {
    const before = Array.isArray(from) ? from : [];
    const after = Array.isArray(to) ? to : [];
    return {
      kind: 'list',
      field,
      added: missingFrom(before, after),
      removed: missingFrom(after, before),
    };
  }
  if (isSpan(from) || isSpan(to)) {
    return {
      kind: 'span',
      field,
      from: isSpan(from) ? from : undefined,
      to: isSpan(to) ? to : undefined,
    };
  }
  const [before, after] = [plain(from), plain(to)];
  const isInstant = INSTANT.test(after ?? before ?? '');
  return {
    kind: isInstant ? 'instant' : 'value',
    field,
    from: before,
    to: after,
  };
}

/** What of a waiver its action does not tell. */
const OF_WAIVERS = ['windowName', 'expiresAt'];

function isTold({ subject }: LedgerEntry, field: string): boolean {
  return subject.startsWith('waiver:')
    ? OF_WAIVERS.includes(field)
    : !TOLD_ELSEWHERE.includes(field);
}

/** What an entry changed, field by field. */
export function changesOf(entry: LedgerEntry): FieldChange[] {
  return Object.entries(entry.change.fields)
    .filter(([field]) => isTold(entry, field))
    .map(([field, { from, to }]) => describe(field, from, to))
    .filter(saysSomething);
}

/** What the first entry of a release says of it, in short. */
export function essentialsOf(entry: LedgerEntry): FieldChange[] {
  return changesOf(entry).filter(({ field }) => ESSENTIALS.includes(field));
}

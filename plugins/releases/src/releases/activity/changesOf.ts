import { LedgerEntry } from '@slipway/backstage-plugin-releases-common';

/** How one field changed, in a form that words can be made of. */
export type FieldChange =
  | { kind: 'value'; field: string; from?: string; to?: string }
  | { kind: 'instant'; field: string; from?: string; to?: string }
  | { kind: 'span'; field: string; from?: Span; to?: Span }
  | {
      kind: 'list';
      field: string;
      added: string[];
      removed: string[];
      edited: string[];
    }
  | { kind: 'text'; field: string };

interface Span {
  start: string;
  end: string;
}

/** What is told in words of its own, or says nothing to a reader. */
const TOLD_ELSEWHERE = [
  'hold',
  'ending',
  'waivers',
  'warnings',
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
  'item',
  'title',
  'likelihood',
  'consequence',
];

const LONG_TEXTS = ['description', 'rollbackPlan', 'mitigation', 'contingency'];

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

/** The words that tell one element of a list from another, if it has any. */
function nameOf(element: unknown): string | undefined {
  if (typeof element !== 'object' || element === null) {
    return String(element);
  }
  const fields = new Map<string, unknown>(Object.entries(element));
  const name = NAMING_FIELDS.map(field => fields.get(field)).find(Boolean);
  return name === undefined ? undefined : String(name);
}

/** The elements of a list by their names; what has none cannot be told. */
function byName(elements: unknown): Map<string, string> {
  const list: unknown[] = Array.isArray(elements) ? elements : [];
  return new Map(
    list.flatMap(element => {
      const name = nameOf(element);
      return name === undefined ? [] : [[name, JSON.stringify(element)]];
    }),
  );
}

function listChange(field: string, from: unknown, to: unknown): FieldChange {
  const before = byName(from);
  const after = byName(to);
  const inBoth = [...after.keys()].filter(name => before.has(name));
  return {
    kind: 'list',
    field,
    added: [...after.keys()].filter(name => !before.has(name)),
    removed: [...before.keys()].filter(name => !after.has(name)),
    edited: inBoth.filter(name => before.get(name) !== after.get(name)),
  };
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
      return (
        change.added.length + change.removed.length + change.edited.length > 0
      );
    default:
      return change.from !== undefined || change.to !== undefined;
  }
}

function describe(field: string, from: unknown, to: unknown): FieldChange {
  if (LONG_TEXTS.includes(field)) {
    return { kind: 'text', field };
  }
  if (Array.isArray(from) || Array.isArray(to)) {
    return listChange(field, from, to);
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

/** What a transition tells in its sentence and its reason. */
const OF_TRANSITIONS = ['state', 'policies'];

/** What of a waiver its action does not tell. */
const OF_WAIVERS = ['windowName', 'expiresAt'];

function isTold({ subject, action }: LedgerEntry, field: string): boolean {
  if (subject.startsWith('waiver:')) {
    return OF_WAIVERS.includes(field);
  }
  return OF_TRANSITIONS.includes(field)
    ? action !== 'transitioned'
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

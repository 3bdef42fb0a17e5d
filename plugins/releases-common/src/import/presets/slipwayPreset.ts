import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { contentKey } from '../../release/contentKey';
import { ErrorDetail } from '../../release/releaseQueries';
import { isContractField, isFieldPath, readWord, setAtPath } from '../fields';
import { SheetDate } from '../source';
import { entityNameOf } from './entityNameOf';
import { ImportContext, ImportPreset } from './importPreset';
import { toInstant } from './toInstant';

const LISTS = ['components', 'milestones', 'scope', 'risks', 'links', 'tags'];

/** A file that has one of these beside a version is about releases. */
const MARKS = ['components', 'source', 'name', 'window'];

const TIMES =
  /^(?:window\.(?:start|end)|actual\.(?:start|end)|trainDeparture|milestones\.\d+\.(?:dueAt|doneAt))$/;

const ENDS = ['window.end', 'actual.end'];

const VERSIONS = /^(?:version|components\.\d+\.(?:from|to)Version)$/;

/** What a reference without a kind means. */
const DEFAULT_KINDS: Record<string, string> = {
  ownerRef: 'group',
  managerRef: 'user',
};

/** Something about one cell that makes its row unreadable. */
class CellProblem extends Error {
  constructor(readonly detail: ErrorDetail) {
    super(detail.message);
  }
}

function withKind(ref: string, defaultKind: string): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(ref, { defaultKind, defaultNamespace: 'default' }),
    );
  } catch {
    return ref;
  }
}

function words(cell: string): string[] {
  return cell.split(/[\s;,]+/).filter(word => word !== '');
}

function readList(name: string, cell: string): unknown {
  try {
    return JSON.parse(cell);
  } catch (error) {
    throw new CellProblem({
      field: name,
      code: 'not_json',
      message: `This list is not JSON: ${
        error instanceof Error ? error.message : String(error)
      }`,
    });
  }
}

function readText(name: string, cell: string): unknown {
  if (LISTS.includes(name) && cell.startsWith('[')) {
    return readList(name, cell);
  }
  switch (name) {
    case 'tags':
      return words(cell);
    case 'components':
      return words(cell).map(ref => ({
        entityRef: withKind(ref, 'component'),
      }));
    case 'environment':
      return cell.toLowerCase();
    case 'ownerRef':
    case 'managerRef':
      return withKind(
        /\s/.test(cell) ? entityNameOf(cell) : cell,
        DEFAULT_KINDS[name],
      );
    default:
      return readWord(name, cell);
  }
}

function readSheetDate(name: string, date: SheetDate): string {
  if (VERSIONS.test(name)) {
    throw new CellProblem({
      field: name,
      code: 'date_for_version',
      message: `The spreadsheet has made the date ${date} of this version. Format its column as text and write the version again.`,
    });
  }
  return String(date);
}

/** The zone of the row, where it names one, else the one of the file. */
function zoneOf(
  fields: Record<string, unknown>,
  { zone }: ImportContext,
): string | undefined {
  const own = fields['window.timeZone'];
  return typeof own === 'string' ? own : zone;
}

/** `components` comes before `components.0.toVersion`, which adds to it. */
function outerFirst(entries: [string, unknown][]): [string, unknown][] {
  const depth = ([name]: [string, unknown]) => name.split('.').length;
  return [...entries].sort((a, b) => depth(a) - depth(b));
}

/** What the file does not say of where a release comes from. */
function completeSource(
  candidate: Record<string, unknown>,
  provider: string | undefined,
) {
  const { source = {} } = candidate;
  if (typeof source !== 'object') {
    return source;
  }
  const externalId = contentKey(candidate);
  return {
    ...(provider && { provider }),
    ...(externalId && { externalId }),
    ...source,
  };
}

/** A window needs both of its ends. */
function missingEnds({ window }: Record<string, unknown>): ErrorDetail[] {
  const has = (end: string) => Object(window)[end] !== undefined;
  const missing = ['start', 'end'].filter(end => !has(end));
  return missing.length === 1
    ? [
        {
          field: `window.${missing[0]}`,
          code: 'half_window',
          message: `This row has no ${missing[0]} for its window. Give it one, or leave the window out.`,
        },
      ]
    : [];
}

/** A window that names no zone is planned in that of the file. */
function completeWindow({ window }: Record<string, unknown>, zone?: string) {
  return typeof window === 'object' && window !== null && zone !== undefined
    ? { window: { timeZone: zone, ...window } }
    : {};
}

/**
 * Releases in the contract's own fields. In CSV a column is named by its path
 * (`window.start`); `components` and `tags` hold words divided by spaces,
 * commas or semicolons, and any list can be written as JSON.
 *
 * @internal
 */
export const slipwayPreset: ImportPreset = {
  id: 'slipway',

  recognises: fields =>
    fields.includes('version') &&
    fields.some(field => MARKS.includes(field.split('.', 1)[0])),

  knows: field => isFieldPath(field) && isContractField(field),

  allowsOthers: false,

  isTime: field => TIMES.test(field),

  toCandidate(fields, context) {
    const details: ErrorDetail[] = [];
    const warnings: ErrorDetail[] = [];
    const candidate: Record<string, unknown> = {};
    const zone = zoneOf(fields, context);

    const readCell = (name: string, value: unknown): unknown => {
      const isCell = typeof value === 'string' || value instanceof SheetDate;
      if (isCell && TIMES.test(name)) {
        const read = toInstant(name, value, {
          zone,
          dateOrder: context.dateOrder,
          isEnd: ENDS.includes(name),
        });
        if ('problem' in read) {
          throw new CellProblem(read.problem);
        }
        warnings.push(...(read.warning ? [read.warning] : []));
        return read.instant;
      }
      if (value instanceof SheetDate) {
        return readSheetDate(name, value);
      }
      return typeof value === 'string' ? readText(name, value) : value;
    };

    for (const [name, value] of outerFirst(Object.entries(fields))) {
      try {
        setAtPath(candidate, name, readCell(name, value));
      } catch (error) {
        if (!(error instanceof CellProblem)) {
          throw error;
        }
        details.push(error.detail);
      }
    }
    if (details.length === 0) {
      details.push(...missingEnds(candidate));
    }
    if (details.length > 0) {
      return { details };
    }
    return {
      candidate: {
        ...candidate,
        ...completeWindow(candidate, context.zone),
        source: completeSource(candidate, context.provider),
      },
      warnings,
    };
  },
};

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { ErrorDetail } from '../../release/releaseQueries';
import { isFieldPath, setAtPath } from './fieldPath';
import { ImportPreset } from './importPreset';
import { isContractField } from './contractFields';

const LISTS = ['components', 'milestones', 'scope', 'risks', 'links', 'tags'];

/** A file that has one of these beside a version is about releases. */
const MARKS = ['components', 'source', 'name', 'window'];

/** What a reference without a kind means. */
const DEFAULT_KINDS: Record<string, string> = {
  ownerRef: 'group',
  managerRef: 'user',
};

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
  return cell.split(/[\s;]+/).filter(word => word !== '');
}

function readValue(name: string, value: unknown): unknown {
  if (typeof value !== 'string') {
    return value;
  }
  if (LISTS.includes(name) && value.startsWith('[')) {
    return JSON.parse(value);
  }
  if (name === 'tags') {
    return words(value);
  }
  if (name === 'components') {
    return words(value).map(ref => ({ entityRef: withKind(ref, 'component') }));
  }
  const kind = DEFAULT_KINDS[name];
  return kind ? withKind(value, kind) : value;
}

/** `components` comes before `components.0.toVersion`, which adds to it. */
function outerFirst(entries: [string, unknown][]): [string, unknown][] {
  const depth = ([name]: [string, unknown]) => name.split('.').length;
  return [...entries].sort((a, b) => depth(a) - depth(b));
}

function externalIdOf({
  components,
  version,
}: Record<string, unknown>): string | undefined {
  const first: unknown = Array.isArray(components) ? components[0] : undefined;
  const ref = Object(first).entityRef;
  if (typeof ref !== 'string' || typeof version !== 'string') {
    return undefined;
  }
  try {
    return `${parseEntityRef(ref).name}/${version}`;
  } catch {
    return undefined;
  }
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
  const externalId = externalIdOf(candidate);
  return {
    ...(provider && { provider }),
    ...(externalId && { externalId }),
    ...source,
  };
}

/**
 * Releases in the contract's own fields. In CSV a column is named by its path
 * (`window.start`); `components` and `tags` hold words divided by spaces or
 * semicolons, and any list can be written as JSON.
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

  toCandidate(fields, { provider }) {
    const details: ErrorDetail[] = [];
    const candidate: Record<string, unknown> = {};
    for (const [name, value] of outerFirst(Object.entries(fields))) {
      try {
        setAtPath(candidate, name, readValue(name, value));
      } catch (error) {
        details.push({
          field: name,
          code: 'not_json',
          message: `This list is not JSON: ${
            error instanceof Error ? error.message : String(error)
          }`,
        });
      }
    }
    if (details.length > 0) {
      return { details };
    }
    candidate.source = completeSource(candidate, provider);
    return { candidate };
  },
};

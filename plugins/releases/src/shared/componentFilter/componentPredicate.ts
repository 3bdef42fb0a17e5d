import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { EntityFilter } from '@slipway/backstage-plugin-releases-common';
import {
  ANY_COMPONENT,
  COMPONENT_FIELDS,
  ComponentField,
  ComponentFilter,
} from './ComponentFilter';

/** Where each field looks, in the terms of Backstage's filter predicates. */
const PATHS = {
  type: 'spec.type',
  lifecycle: 'spec.lifecycle',
  tag: 'metadata.tags',
} as const;

/** Where the two parts of a component's name are. */
const NAME = 'metadata.name';
const NAMESPACE = 'metadata.namespace';

const RELATIONS = { owner: 'ownedBy', system: 'partOf' } as const;

function conditionOf(field: ComponentField, value: string): EntityFilter {
  switch (field) {
    case 'component': {
      const { namespace, name } = parseEntityRef(value);
      return { [NAMESPACE]: namespace, [NAME]: name };
    }
    case 'owner':
    case 'system':
      return {
        relations: { $contains: { type: RELATIONS[field], targetRef: value } },
      };
    case 'tag':
      return { [PATHS.tag]: { $contains: value } };
    default:
      return { [PATHS[field]]: value };
  }
}

function partOf(
  field: ComponentField,
  values: readonly string[],
): EntityFilter {
  if (values.length === 1) {
    return conditionOf(field, values[0]);
  }
  return field === 'type' || field === 'lifecycle'
    ? { [PATHS[field]]: { $in: [...values] } }
    : { $any: values.map(value => conditionOf(field, value)) };
}

/**
 * The predicate that fields stand for; undefined where they narrow nothing.
 */
export function writePredicate(
  filter: ComponentFilter,
): EntityFilter | undefined {
  const parts = COMPONENT_FIELDS.filter(field => filter[field].length > 0).map(
    field => partOf(field, filter[field]),
  );
  const keys = parts.flatMap(part => Object.keys(part));
  if (parts.length === 0) {
    return undefined;
  }
  return new Set(keys).size === keys.length
    ? Object.assign({}, ...parts)
    : { $all: parts };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textsOf(values: unknown): string[] | undefined {
  return Array.isArray(values) &&
    values.every(value => typeof value === 'string')
    ? values
    : undefined;
}

type Found = [ComponentField, readonly string[]];

function fieldAt(path: string): ComponentField | undefined {
  return COMPONENT_FIELDS.find(
    field => field in PATHS && PATHS[field as keyof typeof PATHS] === path,
  );
}

/** What one condition of a predicate asks of one field. */
function readCondition(path: string, value: unknown): Found | undefined {
  if (path === 'relations') {
    const wanted = isRecord(value) ? value.$contains : undefined;
    if (!isRecord(wanted) || Object.keys(wanted).length !== 2) {
      return undefined;
    }
    const { type, targetRef } = wanted;
    const field = (['owner', 'system'] as const).find(
      name => RELATIONS[name] === type,
    );
    return field && typeof targetRef === 'string'
      ? [field, [targetRef]]
      : undefined;
  }
  const field = fieldAt(path);
  if (field === 'tag') {
    const tag =
      isRecord(value) && Object.keys(value).length === 1
        ? value.$contains
        : undefined;
    return typeof tag === 'string' ? [field, [tag]] : undefined;
  }
  if (!field) {
    return undefined;
  }
  if (typeof value === 'string') {
    return [field, [value]];
  }
  const values =
    isRecord(value) && Object.keys(value).length === 1
      ? textsOf(value.$in)
      : undefined;
  return values && [field, values];
}

function readPart(path: string, value: unknown): Found[] | undefined {
  if (path === '$all' && Array.isArray(value)) {
    const parts = value.map(part =>
      isRecord(part) ? readParts(part) : undefined,
    );
    return parts.every(part => part !== undefined)
      ? parts.flatMap(part => part ?? [])
      : undefined;
  }
  if (path === '$any' && Array.isArray(value)) {
    const parts = value.map(part =>
      isRecord(part) ? readParts(part) : undefined,
    );
    const found = parts.flatMap(part => part ?? []);
    const [first] = found;
    return first &&
      parts.every(part => part?.length === 1) &&
      found.every(([field]) => field === first[0])
      ? [[first[0], found.flatMap(([, values]) => values)]]
      : undefined;
  }
  const found = readCondition(path, value);
  return found && [found];
}

function readParts(filter: Record<string, unknown>): Found[] | undefined {
  const { [NAME]: name, [NAMESPACE]: namespace, ...others } = filter;
  const isNamed = typeof name === 'string' && typeof namespace === 'string';
  const parts = Object.entries(isNamed ? others : filter).map(([path, value]) =>
    readPart(path, value),
  );
  const component: Found[] = isNamed
    ? [
        [
          'component',
          [stringifyEntityRef({ kind: 'component', namespace, name })],
        ],
      ]
    : [];
  return parts.every(part => part !== undefined)
    ? [...component, ...parts.flatMap(part => part ?? [])]
    : undefined;
}

/**
 * A predicate in fields.
 *
 * @returns undefined for one that says more than the fields can
 */
export function readPredicate(
  filter: EntityFilter | undefined,
): ComponentFilter | undefined {
  const { kind, ...asked } = filter ?? {};
  const isOfComponents =
    kind === undefined ||
    (typeof kind === 'string' &&
      kind.toLocaleLowerCase('en-US') === 'component');
  const found = readParts(asked);
  const fields = found?.map(([field]) => field) ?? [];
  return isOfComponents && found && new Set(fields).size === fields.length
    ? { ...ANY_COMPONENT, ...Object.fromEntries(found) }
    : undefined;
}

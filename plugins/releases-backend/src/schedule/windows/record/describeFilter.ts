import { parseEntityRef } from '@backstage/catalog-model';
import { EntityFilter } from '@slipway/backstage-plugin-releases-common';

const COMPONENT = 'component';

/** Where the two parts of a name are. */
const NAME = 'metadata.name';
const NAMESPACE = 'metadata.namespace';

/** What is asked of one place in an entity: any of some values. */
interface Asked {
  place: string;
  values: string[];
}

/** How people say what is asked at the usual places. */
const WORDS = new Map<string, (values: string) => string>([
  ['spec.type', values => `of type ${values}`],
  ['spec.lifecycle', values => `with lifecycle ${values}`],
  ['spec.owner', values => `owned by ${values}`],
  ['spec.system', values => `of system ${values}`],
  [NAME, values => `called ${values}`],
  ['metadata.tags', values => `tagged ${values}`],
  ['ownedBy', values => `owned by ${values}`],
  ['partOf', values => `of system ${values}`],
]);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPlain(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function fullName(namespace: string, name: string): string {
  return namespace === 'default' ? name : `${namespace}/${name}`;
}

function nameOf(entityRef: string): string {
  const { namespace, name } = parseEntityRef(entityRef);
  return fullName(namespace, name);
}

function readRelation(wanted: unknown): Asked | undefined {
  if (!isRecord(wanted) || Object.keys(wanted).length !== 2) {
    return undefined;
  }
  const { type, targetRef } = wanted;
  return typeof type === 'string' &&
    typeof targetRef === 'string' &&
    WORDS.has(type)
    ? { place: type, values: [nameOf(targetRef)] }
    : undefined;
}

function readCondition(path: string, value: unknown): Asked | undefined {
  if (isPlain(value)) {
    return { place: path, values: [String(value)] };
  }
  if (!isRecord(value) || Object.keys(value).length !== 1) {
    return undefined;
  }
  if (path === 'relations') {
    return readRelation(value.$contains);
  }
  if (path === 'metadata.tags' && isPlain(value.$contains)) {
    return { place: path, values: [String(value.$contains)] };
  }
  return Array.isArray(value.$in) && value.$in.every(isPlain)
    ? { place: path, values: value.$in.map(String) }
    : undefined;
}

/** Alternatives at one place are one thing that is asked. */
function readAny(parts: unknown): Asked[] | undefined {
  const asked = Array.isArray(parts) ? parts.map(readFilter) : [];
  const [first] = asked.flatMap(part => part ?? []);
  return first &&
    asked.every(part => part?.length === 1 && part[0].place === first.place)
    ? [
        {
          place: first.place,
          values: asked.flatMap(part => part?.[0].values ?? []),
        },
      ]
    : undefined;
}

function readAll(parts: unknown): Asked[] | undefined {
  const asked = Array.isArray(parts) ? parts.map(readFilter) : [undefined];
  return asked.every(part => part !== undefined)
    ? asked.flatMap(part => part ?? [])
    : undefined;
}

/** One component is told by its name, not by the two parts of it. */
function joinNames(asked: Asked[]): Asked[] {
  const [name, namespace] = [NAME, NAMESPACE].map(wanted =>
    asked.find(({ place, values }) => place === wanted && values.length === 1),
  );
  return name && namespace
    ? [
        {
          place: NAME,
          values: [fullName(namespace.values[0], name.values[0])],
        },
        ...asked.filter(part => part !== name && part !== namespace),
      ]
    : asked;
}

/** What a filter asks, or undefined for one that only its JSON can say. */
function readFilter(filter: unknown): Asked[] | undefined {
  if (!isRecord(filter)) {
    return undefined;
  }
  const asked = Object.entries(filter).map(([path, value]) => {
    switch (path) {
      case '$any':
        return readAny(value);
      case '$all':
        return readAll(value);
      default: {
        const condition = readCondition(path, value);
        return condition && [condition];
      }
    }
  });
  return asked.every(part => part !== undefined)
    ? joinNames(asked.flatMap(part => part ?? []))
    : undefined;
}

function isComponentKind({ place, values }: Asked): boolean {
  return (
    place === 'kind' &&
    values.length === 1 &&
    values[0].toLocaleLowerCase('en-US') === COMPONENT
  );
}

function alternatives(values: readonly string[]): string {
  return values.length < 2
    ? values.join()
    : `${values.slice(0, -1).join(', ')} or ${values[values.length - 1]}`;
}

/**
 * Which components a filter asks for, in words: "components of type website,
 * owned by payments-team". What words would get wrong stays as it is written.
 *
 * @internal
 */
export function describeFilter(filter: EntityFilter | undefined): string {
  const asked = readFilter(filter ?? {})?.filter(
    part => !isComponentKind(part),
  );
  if (!asked) {
    return `components where ${JSON.stringify(filter)}`;
  }
  const parts = asked.map(({ place, values }) => {
    const words = alternatives(values);
    return WORDS.get(place)?.(words) ?? `where ${place} is ${words}`;
  });
  return parts.length > 0
    ? `components ${parts.join(', ')}`
    : 'every component';
}

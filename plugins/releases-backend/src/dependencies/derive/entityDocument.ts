import { Entity } from '@backstage/catalog-model';
import { JsonObject, JsonValue } from '@backstage/types';
import { createHash } from 'node:crypto';
import { keyOf } from './keyOf';

const MAX_TEXT = 1000;
const MAX_ITEMS = 500;
const MAX_DEPTH = 5;

/** What changes although nothing was said anew. */
const LEFT_OUT = ['uid', 'etag'];

/**
 * Relations from an entity outwards. Those that others have to it are left to
 * them: a hub would carry thousands.
 */
const OUTWARD = [
  'ownedBy',
  'partOf',
  'dependsOn',
  'consumesApi',
  'providesApi',
];

/** An entity as scopes are matched against it. @internal */
export interface EntityDocument {
  ref: string;
  kind: string;
  /** SHA-256 of the document. */
  hash: string;
  /** JSON. */
  document: string;
}

function prune(value: JsonValue | undefined, depth = 0): JsonValue | undefined {
  if (typeof value === 'string') {
    return value.length <= MAX_TEXT ? value : undefined;
  }
  if (Array.isArray(value)) {
    return depth < MAX_DEPTH
      ? value
          .slice(0, MAX_ITEMS)
          .map(item => prune(item, depth + 1))
          .filter(item => item !== undefined)
      : undefined;
  }
  if (typeof value === 'object' && value !== null) {
    return depth < MAX_DEPTH
      ? Object.fromEntries(
          Object.entries(value)
            .map(([key, item]) => [key, prune(item, depth + 1)] as const)
            .filter(([, item]) => item !== undefined),
        )
      : undefined;
  }
  return value;
}

/**
 * What of an entity filters can ask for: all but long texts, such as the
 * definition of an API, and the relations that others have to it.
 *
 * @internal
 */
export function describeEntity(entity: Entity): JsonObject {
  const metadata = Object.fromEntries(
    Object.entries(entity.metadata).filter(([key]) => !LEFT_OUT.includes(key)),
  ) as JsonObject;
  const relations = (entity.relations ?? [])
    .filter(({ type }) => OUTWARD.includes(type))
    .map(({ type, targetRef }) => ({ type, targetRef }))
    .sort((a, b) =>
      keyOf(a.type, a.targetRef) < keyOf(b.type, b.targetRef) ? -1 : 1,
    );
  const { definition: _, ...spec } = entity.spec ?? {};
  return {
    apiVersion: entity.apiVersion,
    kind: entity.kind,
    metadata: prune(metadata) ?? {},
    ...(entity.spec ? { spec: prune(spec) ?? {} } : {}),
    ...(relations.length > 0 ? { relations } : {}),
  };
}

/** @internal */
export function toEntityDocument(ref: string, entity: Entity): EntityDocument {
  const document = JSON.stringify(describeEntity(entity));
  return {
    ref,
    kind: entity.kind,
    hash: createHash('sha256').update(document).digest('hex'),
    document,
  };
}

import { EntityFacts } from './entityFacts';
import { keyOf } from './keyOf';
import { FactRelation, STATEMENT_FIELDS } from './statements';

const FORWARD: Record<string, FactRelation> = {
  dependsOn: 'dependsOn',
  consumesApi: 'consumesApi',
  providesApi: 'providesApi',
  partOf: 'partOf',
};

const REVERSE: Record<string, FactRelation> = {
  dependencyOf: 'dependsOn',
  apiConsumedBy: 'consumesApi',
  apiProvidedBy: 'providesApi',
};

/** Who stated a fact, and in which field. @internal */
export interface Source {
  entityRef: string;
  field: string;
}

/**
 * One thing that the catalog says about two entities, however often and from
 * whichever end it was said.
 *
 * @internal
 */
export interface Fact {
  sourceRef: string;
  relation: FactRelation;
  targetRef: string;
  statedBy: Source[];
}

/**
 * Collects what entities say: the relations that the catalog computed for
 * them, which include those that other entities or processors brought, and the
 * statements of their files, which tell of repetitions.
 *
 * @internal
 */
export function collectFacts(entities: readonly EntityFacts[]): Fact[] {
  const facts = new Map<string, Fact>();
  const add = (
    sourceRef: string,
    relation: FactRelation,
    targetRef: string,
    statedBy: Source[] = [],
  ) => {
    const key = keyOf(sourceRef, relation, targetRef);
    const fact = facts.get(key);
    if (fact) {
      fact.statedBy.push(...statedBy);
    } else {
      facts.set(key, { sourceRef, relation, targetRef, statedBy });
    }
  };

  for (const { ref, relations, statements } of entities) {
    for (const { type, targetRef } of relations) {
      if (FORWARD[type]) {
        add(ref, FORWARD[type], targetRef);
      } else if (REVERSE[type]) {
        add(targetRef, REVERSE[type], ref);
      }
    }
    for (const { field, targetRef } of statements) {
      const { relation, reversed } = STATEMENT_FIELDS[field];
      const statedBy = [{ entityRef: ref, field }];
      if (reversed) {
        add(targetRef, relation, ref, statedBy);
      } else {
        add(ref, relation, targetRef, statedBy);
      }
    }
  }
  return [...facts.values()];
}

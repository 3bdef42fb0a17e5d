import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { STATEMENT_FIELDS, statementsOf } from '../derive/statements';

const REVERSED = {
  dependsOn: 'dependencyOf',
  consumesApi: 'apiConsumedBy',
  providesApi: 'apiProvidedBy',
  partOf: 'hasPart',
};

/**
 * Gives entities the relations that the catalog computes: each at most once,
 * at both ends, missing targets included.
 *
 * @internal
 */
export function stitch(entities: readonly Entity[]): Entity[] {
  const relations = new Map<
    string,
    Map<string, { type: string; targetRef: string }>
  >();
  const relate = (sourceRef: string, type: string, targetRef: string) => {
    const own = relations.get(sourceRef) ?? new Map();
    own.set(`${type} ${targetRef}`, { type, targetRef });
    relations.set(sourceRef, own);
  };
  for (const file of entities) {
    const ref = stringifyEntityRef(file);
    for (const { field, targetRef } of statementsOf(file)) {
      const { relation, reversed } = STATEMENT_FIELDS[field];
      const [source, target] = reversed ? [targetRef, ref] : [ref, targetRef];
      relate(source, relation, target);
      relate(target, REVERSED[relation], source);
    }
  }
  return entities.map(file => ({
    ...file,
    relations: [...(relations.get(stringifyEntityRef(file))?.values() ?? [])],
  }));
}

/** An entity by its reference, in the namespace `default`. @internal */
export function entity(
  kind: string,
  name: string,
  spec: Entity['spec'] = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name },
    spec,
  };
}

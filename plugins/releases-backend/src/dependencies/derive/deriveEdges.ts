import { EntityFacts } from './entityFacts';
import { collectFacts, Fact } from './facts';
import { findDuplicates } from './findDuplicates';
import { FactContext, judgeFact } from './judgeFact';
import { keyOf } from './keyOf';
import { toSnapshotEntities } from './toSnapshotEntities';
import { Derivation } from './types';

function inOrder<T>(items: readonly T[], keyFor: (item: T) => string): T[] {
  return items
    .map(item => ({ item, key: keyFor(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ item }) => item);
}

function contextOf(
  byRef: ReadonlyMap<string, EntityFacts>,
  facts: readonly Fact[],
): FactContext {
  const providers = new Map<string, string[]>();
  for (const { sourceRef, relation, targetRef } of facts) {
    if (relation === 'providesApi' && byRef.has(sourceRef)) {
      const others = providers.get(targetRef);
      if (others) {
        others.push(sourceRef);
      } else {
        providers.set(targetRef, [sourceRef]);
      }
    }
  }
  return {
    isKnown: ref => byRef.has(ref),
    providersOf: apiRef => providers.get(apiRef) ?? [],
  };
}

/**
 * Derives who depends on whom from what the entities of a catalog say. Each
 * thing said becomes an edge, a grouping, or a finding that names it. The
 * order of the entities makes no difference.
 *
 * @internal
 */
export function deriveEdges(entities: readonly EntityFacts[]): Derivation {
  const byRef = new Map(entities.map(entity => [entity.ref, entity]));
  const facts = collectFacts([...byRef.values()]);
  const context = contextOf(byRef, facts);
  const judgements = facts.map(fact => judgeFact(fact, context));

  return {
    entities: inOrder(toSnapshotEntities(byRef, facts), ({ ref }) => ref),
    documents: inOrder(
      [...byRef.values()].flatMap(({ document }) => document ?? []),
      ({ ref }) => ref,
    ),
    edges: inOrder(
      judgements.flatMap(({ edges }) => edges),
      edge => keyOf(edge.consumerRef, edge.providerRef, edge.kind, edge.viaRef),
    ),
    findings: inOrder(
      [
        ...judgements.flatMap(({ findings }) => findings),
        ...findDuplicates(facts),
      ],
      finding =>
        keyOf(
          finding.category,
          finding.entityRef,
          finding.relation,
          finding.targetRef,
          finding.sentence,
        ),
    ),
  };
}

import { EntityFacts } from './entityFacts';
import { Fact } from './facts';
import { SnapshotEntity } from './types';

type ByRef = ReadonlyMap<string, EntityFacts>;

function systemOf(entity: EntityFacts, byRef: ByRef): string | undefined {
  const seen = new Set<EntityFacts>();
  let current: EntityFacts | undefined = entity;
  while (current && !seen.has(current)) {
    if (current.systemRef !== undefined) {
      return current.systemRef;
    }
    seen.add(current);
    current =
      current.parentRef === undefined
        ? undefined
        : byRef.get(current.parentRef);
  }
  return undefined;
}

/**
 * The entities as the snapshot keeps them. A component without a system of its
 * own belongs to that of the component it is a part of; the domain is that of
 * the system.
 *
 * @internal
 */
export function toSnapshotEntities(
  byRef: ByRef,
  facts: readonly Fact[],
): SnapshotEntity[] {
  const related = new Set(
    facts
      .filter(({ relation }) => relation !== 'partOf')
      .flatMap(({ sourceRef, targetRef }) => [sourceRef, targetRef]),
  );
  return [...byRef.values()].map(entity => {
    const systemRef = systemOf(entity, byRef);
    return {
      ref: entity.ref,
      kind: entity.kind,
      type: entity.type,
      title: entity.title,
      lifecycle: entity.lifecycle,
      ownerRef: entity.ownerRef,
      systemRef,
      domainRef:
        entity.domainRef ??
        (systemRef === undefined ? undefined : byRef.get(systemRef)?.domainRef),
      related: related.has(entity.ref),
    };
  });
}

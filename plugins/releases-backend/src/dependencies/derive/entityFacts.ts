import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { EntityDocument, toEntityDocument } from './entityDocument';
import { isOwnerKind } from './kinds';
import { resolveRef } from './resolveRef';
import { Statement, statementsOf } from './statements';

/**
 * What one entity of the catalog says that dependencies are made of.
 *
 * @internal
 */
export interface EntityFacts {
  ref: string;
  kind: string;
  type?: string;
  title?: string;
  lifecycle?: string;
  ownerRef?: string;
  systemRef?: string;
  domainRef?: string;
  /** The component that this one is a part of. */
  parentRef?: string;
  /** Relations as the catalog computed them: each at most once. */
  relations: { type: string; targetRef: string }[];
  /** What the entity's own file states, repetitions included. */
  statements: Statement[];
  /** Absent for users and groups, which no scope is about. */
  document?: EntityDocument;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function titleOf(entity: Entity): string | undefined {
  const profile = entity.spec?.profile as { displayName?: unknown } | undefined;
  return textOf(entity.metadata.title) ?? textOf(profile?.displayName);
}

/**
 * Takes from an entity what dependencies are derived from, so that the rest of
 * it need not be kept.
 *
 * @internal
 */
export function toEntityFacts(entity: Entity): EntityFacts {
  const statements = statementsOf(entity);
  const relations = (entity.relations ?? []).map(({ type, targetRef }) => ({
    type,
    targetRef,
  }));
  const statedIn = (field: string) =>
    statements.find(statement => statement.field === field)?.targetRef;
  const relatedTo = (type: string, kind: string) =>
    relations.find(
      relation =>
        relation.type === type && relation.targetRef.startsWith(`${kind}:`),
    )?.targetRef;
  const owner = textOf(entity.spec?.owner);

  const ref = stringifyEntityRef(entity);

  return {
    ref,
    kind: entity.kind,
    type: textOf(entity.spec?.type),
    title: titleOf(entity),
    lifecycle: textOf(entity.spec?.lifecycle),
    ownerRef:
      relations.find(relation => relation.type === 'ownedBy')?.targetRef ??
      (owner === undefined
        ? undefined
        : resolveRef(owner, {
            kind: 'Group',
            namespace: entity.metadata.namespace,
          })),
    systemRef: statedIn('system') ?? relatedTo('partOf', 'system'),
    domainRef: statedIn('domain') ?? relatedTo('partOf', 'domain'),
    parentRef: statedIn('subcomponentOf') ?? relatedTo('partOf', 'component'),
    relations,
    statements,
    document: isOwnerKind(entity.kind)
      ? undefined
      : toEntityDocument(ref, entity),
  };
}

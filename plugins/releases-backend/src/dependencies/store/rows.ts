import { DependencyEdge } from '@slipway/backstage-plugin-releases-common';
import { StoredInstant, toIso, toOptionalIso } from '../../platform';
import { keyOf } from '../derive/keyOf';
import { DerivedEdge, Finding, SnapshotEntity } from '../derive/types';

/** @internal */
export interface EntityRow {
  entity_ref: string;
  kind: string;
  type: string | null;
  title: string | null;
  lifecycle: string | null;
  owner_ref: string | null;
  system_ref: string | null;
  domain_ref: string | null;
  /** SQLite hands back a number. */
  related: boolean | number;
}

/** @internal */
export interface EdgeRow {
  id: number | string;
  consumer_ref: string;
  provider_ref: string;
  kind: DependencyEdge['kind'];
  via_ref: string;
  provenance: DependencyEdge['provenance'];
  valid_from: StoredInstant;
  valid_to: StoredInstant | null;
}

/** @internal */
export interface FindingRow {
  id: number | string;
  category: Finding['category'];
  entity_ref: string;
  target_ref: string;
  relation: string;
  sentence: string;
}

/** @internal */
export interface SnapshotRow {
  id: string;
  at: StoredInstant;
  confirmed_at: StoredInstant;
  entities: number;
  edges: number;
  catalog_requests: number;
  duration_ms: number;
  /** Absent where it was made before there was one. */
  fingerprint: string | null;
}

/** @internal */
export function toEntityRow(entity: SnapshotEntity): EntityRow {
  return {
    entity_ref: entity.ref,
    kind: entity.kind,
    type: entity.type ?? null,
    title: entity.title ?? null,
    lifecycle: entity.lifecycle ?? null,
    owner_ref: entity.ownerRef ?? null,
    system_ref: entity.systemRef ?? null,
    domain_ref: entity.domainRef ?? null,
    related: entity.related,
  };
}

/** @internal */
export function entityKey(row: EntityRow): string {
  return keyOf(
    row.entity_ref,
    row.kind,
    row.type,
    row.title,
    row.lifecycle,
    row.owner_ref,
    row.system_ref,
    row.domain_ref,
    Boolean(row.related),
  );
}

/** @internal */
export function toEdgeRow(
  edge: DerivedEdge,
  validFrom: Date,
): Omit<EdgeRow, 'id'> {
  return {
    consumer_ref: edge.consumerRef,
    provider_ref: edge.providerRef,
    kind: edge.kind,
    via_ref: edge.viaRef ?? '',
    provenance: 'catalog',
    valid_from: validFrom,
    valid_to: null,
  };
}

/** @internal */
export function edgeKey(
  row: Pick<EdgeRow, 'consumer_ref' | 'provider_ref' | 'kind' | 'via_ref'>,
): string {
  return keyOf(row.consumer_ref, row.provider_ref, row.kind, row.via_ref);
}

/** @internal */
export function toEdge(row: EdgeRow): DependencyEdge {
  return {
    consumerRef: row.consumer_ref,
    providerRef: row.provider_ref,
    kind: row.kind,
    ...(row.via_ref !== '' && { viaRef: row.via_ref }),
    provenance: row.provenance,
    validFrom: toIso(row.valid_from),
    ...(row.valid_to !== null && { validTo: toOptionalIso(row.valid_to) }),
  };
}

/** @internal */
export function toFindingRow(finding: Finding): Omit<FindingRow, 'id'> {
  return {
    category: finding.category,
    entity_ref: finding.entityRef,
    target_ref: finding.targetRef,
    relation: finding.relation,
    sentence: finding.sentence,
  };
}

/** @internal */
export function findingKey(row: Omit<FindingRow, 'id'>): string {
  return keyOf(
    row.category,
    row.entity_ref,
    row.target_ref,
    row.relation,
    row.sentence,
  );
}

/** @internal */
export function toEntity(row: EntityRow): SnapshotEntity {
  return {
    ref: row.entity_ref,
    kind: row.kind,
    type: row.type ?? undefined,
    title: row.title ?? undefined,
    lifecycle: row.lifecycle ?? undefined,
    ownerRef: row.owner_ref ?? undefined,
    systemRef: row.system_ref ?? undefined,
    domainRef: row.domain_ref ?? undefined,
    related: Boolean(row.related),
  };
}

import { Release } from '@slipway/backstage-plugin-releases-common';
import { toDate, toNullableDate } from '../database/instants';

/** Sorts releases without a window behind all others. */
const END_OF_TIME = new Date('9999-12-31T00:00:00Z');

const MAX_NAME_ORDER = 200;

/** The row of a release: the whole of it, and what it is found by. @internal */
export interface ReleaseRow {
  id: string;
  revision: number;
  state: string;
  kind: string;
  impact: string;
  name: string;
  name_order: string;
  version: string;
  owner_ref: string | null;
  environment: string;
  train_id: string | null;
  window_start: Date | null;
  window_end: Date | null;
  order_start: Date;
  held_at: Date | null;
  source_provider: string | null;
  source_external_id: string | null;
  content: string;
  search_text: string;
  updated_at: Date;
  archived_at: Date | null;
}

function searchText(release: Release): string {
  return [
    release.name,
    release.version,
    release.description,
    release.environment,
    release.trainId,
    release.ownerRef,
    ...release.tags,
    ...release.components.map(component => component.entityRef),
    ...release.scope.flatMap(item => [item.key, item.title]),
  ]
    .filter(text => text !== undefined)
    .join('\n')
    .toLowerCase();
}

/** @internal */
export function toReleaseRow(release: Release): ReleaseRow {
  return {
    id: release.id,
    revision: release.revision,
    state: release.state,
    kind: release.kind,
    impact: release.impact,
    name: release.name,
    name_order: release.name.toLowerCase().slice(0, MAX_NAME_ORDER),
    version: release.version,
    owner_ref: release.ownerRef ?? null,
    environment: release.environment,
    train_id: release.trainId ?? null,
    window_start: toNullableDate(release.window?.start),
    window_end: toNullableDate(release.window?.end),
    order_start: release.window ? toDate(release.window.start) : END_OF_TIME,
    held_at: toNullableDate(release.hold?.at),
    source_provider: release.source?.provider ?? null,
    source_external_id: release.source?.externalId ?? null,
    content: JSON.stringify(release),
    search_text: searchText(release),
    updated_at: toDate(release.updatedAt),
    archived_at: toNullableDate(release.archivedAt),
  };
}

/** @internal */
export function toRelease(row: Pick<ReleaseRow, 'content'>): Release {
  return JSON.parse(row.content);
}

/** The rows that a release is found by, in their tables. @internal */
export function toIndexRows(release: Release) {
  const { id } = release;
  return {
    release_components: release.components.map(component => ({
      release_id: id,
      entity_ref: component.entityRef,
      to_version: component.toVersion ?? null,
    })),
    release_requirements: release.components.flatMap(component =>
      component.requires.map(requirement => ({
        release_id: id,
        component_ref: component.entityRef,
        required_ref: requirement.entityRef,
        version: requirement.version,
      })),
    ),
    release_tags: [...new Set(release.tags)].map(tag => ({
      release_id: id,
      tag,
    })),
    release_milestones: release.milestones.map(milestone => ({
      release_id: id,
      due_at: toDate(milestone.dueAt),
    })),
  };
}

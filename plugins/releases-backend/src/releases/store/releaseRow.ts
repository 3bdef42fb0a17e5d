import {
  cutText,
  isOpenState,
  Release,
  ReleaseState,
  takenTime,
} from '@slipway/backstage-plugin-releases-common';
import {
  searchTextOf,
  StoredInstant,
  toDate,
  toIso,
  toNullableDate,
} from '../../platform';

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
  train_departure: Date | null;
  window_start: Date | null;
  window_end: Date | null;
  order_start: Date;
  held_at: Date | null;
  source_provider: string | null;
  source_external_id: string | null;
  content: string;
  updated_at: Date;
  archived_at: Date | null;
}

/** What a release ships, with what tells whether it can meet a need. @internal */
export interface ReleaseComponentRow {
  release_id: string;
  entity_ref: string;
  to_version: string | null;
  state: ReleaseState;
  environment: string;
  archived: boolean;
  window_start: StoredInstant | null;
  window_end: StoredInstant | null;
  released_at: StoredInstant;
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
    name_order: cutText(release.name.toLowerCase(), MAX_NAME_ORDER),
    version: release.version,
    owner_ref: release.ownerRef ?? null,
    environment: release.environment,
    train_id: release.trainId ?? null,
    train_departure: toNullableDate(release.trainDeparture),
    window_start: toNullableDate(release.window?.start),
    window_end: toNullableDate(release.window?.end),
    order_start: release.window ? toDate(release.window.start) : END_OF_TIME,
    held_at: toNullableDate(release.hold?.at),
    source_provider: release.source?.provider ?? null,
    source_external_id: release.source?.externalId ?? null,
    content: JSON.stringify(contentOf(release)),
    updated_at: toDate(release.updatedAt),
    archived_at: toNullableDate(release.archivedAt),
  };
}

/** @internal */
export function toRelease(row: {
  content: string;
  waivers: string | null;
  risks: string | null;
}): Release {
  const release: Omit<Release, 'risks'> = JSON.parse(row.content);
  return {
    ...release,
    risks: row.risks === null ? [] : JSON.parse(row.risks),
    ...(row.waivers === null ? {} : { waivers: JSON.parse(row.waivers) }),
  };
}

/** The columns that {@link toRelease} reads. @internal */
export const WHOLE_RELEASE = [
  'releases.content',
  'releases.waivers',
  'releases.risks',
];

/** Waivers and risks are kept beside the content, and warnings are told once. */
function contentOf(release: Release) {
  const { waivers: _, risks: __, warnings: ___, ...content } = release;
  return content;
}

/** @internal */
export function toShippingRelease(row: ReleaseComponentRow) {
  return {
    releaseId: row.release_id,
    entityRef: row.entity_ref,
    toVersion: row.to_version ?? undefined,
    state: row.state,
    environment: row.environment,
    window:
      row.window_start === null || row.window_end === null
        ? undefined
        : { start: toIso(row.window_start), end: toIso(row.window_end) },
    releasedAt: toIso(row.released_at),
  };
}

/** What stands for a release without components among components. @internal */
export function releaseRowRef(id: string): string {
  return `release:${id}`;
}

/** What has started is placed where it happened. */
function toPlacementRows(release: Release) {
  const { id, components } = release;
  const taken = takenTime(release);
  if (!taken || release.archivedAt) {
    return [];
  }
  const refs = new Set(components.map(({ entityRef }) => entityRef));
  return (refs.size > 0 ? [...refs] : [releaseRowRef(id)]).map(rowRef => ({
    release_id: id,
    row_ref: rowRef,
    owner_ref: release.ownerRef ?? null,
    train_id: release.trainId ?? null,
    environment: release.environment,
    state: release.state,
    held: release.hold !== undefined,
    window_start: toDate(taken.start),
    window_end: toDate(taken.end),
  }));
}

function toComponentRows(release: Release): ReleaseComponentRow[] {
  const { id, window, actual, updatedAt } = release;
  return release.components.map(component => ({
    release_id: id,
    entity_ref: component.entityRef,
    to_version: component.toVersion ?? null,
    state: release.state,
    environment: release.environment,
    archived: release.archivedAt !== undefined,
    window_start: toNullableDate(window?.start),
    window_end: toNullableDate(window?.end),
    released_at: toDate(actual.end ?? window?.end ?? updatedAt),
  }));
}

/** What still has to come first; what is over requires nothing any more. */
function toRequirementRows(release: Release) {
  if (!isOpenState(release.state) || release.archivedAt) {
    return [];
  }
  return release.components.flatMap(component =>
    component.requires.map(requirement => ({
      release_id: release.id,
      component_ref: component.entityRef,
      required_ref: requirement.entityRef,
      version: requirement.version,
    })),
  );
}

function toArtifactRows({ id, components }: Release) {
  return components.flatMap(({ entityRef, artifacts }) =>
    artifacts.flatMap(({ digest }) =>
      digest ? [{ release_id: id, entity_ref: entityRef, digest }] : [],
    ),
  );
}

function searchText(release: Release): string {
  return searchTextOf([
    release.name,
    release.version,
    release.description,
    release.environment,
    release.trainId,
    release.ownerRef,
    ...release.tags,
    ...release.components.map(component => component.entityRef),
    ...release.scope.flatMap(item => [item.key, item.title]),
  ]);
}

/** The rows that releases are found by, in their tables. @internal */
export function toIndexRows(
  releases: readonly Release[],
): Record<string, readonly object[]> {
  return {
    release_components: releases.flatMap(toComponentRows),
    release_requirements: releases.flatMap(toRequirementRows),
    release_artifacts: releases.flatMap(toArtifactRows),
    release_tags: releases.flatMap(({ id, tags }) =>
      [...new Set(tags)].map(tag => ({ release_id: id, tag })),
    ),
    release_managers: releases.flatMap(({ id, managerRef }) =>
      managerRef ? [{ release_id: id, manager_ref: managerRef }] : [],
    ),
    release_milestones: releases.flatMap(({ id, milestones }) =>
      milestones.map(({ dueAt }) => ({
        release_id: id,
        due_at: toDate(dueAt),
      })),
    ),
    release_placements: releases.flatMap(toPlacementRows),
    release_search: releases.map(release => ({
      release_id: release.id,
      search_text: searchText(release),
    })),
  };
}

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  BatchResult,
  Calendar,
  CalendarQueryInput,
  Dependencies,
  DependenciesQueryInput,
  EntitySummary,
  EntitySummaryQueryInput,
  HoldRequest,
  ImportedReleaseInput,
  NewReleaseInput,
  Readiness,
  Release,
  ReleaseChangeInput,
  ReleaseList,
  ReleaseListQueryInput,
  TransitionRequest,
} from '@slipway/backstage-plugin-releases-common';

/**
 * On whose behalf the releases plugin is asked.
 *
 * @public
 */
export interface ReleasesServiceOptions {
  /** Of the user or the plugin that asks; the portal's policy decides by them. */
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/** @public */
export interface ReleasesServiceWriteOptions extends ReleasesServiceOptions {
  /** The revision this is based on. A stale one is refused with 409. */
  revision?: number;
  /** A retry with the same key does nothing twice. */
  idempotencyKey?: string;
}

/**
 * The releases plugin, as other backend plugins ask it. Every method answers
 * what the HTTP API answers and throws a `ReleasesApiError` where it refuses.
 *
 * @public
 */
export interface ReleasesService {
  listReleases(
    query: ReleaseListQueryInput,
    options: ReleasesServiceOptions,
  ): Promise<ReleaseList>;

  getRelease(
    id: string,
    query: { archived?: boolean },
    options: ReleasesServiceOptions,
  ): Promise<Release>;

  createRelease(
    release: NewReleaseInput,
    options: ReleasesServiceWriteOptions,
  ): Promise<Release>;

  updateRelease(
    id: string,
    change: ReleaseChangeInput,
    options: ReleasesServiceWriteOptions & { revision: number },
  ): Promise<Release>;

  transitionRelease(
    id: string,
    transition: TransitionRequest,
    options: ReleasesServiceWriteOptions,
  ): Promise<Release>;

  holdRelease(
    id: string,
    hold: HoldRequest,
    options: ReleasesServiceWriteOptions,
  ): Promise<Release>;

  unholdRelease(
    id: string,
    options: ReleasesServiceWriteOptions,
  ): Promise<Release>;

  /** Makes or updates releases by their source, at most 1,000 a call. */
  importReleases(
    items: ImportedReleaseInput[],
    settings: { partial?: boolean; dryRun?: boolean },
    options: ReleasesServiceWriteOptions,
  ): Promise<BatchResult>;

  getReadiness(
    id: string,
    query: { at?: string },
    options: ReleasesServiceOptions,
  ): Promise<Readiness>;

  getCalendar(
    query: CalendarQueryInput,
    options: ReleasesServiceOptions,
  ): Promise<Calendar>;

  getDependencies(
    query: DependenciesQueryInput,
    options: ReleasesServiceOptions,
  ): Promise<Dependencies>;

  getEntitySummary(
    entityRef: string,
    query: EntitySummaryQueryInput,
    options: ReleasesServiceOptions,
  ): Promise<EntitySummary>;
}

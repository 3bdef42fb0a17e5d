import { parseEntityRef } from '@backstage/catalog-model';
import {
  Calendar,
  CalendarQueryInput,
  EntitySummary,
  EntitySummaryQueryInput,
} from '../calendar/calendar';
import {
  Coverage,
  Dependencies,
  DependenciesQueryInput,
  RefreshResult,
} from '../dependencies/dependencies';
import { LedgerPage, LedgerVerification } from '../ledger/ledger';
import { Readiness } from '../readiness/readiness';
import { VerdictHistory } from '../readiness/verdictHistory';
import { Release } from '../release/release';
import {
  HoldRequest,
  ImportedReleaseInput,
  NewReleaseInput,
  ReleaseChangeInput,
  TransitionRequest,
} from '../release/releaseInput';
import {
  BatchResult,
  GeneralActions,
  ReleaseActions,
  ReleaseList,
  ReleaseListQueryInput,
} from '../release/releaseQueries';
import {
  MilestoneTemplatesApi,
  MilestoneTemplatesClient,
} from '../calendar/MilestoneTemplatesClient';
import { BookingsApi, BookingsClient } from '../calendar/BookingsClient';
import { ConflictsApi, ConflictsClient } from '../calendar/ConflictsClient';
import { Timeline, TimelineQueryInput } from '../calendar/timeline';
import { PlansApi, PlansClient } from '../calendar/PlansClient';
import { TrainsApi, TrainsClient } from '../calendar/TrainsClient';
import { FeedsApi, FeedsClient } from '../calendar/FeedsClient';
import { NewWaiver } from '../calendar/waiver';
import { WindowsApi, WindowsClient } from '../calendar/WindowsClient';
import {
  EndpointClient,
  ReleasesClientOptions,
  ReleasesRequestOptions,
  ReleasesWriteOptions,
} from './EndpointClient';

/**
 * The releases API over HTTP. Every method answers what the API answers and
 * throws a {@link ReleasesApiError} where it refuses.
 *
 * @public
 */
export class ReleasesClient {
  readonly #endpoints: EndpointClient;
  /** Freezes, allow windows and what they decide. */
  readonly windows: WindowsApi;
  /** Calendars that other programs subscribe to. */
  readonly feeds: FeedsApi;
  /** Trains, and who is aboard. */
  readonly trains: TrainsApi;
  readonly milestoneTemplates: MilestoneTemplatesApi;
  /** What collides. */
  readonly conflicts: ConflictsApi;
  /** Free times, and moving several releases at once. */
  readonly plans: PlansApi;
  /** Who takes environments and shared Resources. */
  readonly bookings: BookingsApi;

  constructor(options: ReleasesClientOptions) {
    this.#endpoints = new EndpointClient(options);
    this.windows = new WindowsClient(this.#endpoints);
    this.feeds = new FeedsClient(this.#endpoints);
    this.trains = new TrainsClient(this.#endpoints);
    this.milestoneTemplates = new MilestoneTemplatesClient(this.#endpoints);
    this.conflicts = new ConflictsClient(this.#endpoints);
    this.plans = new PlansClient(this.#endpoints);
    this.bookings = new BookingsClient(this.#endpoints);
  }

  listReleases(
    query: ReleaseListQueryInput = {},
    options?: ReleasesRequestOptions,
  ): Promise<ReleaseList> {
    return this.#endpoints.call('listReleases', { query, options });
  }

  createRelease(
    release: NewReleaseInput,
    options?: ReleasesWriteOptions,
  ): Promise<Release> {
    return this.#endpoints.call('createRelease', { body: release, options });
  }

  /** Throws with the result of each row where a row is invalid. */
  importReleases(
    items: ImportedReleaseInput[],
    settings: { partial?: boolean; dryRun?: boolean } = {},
    options?: ReleasesWriteOptions,
  ): Promise<BatchResult> {
    return this.#endpoints.call('importReleases', {
      body: { items, mode: 'upsert', ...settings },
      options,
    });
  }

  getRelease(
    id: string,
    query: { archived?: boolean } = {},
    options?: ReleasesRequestOptions,
  ): Promise<Release> {
    return this.#endpoints.call('getRelease', {
      params: { id },
      query,
      options,
    });
  }

  updateRelease(
    id: string,
    change: ReleaseChangeInput,
    options: ReleasesWriteOptions & { revision: number },
  ): Promise<Release> {
    return this.#endpoints.call('updateRelease', {
      params: { id },
      body: change,
      options,
    });
  }

  archiveRelease(id: string, options?: ReleasesWriteOptions): Promise<Release> {
    return this.#endpoints.call('archiveRelease', { params: { id }, options });
  }

  restoreRelease(id: string, options?: ReleasesWriteOptions): Promise<Release> {
    return this.#endpoints.call('restoreRelease', { params: { id }, options });
  }

  transitionRelease(
    id: string,
    transition: TransitionRequest,
    options?: ReleasesWriteOptions,
  ): Promise<Release> {
    return this.#endpoints.call('transitionRelease', {
      params: { id },
      body: transition,
      options,
    });
  }

  holdRelease(
    id: string,
    hold: HoldRequest,
    options?: ReleasesWriteOptions,
  ): Promise<Release> {
    return this.#endpoints.call('holdRelease', {
      params: { id },
      body: hold,
      options,
    });
  }

  unholdRelease(id: string, options?: ReleasesWriteOptions): Promise<Release> {
    return this.#endpoints.call('unholdRelease', { params: { id }, options });
  }

  getReleaseActions(
    id: string,
    options?: ReleasesRequestOptions,
  ): Promise<ReleaseActions> {
    return this.#endpoints.call('getReleaseActions', {
      params: { id },
      options,
    });
  }

  getActions(options?: ReleasesRequestOptions): Promise<GeneralActions> {
    return this.#endpoints.call('getActions', { options });
  }

  getReadiness(
    id: string,
    query: { at?: string } = {},
    options?: ReleasesRequestOptions,
  ): Promise<Readiness> {
    return this.#endpoints.call('getReadiness', {
      params: { id },
      query,
      options,
    });
  }

  getVerdictHistory(
    id: string,
    query: { limit?: number } = {},
    options?: ReleasesRequestOptions,
  ): Promise<VerdictHistory> {
    return this.#endpoints.call('getVerdictHistory', {
      params: { id },
      query,
      options,
    });
  }

  getReleaseLedger(
    id: string,
    query: { limit?: number; cursor?: string } = {},
    options?: ReleasesRequestOptions,
  ): Promise<LedgerPage> {
    return this.#endpoints.call('getReleaseLedger', {
      params: { id },
      query,
      options,
    });
  }

  verifyReleaseLedger(
    id: string,
    options?: ReleasesRequestOptions,
  ): Promise<LedgerVerification> {
    return this.#endpoints.call('verifyReleaseLedger', {
      params: { id },
      options,
    });
  }

  verifyLedger(options?: ReleasesRequestOptions): Promise<LedgerVerification> {
    return this.#endpoints.call('verifyLedger', { options });
  }

  getCalendar(
    query: CalendarQueryInput,
    options?: ReleasesRequestOptions,
  ): Promise<Calendar> {
    return this.#endpoints.call('getCalendar', { query, options });
  }

  getTimeline(
    query: TimelineQueryInput,
    options?: ReleasesRequestOptions,
  ): Promise<Timeline> {
    return this.#endpoints.call('getTimeline', { query, options });
  }

  getDependencies(
    query: DependenciesQueryInput,
    options?: ReleasesRequestOptions,
  ): Promise<Dependencies> {
    return this.#endpoints.call('getDependencies', { query, options });
  }

  getCoverage(options?: ReleasesRequestOptions): Promise<Coverage> {
    return this.#endpoints.call('getCoverage', { options });
  }

  refreshDependencies(
    request: { force?: boolean } = {},
    options?: ReleasesRequestOptions,
  ): Promise<RefreshResult> {
    return this.#endpoints.call('refreshDependencies', {
      body: request,
      options,
    });
  }

  getEntitySummary(
    entityRef: string,
    query: EntitySummaryQueryInput = {},
    options?: ReleasesRequestOptions,
  ): Promise<EntitySummary> {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    return this.#endpoints.call('getEntitySummary', {
      params: { kind, namespace, name },
      query,
      options,
    });
  }

  grantWaiver(
    id: string,
    waiver: NewWaiver,
    options?: ReleasesWriteOptions,
  ): Promise<Release> {
    return this.#endpoints.call('grantWaiver', {
      params: { id },
      body: waiver,
      options,
    });
  }

  revokeWaiver(
    id: string,
    windowId: string,
    options?: ReleasesWriteOptions,
  ): Promise<Release> {
    return this.#endpoints.call('revokeWaiver', {
      params: { id, windowId },
      options,
    });
  }
}

import { parseEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';
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
  ReleaseActions,
  ReleaseList,
  ReleaseListQueryInput,
} from '../release/releaseQueries';
import { EndpointId, Endpoints, endpoints } from './endpoints';
import { ReleasesApiError } from './ReleasesApiError';

/**
 * How a call finds and reaches the backend: the portal's discovery and fetch,
 * or the platform's own.
 *
 * @public
 */
export interface ReleasesClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi?: { fetch: typeof fetch };
}

/** @public */
export interface ReleasesRequestOptions {
  /** A Backstage token, where `fetchApi` does not add one. */
  token?: string;
  signal?: AbortSignal;
}

/** @public */
export interface ReleasesWriteOptions extends ReleasesRequestOptions {
  /** The revision this is based on. A stale one is refused with 409. */
  revision?: number;
  /** A retry with the same key does nothing twice. */
  idempotencyKey?: string;
}

interface Call {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  options?: ReleasesWriteOptions;
}

/**
 * The releases API over HTTP. Every method answers what the API answers and
 * throws a {@link ReleasesApiError} where it refuses.
 *
 * @public
 */
export class ReleasesClient {
  readonly #discovery: ReleasesClientOptions['discoveryApi'];
  readonly #fetch: typeof fetch;

  constructor(options: ReleasesClientOptions) {
    this.#discovery = options.discoveryApi;
    this.#fetch = options.fetchApi
      ? options.fetchApi.fetch
      : (...args) => fetch(...args);
  }

  listReleases(
    query: ReleaseListQueryInput = {},
    options?: ReleasesRequestOptions,
  ): Promise<ReleaseList> {
    return this.#call('listReleases', { query, options });
  }

  createRelease(
    release: NewReleaseInput,
    options?: ReleasesWriteOptions,
  ): Promise<Release> {
    return this.#call('createRelease', { body: release, options });
  }

  /** Throws with the result of each row where a row is invalid. */
  importReleases(
    items: ImportedReleaseInput[],
    settings: { partial?: boolean; dryRun?: boolean } = {},
    options?: ReleasesWriteOptions,
  ): Promise<BatchResult> {
    return this.#call('importReleases', {
      body: { items, mode: 'upsert', ...settings },
      options,
    });
  }

  getRelease(
    id: string,
    query: { archived?: boolean } = {},
    options?: ReleasesRequestOptions,
  ): Promise<Release> {
    return this.#call('getRelease', { params: { id }, query, options });
  }

  updateRelease(
    id: string,
    change: ReleaseChangeInput,
    options: ReleasesWriteOptions & { revision: number },
  ): Promise<Release> {
    return this.#call('updateRelease', {
      params: { id },
      body: change,
      options,
    });
  }

  archiveRelease(id: string, options?: ReleasesWriteOptions): Promise<Release> {
    return this.#call('archiveRelease', { params: { id }, options });
  }

  restoreRelease(id: string, options?: ReleasesWriteOptions): Promise<Release> {
    return this.#call('restoreRelease', { params: { id }, options });
  }

  transitionRelease(
    id: string,
    transition: TransitionRequest,
    options?: ReleasesWriteOptions,
  ): Promise<Release> {
    return this.#call('transitionRelease', {
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
    return this.#call('holdRelease', { params: { id }, body: hold, options });
  }

  unholdRelease(id: string, options?: ReleasesWriteOptions): Promise<Release> {
    return this.#call('unholdRelease', { params: { id }, options });
  }

  getReleaseActions(
    id: string,
    options?: ReleasesRequestOptions,
  ): Promise<ReleaseActions> {
    return this.#call('getReleaseActions', { params: { id }, options });
  }

  getReadiness(
    id: string,
    query: { at?: string } = {},
    options?: ReleasesRequestOptions,
  ): Promise<Readiness> {
    return this.#call('getReadiness', { params: { id }, query, options });
  }

  getReleaseLedger(
    id: string,
    query: { limit?: number; cursor?: string } = {},
    options?: ReleasesRequestOptions,
  ): Promise<LedgerPage> {
    return this.#call('getReleaseLedger', { params: { id }, query, options });
  }

  verifyReleaseLedger(
    id: string,
    options?: ReleasesRequestOptions,
  ): Promise<LedgerVerification> {
    return this.#call('verifyReleaseLedger', { params: { id }, options });
  }

  verifyLedger(options?: ReleasesRequestOptions): Promise<LedgerVerification> {
    return this.#call('verifyLedger', { options });
  }

  getCalendar(
    query: CalendarQueryInput,
    options?: ReleasesRequestOptions,
  ): Promise<Calendar> {
    return this.#call('getCalendar', { query, options });
  }

  getDependencies(
    query: DependenciesQueryInput,
    options?: ReleasesRequestOptions,
  ): Promise<Dependencies> {
    return this.#call('getDependencies', { query, options });
  }

  getCoverage(options?: ReleasesRequestOptions): Promise<Coverage> {
    return this.#call('getCoverage', { options });
  }

  refreshDependencies(
    request: { force?: boolean } = {},
    options?: ReleasesRequestOptions,
  ): Promise<RefreshResult> {
    return this.#call('refreshDependencies', { body: request, options });
  }

  getEntitySummary(
    entityRef: string,
    query: EntitySummaryQueryInput = {},
    options?: ReleasesRequestOptions,
  ): Promise<EntitySummary> {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    return this.#call('getEntitySummary', {
      params: { kind, namespace, name },
      query,
      options,
    });
  }

  async #call<TId extends EndpointId>(
    id: TId,
    { params = {}, query = {}, body, options = {} }: Call,
  ): Promise<z.output<Endpoints[TId]['response']>> {
    const { method, path } = endpoints[id];
    const baseUrl = await this.#discovery.getBaseUrl('releases');
    const filled = path.replace(/\{(\w+)\}/g, (_, name) =>
      encodeURIComponent(params[name]),
    );
    const response = await this.#fetch(
      `${baseUrl}${filled}${queryString(query)}`,
      {
        method: method.toUpperCase(),
        headers: {
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(options.token
            ? { Authorization: `Bearer ${options.token}` }
            : {}),
          ...(options.revision === undefined
            ? {}
            : { 'If-Match': `"${options.revision}"` }),
          ...(options.idempotencyKey
            ? { 'Idempotency-Key': options.idempotencyKey }
            : {}),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
        signal: options.signal,
      },
    );
    if (!response.ok) {
      throw await ReleasesApiError.fromResponse(response);
    }
    return response.json();
  }
}

function queryString(query: Record<string, unknown>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined) {
        search.append(name, String(item));
      }
    }
  }
  const text = search.toString();
  return text && `?${text}`;
}

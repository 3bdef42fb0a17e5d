import { z } from 'zod';
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

/** @public */
export interface EndpointCall {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  options?: ReleasesWriteOptions;
}

/**
 * Calls operations of the API by their id.
 *
 * @public
 */
export class EndpointClient {
  readonly #discovery: ReleasesClientOptions['discoveryApi'];
  readonly #fetch: typeof fetch;

  constructor(options: ReleasesClientOptions) {
    this.#discovery = options.discoveryApi;
    this.#fetch = options.fetchApi
      ? options.fetchApi.fetch
      : (...args) => fetch(...args);
  }

  async call<TId extends EndpointId>(
    id: TId,
    { params = {}, query = {}, body, options = {} }: EndpointCall,
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

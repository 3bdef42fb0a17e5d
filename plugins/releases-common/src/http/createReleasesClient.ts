import { Endpoint } from './endpoints/endpoint';
import { ReleasesApiError } from './ReleasesApiError';
import {
  createReleasesOperations,
  ReleasesCall,
  ReleasesCallOptions,
  ReleasesOperations,
} from './ReleasesOperations';

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

/**
 * For whom a client asks.
 *
 * @public
 */
export interface ReleasesClientAuth {
  /** A Backstage token, where `fetchApi` does not add one. */
  token?: string;
}

/**
 * The releases API over HTTP.
 *
 * @public
 */
export type ReleasesClient = ReleasesOperations<ReleasesClientAuth>;

function queryString(query: Record<string, unknown>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const item of [value].flat()) {
      if (item !== undefined) {
        search.append(name, String(item));
      }
    }
  }
  const text = search.toString();
  return text && `?${text}`;
}

function requestOf(
  { method }: Endpoint,
  { body }: ReleasesCall,
  options: ReleasesClientAuth & ReleasesCallOptions,
): RequestInit {
  const { token, revision, idempotencyKey, signal } = options;
  return {
    method: method.toUpperCase(),
    headers: {
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(revision === undefined ? {} : { 'If-Match': `"${revision}"` }),
      ...(idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {}),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal,
  };
}

/**
 * Sends a call of an operation, and reads the answer.
 *
 * @throws a {@link ReleasesApiError} where the API refuses
 * @internal
 */
export async function requestEndpoint(
  { discoveryApi, fetchApi }: ReleasesClientOptions,
  endpoint: Endpoint,
  call: ReleasesCall,
  options: ReleasesClientAuth & ReleasesCallOptions = {},
): Promise<unknown> {
  const baseUrl = await discoveryApi.getBaseUrl('releases');
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent(call.params[name]),
  );
  const address = `${baseUrl}${path}${queryString(call.query ?? {})}`;
  const request = requestOf(endpoint, call, options);
  const response = await (fetchApi
    ? fetchApi.fetch(address, request)
    : fetch(address, request));
  if (!response.ok) {
    throw await ReleasesApiError.fromResponse(response);
  }
  return endpoint.mediaType ? response.text() : response.json();
}

/**
 * Makes a client of the releases API, of the same endpoints from which the API
 * itself is made.
 *
 * @public
 */
export function createReleasesClient(
  options: ReleasesClientOptions,
): ReleasesClient {
  return createReleasesOperations((endpoint, call, given) =>
    requestEndpoint(options, endpoint, call, given),
  );
}

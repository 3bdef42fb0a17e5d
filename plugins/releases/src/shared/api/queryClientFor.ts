import { QueryClient } from '@tanstack/react-query';
import { ReleasesApiError } from '@slipway/backstage-plugin-releases-common';
import { ReleasesApi } from './releasesApiRef';

const FRESH_FOR_MS = 30_000;
const RETRIES = 2;

const queryClients = new WeakMap<ReleasesApi, QueryClient>();

function isRefusal(error: Error): boolean {
  return error instanceof ReleasesApiError && error.status < 500;
}

/**
 * The one cache of an API, so that tabs, cards and pages share what they read.
 */
export function queryClientFor(api: ReleasesApi): QueryClient {
  const known = queryClients.get(api);
  if (known) {
    return known;
  }
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_FOR_MS,
        retry: (failures, error) => failures < RETRIES && !isRefusal(error),
        retryDelay: failures => 500 * 2 ** failures,
      },
    },
  });
  queryClients.set(api, queryClient);
  return queryClient;
}

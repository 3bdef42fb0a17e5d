import { useApi } from '@backstage/frontend-plugin-api';
import {
  DecisionQuery,
  NewWindow,
  WindowListQueryInput,
} from '@slipway/backstage-plugin-releases-common';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../../shared/api';
import { useLedgerPages } from '../../shared/ledger';

const LEDGER_PAGE = 25;

export function useWindowList(query: WindowListQueryInput) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.windows(query),
    queryFn: ({ signal }) => api.listWindows(query, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Archived windows are answered too: a link to one must not break. */
export function useWindow(id: string | undefined) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.window(id ?? ''),
    queryFn: ({ signal }) =>
      api.getWindow(id ?? '', { archived: true }, { signal }),
    enabled: id !== undefined,
  });
}

/** What a window would mean; nothing is asked while it is not complete. */
export function useWindowPreview(window: NewWindow | undefined) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.windowPreview(window),
    queryFn: ({ signal }) => {
      if (!window) {
        throw new Error('There is nothing to preview');
      }
      return api.previewWindow(window, { signal });
    },
    enabled: window !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

export function useWindowLedger(id: string) {
  return useLedgerPages({
    queryKey: queryKeys.windowLedger(id),
    limit: LEDGER_PAGE,
    read: (api, page, signal) => api.getWindowLedger(id, page, { signal }),
  });
}

/** Answers in the order of the questions; without questions nothing is asked. */
export function useDecisions(queries: readonly DecisionQuery[]) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.decisions(queries),
    queryFn: ({ signal }) =>
      api.decideWindows({ queries: [...queries] }, { signal }),
    enabled: queries.length > 0,
    placeholderData: keepPreviousData,
  });
}

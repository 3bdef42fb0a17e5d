import { useApi } from '@backstage/frontend-plugin-api';
import {
  Timeline,
  TimelineQueryInput,
} from '@slipway/backstage-plugin-releases-common';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import {
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { queryKeys, releasesApiRef } from '../../shared/api';
import { keepRows } from './keepRows';
import { FIRST_ROWS, RowWindow, rowWindowFor } from './rowWindow';
import { useStable } from './useStable';

/** While one scrolls, rows are asked for no more often than this. */
const PAUSE_MS = 120;

/** An answer, and where its rows are among all. */
export interface LoadedRows extends Timeline {
  offset: number;
}

/**
 * The rows on screen and some around them. One request is on its way at a time;
 * where one has scrolled on meanwhile, the next is for where one is then. What
 * was there stays until the next answer is, which is drawn when there is time.
 */
export function useTimelineRows(
  query: Omit<TimelineQueryInput, 'offset' | 'limit'>,
) {
  const api = useApi(releasesApiRef);
  const [rowWindow, setRowWindow] = useState<RowWindow>(FIRST_ROWS);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const visible = useRef<{ first: number; last: number }>();
  const answer = useQuery({
    queryKey: queryKeys.timeline({ ...query, ...rowWindow }),
    queryFn: async ({ signal }): Promise<LoadedRows> => ({
      ...(await api.getTimeline({ ...query, ...rowWindow }, { signal })),
      offset: rowWindow.offset,
    }),
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });
  const before = useRef<LoadedRows>();
  const kept = useMemo(
    () => answer.data && keepRows(answer.data, before.current),
    [answer.data],
  );
  before.current = kept;
  const data = useDeferredValue(kept);
  const total = answer.data?.totalRows ?? 0;

  const ask = useStable(() => {
    timer.current = undefined;
    const on = visible.current;
    if (on && !answer.isFetching) {
      setRowWindow(current => rowWindowFor(current, on, total));
    }
  });
  const show = useCallback(
    (first: number, last: number) => {
      visible.current = { first, last };
      timer.current ??= setTimeout(ask, PAUSE_MS);
    },
    [ask],
  );
  useEffect(() => {
    if (!answer.isFetching) {
      ask();
    }
  }, [answer.isFetching, ask]);
  useEffect(() => () => clearTimeout(timer.current), []);

  return { ...answer, data, show };
}

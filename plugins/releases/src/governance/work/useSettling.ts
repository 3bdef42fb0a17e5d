import { WorkItem } from '@slipway/backstage-plugin-releases-common';
import { useEffect, useState } from 'react';
import { useRefetchWhile } from '../../shared/api';

/** What is asked for again after that time is shown again. */
const SETTLED_AFTER_MS = 15_000;

/**
 * Leaves out what was just done, until the release has been judged by it and
 * asks for it no more.
 */
export function useSettling(
  items: readonly WorkItem[],
  list: Parameters<typeof useRefetchWhile>[1],
) {
  const [done, setDone] = useState<readonly string[]>([]);
  useRefetchWhile(
    items.some(({ id }) => done.includes(id)),
    list,
  );
  useEffect(() => {
    if (done.length === 0) {
      return undefined;
    }
    const timer = setTimeout(() => setDone([]), SETTLED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [done]);
  return {
    shown: items.filter(({ id }) => !done.includes(id)),
    setDone: (ids: readonly string[]) => setDone(before => [...before, ...ids]),
  };
}

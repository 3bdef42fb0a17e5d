import { useCallback, useRef } from 'react';
import { newIdempotencyKey } from './newIdempotencyKey';

/** One key for each content that is sent: a retry of the same has the same. */
export function useIdempotencyKeys(): (content: unknown) => string {
  const keys = useRef(new Map<string, string>());
  return useCallback(content => {
    const identity = JSON.stringify(content);
    const key = keys.current.get(identity) ?? newIdempotencyKey();
    keys.current.set(identity, key);
    return key;
  }, []);
}

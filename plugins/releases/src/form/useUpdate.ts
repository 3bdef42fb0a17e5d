import {
  ErrorDetail,
  LedgerEntry,
  ReleasesApiError,
} from '@slipway/backstage-plugin-releases-common';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

/** What somebody else saved first. */
export interface EditConflict<T> {
  theirs: T;
  changes: readonly LedgerEntry[];
}

/**
 * Changes something on the revision that was opened. Where somebody else was
 * first it comes to a conflict, and the next attempt is on what they saved.
 */
export function useUpdate<T, Wanted>(options: {
  update: (base: T, wanted: Wanted) => Promise<T>;
  /** What they saved. */
  read: (error: ReleasesApiError) => Promise<T>;
  onSaved: (changed: T) => void;
  /** Shows at their fields what the server finds wrong. */
  refuse: (details: readonly ErrorDetail[]) => void;
}) {
  const [conflict, setConflict] = useState<EditConflict<T>>();
  const save = useMutation({
    mutationFn: (attempt: { base: T; wanted: Wanted }) =>
      options.update(attempt.base, attempt.wanted),
    onSuccess: options.onSaved,
    onError: async error => {
      if (!(error instanceof ReleasesApiError)) {
        return;
      }
      options.refuse(error.details);
      if (error.status === 409 && (error.changes ?? error.current)) {
        const theirs = await options.read(error);
        setConflict({ theirs, changes: error.changes ?? [] });
      }
    },
  });
  return { save, conflict, leaveConflict: () => setConflict(undefined) };
}

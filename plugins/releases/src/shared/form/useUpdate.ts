import {
  ErrorDetail,
  LedgerEntry,
  ReleasesApiError,
} from '@slipway/backstage-plugin-releases-common';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

/** What somebody else saved first. */
interface SavedFirst<T> {
  theirs: T;
  changes: readonly LedgerEntry[];
}

/** What somebody else saved first, and how to go on. */
export interface EditConflict<T, Wanted> extends SavedFirst<T> {
  /** Saves on what they saved. */
  save: (wanted: Wanted) => void;
  isPending: boolean;
  isSaved: boolean;
  /** Back to the form. */
  leave: () => void;
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
  const [savedFirst, setSavedFirst] = useState<SavedFirst<T>>();
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
        setSavedFirst({ theirs, changes: error.changes ?? [] });
      }
    },
  });
  const conflict: EditConflict<T, Wanted> | undefined = savedFirst && {
    ...savedFirst,
    save: wanted => save.mutate({ base: savedFirst.theirs, wanted }),
    isPending: save.isPending,
    isSaved: save.isSuccess,
    leave: () => setSavedFirst(undefined),
  };
  return { save, conflict };
}

import { useApi } from '@backstage/frontend-plugin-api';
import {
  AgendaItem,
  ReleasesApiError,
  ReviewDetail,
} from '@slipway/backstage-plugin-releases-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { queryKeys, releasesApiRef } from '../../shared/api';

/** Of notes that nobody has written yet. */
const FIRST_REVISION = 0;

/** Notes as they were read or saved. */
interface Kept {
  notes: string;
  revision?: number;
}

function keptOf({
  notes = '',
  notesRevision,
}: Pick<AgendaItem, 'notes' | 'notesRevision'>): Kept {
  return { notes, revision: notesRevision };
}

/**
 * The notes on a release while they are written: on those that were read.
 * Where somebody else saved others first, both are kept until one is chosen.
 */
export function useNotes(
  reviewId: string,
  item: Pick<AgendaItem, 'release' | 'notes' | 'notesRevision'>,
  onSaved: () => void,
) {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  const key = queryKeys.review(reviewId);
  const releaseId = item.release.id;
  const [base, setBase] = useState(() => keptOf(item));
  const [draft, setDraft] = useState(base.notes);
  const [theirs, setTheirs] = useState<Kept>();
  const isDirty = draft.trim() !== base.notes.trim();

  const save = useMutation({
    mutationFn: (on: Kept) =>
      api.saveAgendaNotes(
        reviewId,
        releaseId,
        { notes: draft.trim() || null },
        { revision: on.revision ?? FIRST_REVISION },
      ),
    onSuccess: ({ notes, revision }) => {
      setTheirs(undefined);
      setBase({ notes: notes ?? '', revision });
      queryClient.setQueryData<ReviewDetail>(
        key,
        review =>
          review && {
            ...review,
            items: review.items.map(other =>
              other.release.id === releaseId
                ? { ...other, notes, notesRevision: revision }
                : other,
            ),
          },
      );
      onSaved();
    },
    onError: async error => {
      if (error instanceof ReleasesApiError && error.status === 409) {
        const review = await api.getReview(reviewId);
        queryClient.setQueryData(key, review);
        const now = review.items.find(
          ({ release }) => release.id === releaseId,
        );
        setTheirs(now ? keptOf(now) : { notes: '' });
      }
    },
  });

  const read = keptOf(item);
  if (!isDirty && !save.isPending && read.revision !== base.revision) {
    setBase(read);
    setDraft(read.notes);
  }
  return {
    draft,
    setDraft,
    isDirty,
    theirs,
    save,
    /** Keeps mine in place of theirs. */
    keepMine: () => theirs && save.mutate(theirs),
    takeTheirs: () => {
      if (theirs) {
        setBase(theirs);
        setDraft(theirs.notes);
        setTheirs(undefined);
        save.reset();
      }
    },
    /** Saves what was written, if anything was. */
    leave: () => {
      if (isDirty && !theirs && !save.isPending) {
        save.mutate(base);
      }
    },
  };
}

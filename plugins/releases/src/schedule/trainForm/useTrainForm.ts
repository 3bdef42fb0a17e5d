import {
  newTrainSchema,
  readWith,
  Train,
} from '@slipway/backstage-plugin-releases-common';
import { useCallback } from 'react';
import { DraftForm, useDraftForm } from '../../shared/form';
import { localZone } from '../../shared/time';
import {
  draftFromTrain,
  draftToTrain,
  emptyTrainDraft,
  TrainDraft,
  TrainInput,
} from './TrainDraft';

export type TrainForm = DraftForm<TrainDraft>;

const WHEN = ['timeZone', 'start', 'end', 'recurrence'];

function pathsOf(field: string): readonly string[] {
  return field === 'when' ? WHEN : [field];
}

function read(input: TrainInput) {
  return readWith(newTrainSchema, input);
}

/** The draft of a train and what is wrong with it. */
export function useTrainForm(base: Train | undefined) {
  const inputOf = useCallback(
    (draft: TrainDraft) => draftToTrain(draft, base),
    [base],
  );
  return useDraftForm({
    initial: () => (base ? draftFromTrain(base) : emptyTrainDraft(localZone())),
    inputOf,
    read,
    pathsOf,
  });
}

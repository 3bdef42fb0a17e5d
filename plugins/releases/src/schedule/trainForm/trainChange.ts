import {
  NewTrain,
  newTrainSchema,
  readWith,
  Train,
  TrainChangeInput,
} from '@slipway/backstage-plugin-releases-common';
import { differingFields } from '../../shared/editConflict';
import {
  draftFromTrain,
  draftToTrain,
  TrainInput,
  TrainInputField,
} from './TrainDraft';

/** A train as the form would write it. */
export function inputOfTrain(train: Train): TrainInput {
  return draftToTrain(draftFromTrain(train), train);
}

/** Written the one way that the contract keeps it. */
function canonical(input: TrainInput): TrainInput {
  const read = readWith(newTrainSchema, input);
  const kept: Partial<NewTrain> = 'value' in read ? read.value : {};
  return { ...input, ...kept };
}

/** What has to be sent to make `wanted` of a train: only what differs. */
export function trainChangeOf(
  train: Train,
  wanted: TrainInput,
): TrainChangeInput {
  const input = canonical(wanted);
  return Object.fromEntries(
    differingFields<TrainInputField>(canonical(inputOfTrain(train)), input).map(
      field => [field, input[field] ?? null],
    ),
  );
}

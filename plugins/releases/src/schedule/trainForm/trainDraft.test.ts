import {
  newTrainSchema,
  readWith,
  Train,
} from '@slipway/backstage-plugin-releases-common';
import { sampleTrain } from '../../__testUtils__/sampleTrains';
import { trainChangeOf } from './trainChange';
import { draftFromTrain, draftToTrain } from './TrainDraft';

const moments: Train['milestones'] = [
  { name: 'hours', before: 'PT36H' },
  { name: 'days', before: 'P2D' },
  { name: 'weeks', before: 'P1W' },
  { name: 'exact', before: 'P1DT2H' },
  { name: 'working before', offsetDays: -3, timeOfDay: '17:00' },
  { name: 'the same day', offsetDays: 0 },
  { name: 'working after', offsetDays: 2 },
];

describe('the draft of a train', () => {
  it('writes what it was made from', () => {
    const train = sampleTrain({ milestones: moments });
    const written = draftToTrain(draftFromTrain(train), train);

    expect(written).toMatchObject({
      name: train.name,
      capacity: 12,
      timeZone: 'Europe/Paris',
      recurrence: train.recurrence,
      cutoffs: train.cutoffs,
      milestones: moments,
    });
    expect(readWith(newTrainSchema, written)).toHaveProperty('value');
    expect(trainChangeOf(train, written)).toEqual({});
  });

  it('sends only what differs, and null for what was cleared', () => {
    const train = sampleTrain();
    const draft = draftFromTrain(train);

    expect(
      trainChangeOf(
        train,
        draftToTrain({ ...draft, name: 'Night train', capacity: NaN }, train),
      ),
    ).toEqual({ name: 'Night train', capacity: null });
  });
});

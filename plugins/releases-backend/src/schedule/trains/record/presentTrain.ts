import {
  formatInstant,
  Train,
} from '@slipway/backstage-plugin-releases-common';
import { describeTimes, Interval } from '../../recurrence';
import { departuresFrom } from '../departures/departures';
import { StoredTrain } from '../train/StoredTrain';

const SHOWN = 3;

/** An interval as instants. @internal */
export function toInstants({ start, end }: Interval): {
  start: string;
  end: string;
} {
  return {
    start: formatInstant(new Date(start)),
    end: formatInstant(new Date(end)),
  };
}

/** A train as the API answers it. @internal */
export function presentTrain(train: StoredTrain, now: Date): Train {
  return {
    ...train,
    sentence: describeTimes(train),
    next: departuresFrom(train, now.getTime(), SHOWN).map(toInstants),
  };
}

import {
  ErrorDetail,
  formatInstant,
} from '@slipway/backstage-plugin-releases-common';
import { listed } from '../../../platform';
import { Interval } from '../../recurrence';
import {
  departureAt,
  departuresFrom,
  lastDeparture,
  nextDeparture,
} from './departures';
import { StoredTrain } from '../train/StoredTrain';

const NAMED = 3;

/**
 * Which departure is meant: the named one; where none is named, the only one
 * of a train that leaves once, or the next.
 *
 * @internal
 */
export function resolveDeparture(
  train: StoredTrain,
  named: string | undefined,
  now: number,
  field: string,
): { departure: Interval } | { details: ErrorDetail[] } {
  const departure =
    named === undefined
      ? nextOrOnly(train, now)
      : departureAt(train, Date.parse(named));
  if (departure) {
    return { departure };
  }
  const known = departuresFrom(
    train,
    named === undefined ? now : Math.min(Date.parse(named), now),
    NAMED,
  ).map(({ start }) => formatInstant(new Date(start)));
  const remedy = remedyOf(train, known);
  return {
    details: [
      {
        field,
        code: named === undefined ? 'no_departure' : 'unknown_departure',
        message:
          named === undefined
            ? `${train.name} has no departure to come. ${remedy}`
            : `${train.name} does not leave at ${named}. ${remedy}`,
      },
    ],
  };
}

function remedyOf(train: StoredTrain, known: readonly string[]): string {
  if (known.length > 0) {
    return `Name one of its departures, such as ${listed(known)}.`;
  }
  const last = lastDeparture(train);
  return last
    ? `Its last departure was ${formatInstant(
        new Date(last.start),
      )}; name that one.`
    : 'It does not leave any more.';
}

function nextOrOnly(train: StoredTrain, now: number): Interval | undefined {
  return train.recurrence
    ? nextDeparture(train, now)
    : departureAt(train, Date.parse(train.start!));
}

/**
 * Which departure to look at: the named one, the next or the last.
 *
 * @internal
 */
export function departureToShow(
  train: StoredTrain,
  named: string | undefined,
  now: number,
): Interval | undefined {
  if (named !== undefined) {
    return departureAt(train, Date.parse(named));
  }
  return departuresFrom(train, now, 1).at(0) ?? lastDeparture(train);
}

/** What releases aboard a departure name it by; a train that leaves once has no name for it. @internal */
export function departureKey(
  train: Pick<StoredTrain, 'recurrence'>,
  { start }: Interval,
): string | undefined {
  return train.recurrence ? formatInstant(new Date(start)) : undefined;
}

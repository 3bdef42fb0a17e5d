import { Interval, lastEnd, occurrencesBetween } from '../../recurrence';
import { StoredTrain } from '../train/StoredTrain';

const DAY = 86_400_000;
const YEAR = 366 * DAY;

/** How far ahead a departure is looked for. */
const HORIZON = 5 * YEAR;

type Times = Pick<StoredTrain, 'timeZone' | 'start' | 'end' | 'recurrence'>;

/** The departure that starts at an instant, where there is one. @internal */
export function departureAt(train: Times, start: number): Interval | undefined {
  return occurrencesBetween(train, { start, end: start + 1 }).find(
    departure => departure.start === start,
  );
}

/** No departure starts before this. */
function earliest({ recurrence, start = '' }: Times): number {
  return recurrence
    ? Date.parse(`${recurrence.dtstart}Z`) - DAY
    : Date.parse(start);
}

/**
 * The first departures that end after an instant, at most `limit` of them,
 * within five years from there or from the first departure of all.
 *
 * @internal
 */
export function departuresFrom(
  train: Times,
  from: number,
  limit: number,
  to?: number,
): Interval[] {
  const found: Interval[] = [];
  const first = Math.max(from, earliest(train));
  const last = Math.min(to ?? Infinity, first + HORIZON);
  for (let start = first; start < last; start += YEAR) {
    const block = { start, end: Math.min(start + YEAR, last) };
    found.push(
      ...occurrencesBetween(train, block).filter(
        departure => departure.start >= start || start === first,
      ),
    );
    if (found.length >= limit) {
      break;
    }
  }
  return found.slice(0, limit);
}

/** The next departure that has not left by an instant. @internal */
export function nextDeparture(train: Times, now: number): Interval | undefined {
  return departuresFrom(train, now, 2).find(({ start }) => start > now);
}

/** The last departure of all, of a train that does not leave for ever. @internal */
export function lastDeparture(train: Times): Interval | undefined {
  const end = lastEnd(train);
  return Number.isFinite(end)
    ? occurrencesBetween(train, { start: end - 1, end }).at(-1)
    : undefined;
}

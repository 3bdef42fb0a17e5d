import {
  Departure,
  formatInstant,
  TrainMilestone,
} from '@slipway/backstage-plugin-releases-common';
import {
  clampInstant,
  instantOfWall,
  readDuration,
  wallOfInstant,
} from '../../recurrence';
import { dateIn, instantOf, timeOfDayIn } from '../../workingCalendar/wallTime';
import { WorkingDays } from '../../workingCalendar/workingDays';
import { StoredTrain } from '../train/StoredTrain';

/** A cutoff of one departure, with its instant. @internal */
export type DatedCutoff = Departure['cutoffs'][number];

/**
 * When a moment of a train is, for the departure that starts at an instant.
 * Weeks and days of a duration follow the calendar of the train's zone, hours
 * are exact (RFC 5545, 3.3.6).
 */
function instantFor(
  moment: TrainMilestone,
  start: number,
  timeZone: string,
  workingDays: WorkingDays,
): number {
  if (moment.before !== undefined) {
    const { nominal, exact } = readDuration(moment.before);
    const day = nominal
      ? instantOfWall(wallOfInstant(start, timeZone) - nominal, timeZone)
      : start;
    return day - exact;
  }
  const date = workingDays.add(dateIn(timeZone, start), moment.offsetDays ?? 0);
  return instantOf(
    date,
    moment.timeOfDay ?? timeOfDayIn(timeZone, start),
    timeZone,
  );
}

function dated<T extends TrainMilestone>(
  moments: readonly T[],
  train: Pick<StoredTrain, 'timeZone'>,
  start: number,
  workingDays: WorkingDays,
): { moment: T; at: number }[] {
  return moments
    .map(moment => ({
      moment,
      at: clampInstant(instantFor(moment, start, train.timeZone, workingDays)),
    }))
    .sort((a, b) => a.at - b.at);
}

/**
 * The cutoffs of a train for one departure, the earliest first.
 *
 * @param start - of the departure, in milliseconds
 * @internal
 */
export function datedCutoffs(
  train: Pick<StoredTrain, 'timeZone' | 'cutoffs'>,
  start: number,
  workingDays: WorkingDays,
): DatedCutoff[] {
  return dated(train.cutoffs, train, start, workingDays).map(
    ({ moment: { name, requiresState }, at }) => ({
      name,
      at: formatInstant(new Date(at)),
      ...(requiresState ? { requiresState } : {}),
    }),
  );
}

/** The milestones of a train for one departure, the earliest first. @internal */
export function datedMilestones(
  train: Pick<StoredTrain, 'timeZone' | 'milestones'>,
  start: number,
  workingDays: WorkingDays,
): Departure['milestones'] {
  return dated(train.milestones, train, start, workingDays).map(
    ({ moment, at }) => ({
      name: moment.name,
      at: formatInstant(new Date(at)),
    }),
  );
}

import { TrainMilestone } from '@slipway/backstage-plugin-releases-common';
import { Interval, readDuration } from '../../recurrence';
import { StoredTrain } from '../train/StoredTrain';

const DAY = 86_400_000;

/** So many days no holidays and changes of clocks come to. */
const MARGIN = 30;

/** Days of the calendar that so many working days surely lie within. */
function daysWithin(workingDays: number): number {
  return 2 * workingDays + MARGIN;
}

/** How long before a departure a moment may be, and how long after. */
function reachOf({ before, offsetDays = 0 }: TrainMilestone) {
  if (before !== undefined) {
    const { nominal, exact } = readDuration(before);
    return { ahead: nominal + exact + DAY, behind: 0 };
  }
  return {
    ahead: daysWithin(Math.max(-offsetDays, 0)) * DAY,
    behind: daysWithin(Math.max(offsetDays, 0)) * DAY,
  };
}

/**
 * Where departures are whose cutoffs and milestones may lie in a span.
 *
 * @internal
 */
export function momentsSpan(
  { cutoffs, milestones }: Pick<StoredTrain, 'cutoffs' | 'milestones'>,
  span: Interval,
): Interval {
  const reaches = [...cutoffs, ...milestones].map(reachOf);
  return {
    start: span.start - Math.max(0, ...reaches.map(({ behind }) => behind)),
    end: span.end + Math.max(0, ...reaches.map(({ ahead }) => ahead)),
  };
}

import {
  NewTrainInput,
  TrainCutoff,
  TrainMilestone,
} from '@slipway/backstage-plugin-releases-common';
import { Schedule } from './readCycle';

const DAY = 86_400_000;

/** What a deadline of the whole cycle asks of a release. */
const CUTOFFS: Record<string, TrainCutoff['requiresState']> = {
  'z-ff': 'in_readiness',
  'z-rc1': 'in_readiness',
  'z-finalrc': 'approved',
};

/** What the train is, after its last milestone. */
const FINAL = 'z-final';

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/**
 * The schedule of a cycle as a train: it leaves on the last day of the release
 * week, and each milestone is so many days before as its week ends before it.
 */
export function toTrain({ cycle, ...weeks }: Schedule): NewTrainInput {
  const last = cycle.find(({ start }) => start === weeks['release-week']);
  if (!last) {
    throw new Error(
      `schedule.json has no week that starts on ${weeks['release-week']}.`,
    );
  }
  const departure = Date.parse(last.end);
  const milestones: TrainMilestone[] = [];
  const cutoffs: TrainCutoff[] = [];
  for (const week of cycle) {
    const days = (departure - Date.parse(week.end)) / DAY;
    for (const name of [...week['x-project'], ...week['project-specific']]) {
      if (name === FINAL) {
        milestones.push({ name, offsetDays: 0 });
      } else if (name in CUTOFFS) {
        cutoffs.push({
          name,
          before: `P${days}D`,
          requiresState: CUTOFFS[name],
        });
      } else {
        milestones.push({ name, before: `P${days}D` });
      }
    }
  }
  return {
    name: 'Zed',
    description: `The Zed cycle of OpenStack, from ${weeks['start-week']} to ${last.end}. Each milestone stands on the last day of its week.`,
    timeZone: 'UTC',
    start: `${last.end}T00:00:00Z`,
    end: `${isoDay(departure + DAY)}T00:00:00Z`,
    cutoffs,
    milestones,
  };
}

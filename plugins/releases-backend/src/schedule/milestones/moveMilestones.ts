import {
  formatInstant,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { dateIn, instantOf, timeOfDayIn } from '../workingCalendar/wallTime';
import { Deployment } from './dateMilestones';
import { WorkingDays } from '../workingCalendar/workingDays';

/**
 * The milestones of a release whose window moved. One on the day of the
 * deployment keeps its distance to the start; one on another working day stays
 * as many working days away, at its time of day, and one on a day off as many
 * days. What is done stays where it was.
 *
 * @internal
 */
export function moveMilestones(
  milestones: Release['milestones'],
  from: Deployment,
  to: Deployment,
  workingDays: WorkingDays,
): Release['milestones'] {
  const start = Date.parse(from.start);
  const nextStart = Date.parse(to.start);
  if (start === nextStart) {
    return milestones;
  }
  const deployment = dateIn(from.timeZone, start);
  const nextDeployment = dateIn(to.timeZone, nextStart);

  const moved = (due: number): number => {
    const day = dateIn(from.timeZone, due);
    if (day.equals(deployment)) {
      return due + (nextStart - start);
    }
    const nextDay = workingDays.includes(day)
      ? workingDays.add(nextDeployment, workingDays.between(deployment, day))
      : nextDeployment.add({ days: deployment.until(day).days });
    return instantOf(nextDay, timeOfDayIn(from.timeZone, due), to.timeZone);
  };
  return milestones.map(milestone =>
    milestone.doneAt === undefined
      ? {
          ...milestone,
          dueAt: formatInstant(new Date(moved(Date.parse(milestone.dueAt)))),
        }
      : milestone,
  );
}

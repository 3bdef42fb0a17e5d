import {
  formatInstant,
  MilestoneTemplate,
  Release,
  ReleaseWindow,
  TemplateMilestone,
} from '@slipway/backstage-plugin-releases-common';
import { dateIn, instantOf, timeOfDayIn } from '../workingCalendar/wallTime';
import { WorkingDays } from '../workingCalendar/workingDays';

type Template = Pick<MilestoneTemplate, 'timeZone' | 'milestones'>;

/**
 * The milestones of a release after a template was applied: those that it has
 * by the same name and that are not done are dated anew, others stay, and what
 * it lacks is added.
 *
 * @internal
 */
export function dateMilestones(
  { timeZone, milestones }: Template,
  release: { window: ReleaseWindow; milestones: Release['milestones'] },
  workingDays: WorkingDays,
): Release['milestones'] {
  const zone = timeZone ?? release.window.timeZone;
  const deployment = dateIn(zone, Date.parse(release.window.start));
  const due = new Map(
    milestones.map(({ name, offsetDays, timeOfDay }) => [
      name,
      formatInstant(
        new Date(
          instantOf(workingDays.add(deployment, offsetDays), timeOfDay, zone),
        ),
      ),
    ]),
  );
  const known = release.milestones.map(milestone => {
    const dueAt = due.get(milestone.name);
    due.delete(milestone.name);
    return dueAt === undefined || milestone.doneAt !== undefined
      ? milestone
      : { ...milestone, dueAt };
  });
  return [...known, ...[...due].map(([name, dueAt]) => ({ name, dueAt }))];
}

/**
 * The milestones of a release as a template has them, in working days from its
 * deployment. One that is due on a day off counts as due on the next working
 * day away from the deployment; `moved` names it.
 *
 * @internal
 */
export function templateMilestones(
  release: {
    window: Pick<ReleaseWindow, 'start' | 'timeZone'>;
    milestones: readonly Pick<
      Release['milestones'][number],
      'name' | 'dueAt'
    >[];
  },
  workingDays: WorkingDays,
): { milestones: TemplateMilestone[]; moved: string[] } {
  const { start, timeZone } = release.window;
  const deployment = dateIn(timeZone, Date.parse(start));
  const moved: string[] = [];
  const byName = new Map<string, TemplateMilestone>();
  for (const { name, dueAt } of release.milestones) {
    const at = Date.parse(dueAt);
    const day = dateIn(timeZone, at);
    const offsetDays = workingDays.between(deployment, day);
    if (!workingDays.add(deployment, offsetDays).equals(day)) {
      moved.push(name);
    }
    byName.set(name, {
      name,
      offsetDays,
      timeOfDay: timeOfDayIn(timeZone, at),
    });
  }
  return { milestones: [...byName.values()], moved };
}

import {
  formatInstant,
  MilestoneTemplate,
  Release,
  ReleaseWindow,
  TemplateMilestone,
} from '@slipway/backstage-plugin-releases-common';
import { dateIn, instantOf, timeOfDayIn } from '../workingCalendar/wallTime';
import { WorkingDays } from '../workingCalendar/workingDays';

/** When a release starts, and by the clocks of which zone. @internal */
export type Deployment = Pick<ReleaseWindow, 'start' | 'timeZone'>;

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
  release: { window: Deployment; milestones: Release['milestones'] },
  workingDays: WorkingDays,
): Release['milestones'] {
  const zone = timeZone ?? release.window.timeZone;
  const deployment = dateIn(zone, Date.parse(release.window.start));
  const due = new Map(
    milestones.map(({ name, kind, offsetDays, timeOfDay }) => [
      name,
      {
        ...(kind && { kind }),
        dueAt: formatInstant(
          new Date(
            instantOf(workingDays.add(deployment, offsetDays), timeOfDay, zone),
          ),
        ),
      },
    ]),
  );
  const known = release.milestones.map(milestone => {
    const dated = due.get(milestone.name);
    due.delete(milestone.name);
    return dated === undefined || milestone.doneAt !== undefined
      ? milestone
      : { ...milestone, ...dated };
  });
  return [...known, ...[...due].map(([name, dated]) => ({ name, ...dated }))];
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
    window: Deployment;
    milestones: readonly Pick<
      Release['milestones'][number],
      'name' | 'kind' | 'dueAt'
    >[];
  },
  workingDays: WorkingDays,
): { milestones: TemplateMilestone[]; moved: string[] } {
  const { start, timeZone } = release.window;
  const deployment = dateIn(timeZone, Date.parse(start));
  const moved: string[] = [];
  const byName = new Map<string, TemplateMilestone>();
  for (const { name, kind, dueAt } of release.milestones) {
    const at = Date.parse(dueAt);
    const day = dateIn(timeZone, at);
    const offsetDays = workingDays.between(deployment, day);
    if (!workingDays.add(deployment, offsetDays).equals(day)) {
      moved.push(name);
    }
    byName.set(name, {
      name,
      ...(kind && { kind }),
      offsetDays,
      timeOfDay: timeOfDayIn(timeZone, at),
    });
  }
  return { milestones: [...byName.values()], moved };
}

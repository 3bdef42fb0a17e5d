import {
  CalendarItem,
  ConflictSeverity,
  missedPlan,
  Release,
  takenTime,
} from '@slipway/backstage-plugin-releases-common';
import { ShownVerdict } from '../../governance';

interface Span {
  from: string;
  to: string;
}

/** What is known of a release beside itself. @internal */
export interface FoundOfRelease {
  relation: CalendarItem['relation'];
  shown?: Pick<ShownVerdict, 'verdict'> & { sentence?: string };
  conflict?: ConflictSeverity;
}

function isWithin(instant: string, { from, to }: Span): boolean {
  const at = Date.parse(instant);
  return at >= Date.parse(from) && at < Date.parse(to);
}

function overlaps(window: { start: string; end: string }, { from, to }: Span) {
  return (
    Date.parse(window.end) > Date.parse(from) &&
    Date.parse(window.start) < Date.parse(to)
  );
}

/**
 * What a release puts into a calendar: the time it takes, and its own
 * milestones.
 *
 * @internal
 */
export function toCalendarItems(
  release: Release,
  { relation, shown, conflict }: FoundOfRelease,
  span: Span,
): CalendarItem[] {
  const entityRefs = release.components.map(component => component.entityRef);
  const items: CalendarItem[] = [];
  const taken = takenTime(release);
  if (release.window && taken && overlaps(taken, span)) {
    items.push({
      type: 'release',
      id: release.id,
      releaseId: release.id,
      title: release.name,
      version: release.version,
      revision: release.revision,
      updatedAt: release.updatedAt,
      environment: release.environment,
      ownerRef: release.ownerRef,
      ...taken,
      planned: missedPlan(release),
      timeZone: release.window.timeZone,
      relation,
      state: release.state,
      held: release.hold !== undefined,
      verdict: shown?.verdict,
      sentence: shown?.sentence,
      conflict,
      entityRefs,
    });
  }
  if (relation === 'own') {
    items.push(
      ...release.milestones
        .filter(milestone => isWithin(milestone.dueAt, span))
        .map(
          (milestone, index): CalendarItem => ({
            type: 'milestone',
            id: `${release.id}:${milestone.id ?? index}`,
            releaseId: release.id,
            revision: release.revision,
            updatedAt: release.updatedAt,
            title: `${milestone.name} · ${release.name}`,
            start: milestone.dueAt,
            end: milestone.dueAt,
            timeZone: release.window?.timeZone,
            relation,
            state: release.state,
            entityRefs,
          }),
        ),
    );
  }
  return items;
}

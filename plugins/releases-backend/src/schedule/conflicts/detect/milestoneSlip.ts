import {
  ConflictSeverity,
  MILESTONE_KINDS,
  MilestoneKind,
  ReleaseMilestone,
} from '@slipway/backstage-plugin-releases-common';
import { Detector } from './ConflictFacts';
import { foundConflict } from './FoundConflict';
import { PlacedRelease } from '../../scene/PlacedRelease';

/** From how long before the start on an overdue milestone presses. */
const PRESSING_MS = 2 * 24 * 60 * 60 * 1000;

const STAGES: readonly MilestoneKind[] = MILESTONE_KINDS.filter(
  kind => kind !== 'other',
);

const DEPLOY = STAGES.indexOf('deploy');

/** How far on its way a release is at a milestone; absent where that is open. */
function stageOf({ kind }: ReleaseMilestone): number | undefined {
  return kind === undefined || kind === 'other'
    ? undefined
    : STAGES.indexOf(kind);
}

interface Slip {
  code: string;
  severity: ConflictSeverity;
  before?: string;
}

function findSlip(
  release: PlacedRelease,
  milestone: ReleaseMilestone,
  now: number,
): Slip | undefined {
  const due = Date.parse(milestone.dueAt);
  const stage = stageOf(milestone);
  if (stage !== undefined && stage < DEPLOY && due > release.interval.start) {
    return { code: 'milestone_after_start', severity: 'medium' };
  }
  const later = release.milestones.find(
    other =>
      stage !== undefined &&
      stage < (stageOf(other) ?? stage) &&
      Date.parse(other.dueAt) < due,
  );
  if (later) {
    return {
      code: 'milestone_out_of_order',
      severity: 'low',
      before: later.name,
    };
  }
  if (due < now) {
    const isPressing = release.interval.start - now < PRESSING_MS;
    return {
      code: 'milestone_overdue',
      severity: isPressing ? 'medium' : 'low',
    };
  }
  return undefined;
}

/**
 * A milestone that is not done is due after what waits for it, or was due
 * already.
 *
 * @internal
 */
export const detectMilestoneSlip: Detector = function* detect(
  { scene: { now } },
  focus,
) {
  for (const release of focus.values()) {
    for (const [place, milestone] of release.milestones.entries()) {
      const slip = milestone.doneAt
        ? undefined
        : findSlip(release, milestone, now);
      if (slip) {
        const { code, severity, before } = slip;
        const due = Date.parse(milestone.dueAt);
        const { start } = release.interval;
        const milestoneId = milestone.id ?? String(place);
        yield foundConflict({
          code,
          severity,
          releases: [release],
          refs: [`milestone:${milestoneId}`],
          interval: { start: Math.min(due, start), end: Math.max(due, start) },
          cause: {
            kind: 'milestone_slip',
            milestoneId,
            name: milestone.name,
            dueAt: milestone.dueAt,
            before,
          },
        });
      }
    }
  }
};

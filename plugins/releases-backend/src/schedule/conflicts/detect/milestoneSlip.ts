import {
  ConflictSeverity,
  ReleaseMilestone,
} from '@slipway/backstage-plugin-releases-common';
import { Detector } from './ConflictFacts';
import { foundConflict } from './FoundConflict';
import { PlacedRelease } from '../../scene/PlacedRelease';

/** From how long before the start on an overdue milestone presses. */
const PRESSING_MS = 2 * 24 * 60 * 60 * 1000;

const DEPLOY = 3;

/** The usual milestones in their order; the names tell which is which. */
const STAGES: readonly [RegExp, number][] = [
  [/\b(review|retro\w*|hypercare|post|after|closure|verif\w*)\b/i, DEPLOY + 1],
  [/\b(go\s*[/-]?\s*no[\s-]?go|approval|sign[\s-]?off|cab)\b/i, DEPLOY - 1],
  [/\b(qa|test\w*|acceptance|uat|soak)\b/i, DEPLOY - 2],
  [/\b(freeze|cut[\s-]?off|feature complete|branch)\b/i, DEPLOY - 3],
  [/\b(deploy\w*|roll[\s-]?out|go[\s-]?live|launch)\b/i, DEPLOY],
];

function stageOf({ name }: ReleaseMilestone): number | undefined {
  return STAGES.find(([words]) => words.test(name))?.[1];
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
  if ((stage ?? 0) < DEPLOY && due > release.interval.start) {
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

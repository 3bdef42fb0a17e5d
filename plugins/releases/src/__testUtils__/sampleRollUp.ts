import { RollUp } from '@slipway/backstage-plugin-releases-common';
import { sampleConflicts } from './sampleConflicts';
import { sampleReadinessBrief, sampleRelease } from './sampleReleases';

export function sampleRollUp(changes: Partial<RollUp> = {}): RollUp {
  const release = sampleRelease();
  return {
    counts: { open: 7, ready: 4, notReady: 2, colliding: 1, overdue: 0 },
    next: [
      {
        ...release,
        standing: {
          verdict: 'fail',
          sentence: 'checkout 5.3.0: 1 check is failing.',
          conflict: 'high',
        },
      },
    ],
    blocked: [{ release, readiness: sampleReadinessBrief() }],
    conflicts: sampleConflicts().slice(0, 1),
    ...changes,
  };
}

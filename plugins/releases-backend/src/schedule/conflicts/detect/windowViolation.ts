import { ConflictSeverity } from '@slipway/backstage-plugin-releases-common';
import { Detector, WindowHit } from './ConflictFacts';
import { foundConflict, WindowNamed } from './FoundConflict';

/**
 * A release that starts where no window lets it start cannot go on as planned.
 * One that is only caught under way goes on where the freeze lets it finish.
 */
function severityOf({ code, inFlight }: WindowHit): ConflictSeverity {
  switch (code) {
    case 'runs_into_freeze':
      return inFlight === 'finish' ? 'low' : 'high';
    case 'leaves_allow_windows':
      return 'medium';
    default:
      return 'high';
  }
}

/** @internal */
export function windowRefs(windows: readonly WindowNamed[]): string[] {
  return windows.map(({ id }) => `window:${id}`);
}

/**
 * A release lies inside a freeze, or outside of the windows that allow it.
 *
 * @internal
 */
export const detectWindowViolation: Detector = function* detect(
  { scene, windowHits },
  focus,
) {
  for (const release of focus.values()) {
    for (const hit of windowHits(release)) {
      if (hit.interval.end > scene.now) {
        const { code, effect, windows, inFlight, interval, nextOpen } = hit;
        yield foundConflict({
          code,
          severity: severityOf(hit),
          releases: [release],
          refs: effect === 'deny' ? windowRefs(windows) : ['windows:allow'],
          interval,
          cause: {
            kind: 'window_violation',
            effect,
            inFlight,
            windows,
            nextOpen,
          },
        });
      }
    }
  }
};

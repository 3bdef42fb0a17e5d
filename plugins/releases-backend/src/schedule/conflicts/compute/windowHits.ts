import { JsonObject } from '@backstage/types';
import {
  formatInstant,
  waivedWindows,
} from '@slipway/backstage-plugin-releases-common';
import { atOnce, Steps } from '../../../platform';
import {
  fiveYearsAfter,
  violations,
  WindowCalendar,
  WindowViolation,
} from '../../decision';
import { Interval } from '../../recurrence';
import { WindowHit } from '../detect/ConflictFacts';
import { PlacedRelease } from '../../scene/PlacedRelease';

const DAY_MS = 24 * 60 * 60 * 1000;
const LOOK_BACK_MS = 366 * DAY_MS;
const LOOK_AHEAD_MS = 5 * 366 * DAY_MS;

/**
 * The part of a release's time in which windows are held against it: no more
 * than a year back and five years ahead.
 */
function comparedPart({ interval }: PlacedRelease, now: number): Interval {
  return {
    start: Math.max(interval.start, now - LOOK_BACK_MS),
    end: Math.min(interval.end, now + LOOK_AHEAD_MS),
  };
}

/** A start that is allowed, and an end that is not, is another matter. */
function codeOf(
  { code, interval }: WindowViolation,
  release: PlacedRelease,
): string {
  if (interval.start <= release.interval.start) {
    return code;
  }
  return code === 'inside_freeze' ? 'runs_into_freeze' : 'leaves_allow_windows';
}

function toHits(
  found: readonly WindowViolation[],
  release: PlacedRelease,
): WindowHit[] {
  const hits = new Map<string, WindowHit>();
  for (const violation of found) {
    const { window, interval, code } = violation;
    const { id, name, reason, inFlight } = window;
    const key =
      code === 'inside_freeze'
        ? `${id} ${interval.start}`
        : `${interval.start}`;
    const windows = hits.get(key)?.windows ?? [];
    hits.set(key, {
      code: codeOf(violation, release),
      effect: window.effect,
      interval,
      inFlight,
      windows: [...windows, { id, name, reason: reason || undefined }],
    });
  }
  return [...hits.values()];
}

/** Works out what many releases are held against, with pauses. @internal */
export function* prepareHits(
  releases: readonly PlacedRelease[],
  calendar: WindowCalendar,
  now: number,
): Steps<void> {
  for (const release of releases) {
    yield* calendar.mayClose(comparedPart(release, now));
  }
}

/**
 * Makes the windows ready to be held against many releases.
 *
 * @param entityOf - what scopes are matched against
 * @internal
 */
export function windowHitsOf(options: {
  calendar: WindowCalendar;
  entityOf: (entityRef: string) => JsonObject | undefined;
  now: number;
}): (release: PlacedRelease) => WindowHit[] {
  const { calendar, entityOf, now } = options;
  return release => {
    const interval = comparedPart(release, now);
    if (
      interval.start >= interval.end ||
      !atOnce(calendar.mayClose(interval))
    ) {
      return [];
    }
    const refs = release.components.map(({ entityRef }) => entityRef);
    const waived = waivedWindows(
      release,
      formatInstant(new Date(Math.max(now, release.interval.start))),
    );
    return (refs.length > 0 ? refs : [undefined]).flatMap(ref => {
      const subject = {
        entity: ref === undefined ? undefined : entityOf(ref),
        environment: release.environment,
        releaseKind: release.kind,
      };
      const open = calendar.openFor(calendar.inScope(subject), waived);
      const [first]: (Interval | undefined)[] = atOnce(open.within(interval));
      if (first?.start === interval.start && first.end === interval.end) {
        return [];
      }
      const { nextOpen } = atOnce(
        open.turns(interval.start, fiveYearsAfter(interval.start)),
      );
      return toHits(
        violations(calendar, subject, interval, waived),
        release,
      ).map(hit => ({ ...hit, nextOpen }));
    });
  };
}

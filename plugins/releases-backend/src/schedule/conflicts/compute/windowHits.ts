import { JsonObject } from '@backstage/types';
import {
  formatInstant,
  waivedWindows,
} from '@slipway/backstage-plugin-releases-common';
import { violations, WindowViolation } from '../../decision';
import { firstEndingAfter, Interval } from '../../recurrence';
import { KeptCalendar } from './CalendarKeeper';
import { WindowHit } from '../detect/ConflictFacts';
import { PlacedRelease } from '../../scene/PlacedRelease';

const DAY_MS = 24 * 60 * 60 * 1000;
const LOOK_BACK_MS = 366 * DAY_MS;
const LOOK_AHEAD_MS = 5 * 366 * DAY_MS;

/**
 * The span of time in which windows are held against releases: theirs, but no
 * more than a year back and five years ahead.
 *
 * @internal
 */
export function spanOf(
  releases: Iterable<Pick<PlacedRelease, 'interval'>>,
  now: number,
): Interval {
  const span = { start: now, end: now };
  for (const { interval } of releases) {
    span.start = Math.min(span.start, interval.start);
    span.end = Math.max(span.end, interval.end);
  }
  return {
    start: Math.max(span.start, now - LOOK_BACK_MS),
    end: Math.min(span.end, now + LOOK_AHEAD_MS),
  };
}

function isOpen(open: readonly Interval[], { start, end }: Interval): boolean {
  const here: Interval | undefined = open[firstEndingAfter(open, start)];
  return here !== undefined && here.start <= start && end <= here.end;
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

/**
 * Makes the windows ready to be held against many releases.
 *
 * @param entityOf - what scopes are matched against
 * @internal
 */
export function windowHitsOf(
  options: KeptCalendar & {
    entityOf: (entityRef: string) => JsonObject | undefined;
    now: number;
  },
): (release: PlacedRelease) => WindowHit[] {
  const { calendar, mayClose, entityOf, now } = options;
  const { span } = calendar;
  return release => {
    const interval = {
      start: Math.max(release.interval.start, span.start),
      end: Math.min(release.interval.end, span.end),
    };
    if (interval.start >= interval.end || !mayClose(interval)) {
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
      if (isOpen(open, interval)) {
        return [];
      }
      const next = open.find(({ start }) => start > interval.start)?.start;
      return toHits(
        violations(calendar, subject, interval, waived),
        release,
      ).map(hit => ({ ...hit, nextOpen: next }));
    });
  };
}

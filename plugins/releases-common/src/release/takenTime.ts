import { Release } from './release';

const MINUTE = 60_000;

/**
 * The time that a release takes: as planned while it is to come, from when it
 * really started to when it really ended once it has. One that is under way
 * ends as planned, or takes as long as planned where it started after that.
 * Instants are RFC 3339 in UTC.
 *
 * @returns nothing for a release without a window
 * @public
 */
export function takenTime({
  window,
  actual,
}: Pick<Release, 'window' | 'actual'>):
  | { start: string; end: string }
  | undefined {
  const { start, end } = actual;
  if (!window || start === undefined) {
    return window && { start: window.start, end: window.end };
  }
  if (end !== undefined) {
    return { start, end };
  }
  const [from, planned, over] = [start, window.start, window.end].map(
    Date.parse,
  );
  return over > from
    ? { start, end: window.end }
    : {
        start,
        end: new Date(from + over - planned)
          .toISOString()
          .replace('.000Z', 'Z'),
      };
}

/**
 * The plan of a release that did not start or end by it; nothing where it did,
 * give or take a minute.
 *
 * @public
 */
export function missedPlan(
  release: Pick<Release, 'window' | 'actual'>,
): { start: string; end: string } | undefined {
  const { window } = release;
  const taken = takenTime(release);
  return window &&
    taken &&
    (['start', 'end'] as const).some(
      at => Math.abs(Date.parse(taken[at]) - Date.parse(window[at])) >= MINUTE,
    )
    ? { start: window.start, end: window.end }
    : undefined;
}

import { Release } from '@slipway/backstage-plugin-releases-common';

/** How a release came out. */
export type Outcome = 'completed' | 'failed' | 'cancelled' | 'open';

export function outcomeOf({ state }: Pick<Release, 'state'>): Outcome {
  switch (state) {
    case 'completed':
    case 'cancelled':
      return state;
    case 'failed':
    case 'rolled_back':
      return 'failed';
    default:
      return 'open';
  }
}

const HOUR_MS = 3_600_000;

/**
 * How far outside a span an instant lies, in hours: positive after it, negative
 * before it, 0 inside.
 */
export function hoursOutside(
  span: { start: string; end: string },
  instant: string,
): number {
  const at = Date.parse(instant);
  const late = (at - Date.parse(span.end)) / HOUR_MS;
  const early = (at - Date.parse(span.start)) / HOUR_MS;
  return late > 0 ? late : Math.min(early, 0);
}

/**
 * How far outside its first plan a release ended, in hours, as
 * {@link hoursOutside} tells it. Unknown where it has no plan or no end.
 */
export function slipHoursOf(
  release: Pick<Release, 'window' | 'baselineWindow' | 'actual'>,
): number | undefined {
  const planned = release.baselineWindow ?? release.window;
  return planned && release.actual.end
    ? hoursOutside(planned, release.actual.end)
    : undefined;
}

export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted.at(Math.floor(middle));
  const lower = sorted.at(Math.ceil(middle) - 1);
  return upper === undefined || lower === undefined
    ? undefined
    : (lower + upper) / 2;
}

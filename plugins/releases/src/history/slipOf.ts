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

/**
 * How much later than first planned a release ended, in hours; negative when
 * earlier. Unknown where it has no plan or no end.
 */
export function slipHoursOf(
  release: Pick<Release, 'window' | 'baselineWindow' | 'actual'>,
): number | undefined {
  const planned = (release.baselineWindow ?? release.window)?.end;
  const ended = release.actual.end;
  return planned && ended
    ? (Date.parse(ended) - Date.parse(planned)) / 3_600_000
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

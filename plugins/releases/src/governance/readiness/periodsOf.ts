import {
  isOpenState,
  Release,
  VerdictChange,
} from '@slipway/backstage-plugin-releases-common';

/** A verdict, and how much of the whole time it stood. */
export interface VerdictPeriod extends VerdictChange {
  /** From 0 to 1; those of all periods come to 1. */
  share: number;
}

/**
 * How long each verdict stood. The last one stands until now, or until the
 * release was over.
 */
export function periodsOf(
  changes: readonly VerdictChange[],
  release: Pick<Release, 'state' | 'updatedAt'>,
  now: number,
): VerdictPeriod[] {
  if (changes.length === 0) {
    return [];
  }
  const starts = changes.map(({ at }) => Date.parse(at));
  const end = Math.max(
    isOpenState(release.state) ? now : Date.parse(release.updatedAt),
    starts[starts.length - 1],
  );
  const whole = end - starts[0];
  return changes.map((change, index) => ({
    ...change,
    share:
      whole === 0
        ? 1 / changes.length
        : ((starts[index + 1] ?? end) - starts[index]) / whole,
  }));
}

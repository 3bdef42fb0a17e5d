import {
  TimelineBar,
  TimelineRow,
} from '@slipway/backstage-plugin-releases-common';

function sameBar(a: TimelineBar, b: TimelineBar | undefined): boolean {
  return (
    b !== undefined &&
    a.releaseId === b.releaseId &&
    a.revision === b.revision &&
    a.conflict === b.conflict &&
    a.verdict === b.verdict
  );
}

function sameRow(a: TimelineRow, b: TimelineRow): boolean {
  return (
    a.title === b.title &&
    a.laneTitle === b.laneTitle &&
    a.rows === b.rows &&
    String(a.windowIds) === String(b.windowIds) &&
    !a.buckets &&
    !b.buckets &&
    a.bars?.length === b.bars?.length &&
    (a.bars ?? []).every((bar, index) => sameBar(bar, b.bars?.[index]))
  );
}

/**
 * An answer with the rows of the one before where they say the same, so that
 * only what changed is drawn anew. A release says the same as long as its
 * revision is the same.
 */
export function keepRows<T extends { rows: TimelineRow[] }>(
  answer: T,
  before: T | undefined,
): T {
  if (!before) {
    return answer;
  }
  const known = new Map(before.rows.map(row => [row.key, row]));
  return {
    ...answer,
    rows: answer.rows.map(row => {
      const same = known.get(row.key);
      return same && sameRow(row, same) ? same : row;
    }),
  };
}

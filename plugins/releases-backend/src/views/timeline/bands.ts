import {
  formatInstant,
  TimelineBand,
} from '@slipway/backstage-plugin-releases-common';
import { eachInSteps, Steps } from '../../platform';
import {
  DecidableWindow,
  describeScope,
  Interval,
  occurrencesBetween,
} from '../../schedule';
import { isForEveryRow, RowScope } from './rowWindows';

/** Bands that lie closer than this part of the span are one on any screen. */
const PARTS = 2000;

const MAX_BANDS = 1000;

interface Merged extends Interval {
  occurrences: number;
}

interface WindowBands {
  window: DecidableWindow;
  bands: Merged[];
}

function merge(occurrences: readonly Merged[], gap: number): Merged[] {
  const merged: Merged[] = [];
  for (const occurrence of occurrences) {
    const last = merged.at(-1);
    if (last && occurrence.start - last.end <= gap) {
      last.end = Math.max(last.end, occurrence.end);
      last.occurrences += occurrence.occurrences;
    } else {
      merged.push({ ...occurrence });
    }
  }
  return merged;
}

function mergeAll(
  each: readonly WindowBands[],
  gap: number,
  length: number,
): WindowBands[] {
  const merged = each.map(({ window, bands }) => ({
    window,
    bands: merge(bands, gap),
  }));
  const count = merged.reduce((sum, { bands }) => sum + bands.length, 0);
  return count > MAX_BANDS && gap < length
    ? mergeAll(merged, gap * 2, length)
    : merged;
}

/**
 * The occurrences of windows in a span, those of one window that lie close
 * together as one; the more there are in all, the further apart are those that
 * become one.
 *
 * @internal
 */
export function* bandsOf(
  windows: readonly DecidableWindow[],
  query: RowScope & { from: string; to: string },
): Steps<TimelineBand[]> {
  const span = { start: Date.parse(query.from), end: Date.parse(query.to) };
  const length = span.end - span.start;
  const each = yield* eachInSteps(windows, window => ({
    window,
    bands: merge(
      occurrencesBetween(window.times, span).map(occurrence => ({
        ...occurrence,
        occurrences: 1,
      })),
      length / PARTS,
    ),
  }));
  return mergeAll(each, length / PARTS, length).flatMap(({ window, bands }) =>
    bands.map(({ start, end, occurrences }) => ({
      windowId: window.id,
      title: window.name,
      start: formatInstant(new Date(start)),
      end: formatInstant(new Date(end)),
      effect: window.effect,
      reason: window.reason,
      sentence: describeScope(window.scope),
      everyRow: isForEveryRow(window, query),
      occurrences,
    })),
  );
}

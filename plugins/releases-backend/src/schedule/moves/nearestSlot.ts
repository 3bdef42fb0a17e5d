import { atOnce, Steps } from '../../platform';
import {
  FreeSlot,
  GRID,
  onGrid,
  rememberEnds,
  SlotSearch,
  StartJudge,
} from './StartJudge';

/** @internal */
export interface NearestSearch extends SlotSearch {
  /** The start that it is to be near, in milliseconds. */
  near: number;
  /** Starts to look at besides those on the quarter of an hour. */
  besides?: readonly number[];
}

/** All starts that fit into the span, the nearest first, the later of two. */
function startsOf({ span, endOf, near, besides = [] }: NearestSearch) {
  const starts = besides.filter(start => start >= span.start);
  for (let start = onGrid(span.start); start < span.end; start += GRID) {
    starts.push(start);
  }
  return [...new Set(starts)]
    .filter(start => endOf(start) <= span.end)
    .sort((a, b) => Math.abs(a - near) - Math.abs(b - near) || b - a);
}

/**
 * Finds the start that is nearest to an instant and free, with a pause after
 * each that was looked at.
 *
 * @internal
 */
export function* nearestSlotInSteps(
  asked: NearestSearch,
): Steps<FreeSlot | undefined> {
  const search = { ...asked, endOf: rememberEnds(asked.endOf) };
  const judge = new StartJudge(search);
  for (const start of startsOf(search)) {
    const judgement = judge.judge(start);
    if (judgement.isFree) {
      return judgement.slot;
    }
    yield;
  }
  return undefined;
}

/** The same, at once. @internal */
export function nearestSlot(asked: NearestSearch): FreeSlot | undefined {
  return atOnce(nearestSlotInSteps(asked));
}

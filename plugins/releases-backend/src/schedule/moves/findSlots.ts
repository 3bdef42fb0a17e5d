import { atOnce, Steps } from '../../platform';
import {
  FreeSlot,
  GRID,
  onGrid,
  PassedOver,
  rememberEnds,
  SlotSearch,
  StartJudge,
} from './StartJudge';

const MINUTE = 60_000;

/** How far apart slots lie: as far as still gives enough of them. */
const SPACINGS = [60 * MINUTE, 30 * MINUTE, GRID];

/** Two a day where there is room for choice, by the hours that are looked at. */
const AMPLE = { working: 240 * MINUTE, roundTheClock: 720 * MINUTE };

/** @internal */
export interface SlotsSearch extends SlotSearch {
  limit: number;
  /** Whether nights are looked at too. */
  isRoundTheClock?: boolean;
}

/** @internal */
export interface SlotsFound {
  slots: FreeSlot[];
  passedOver: PassedOver[];
  /** Whether only the start has to be in working hours, since it never fits. */
  longerThanWork: boolean;
}

function* pick(
  judge: StartJudge,
  search: SlotsSearch,
  spacing: number,
): Steps<FreeSlot[]> {
  const { span, endOf, limit } = search;
  const slots: FreeSlot[] = [];
  let start = onGrid(span.start);
  while (endOf(start) <= span.end && slots.length < limit) {
    const judgement = judge.judge(start);
    if (judgement.isFree) {
      slots.push(judgement.slot);
    }
    start += judgement.isFree ? spacing : GRID;
    yield;
  }
  return slots;
}

/**
 * Finds times that a release could take: wholly within working hours, as long
 * as it ever fits there, and wholly where the windows are open, without a
 * conflict that is more than good to know. They lie apart from each other as
 * long as there are enough of them, and start on the quarter of an hour.
 *
 * @internal
 */
export function findSlots(asked: SlotsSearch): SlotsFound {
  return atOnce(findSlotsInSteps(asked));
}

/** The same, with a pause after each start that was looked at. @internal */
export function* findSlotsInSteps(asked: SlotsSearch): Steps<SlotsFound> {
  const search = { ...asked, endOf: rememberEnds(asked.endOf) };
  const judge = new StartJudge(search);
  const { span, endOf, limit } = search;
  const apart = onGrid(endOf(span.start) - span.start);
  const spacings = new Set([
    Math.max(
      apart,
      search.isRoundTheClock ? AMPLE.roundTheClock : AMPLE.working,
    ),
    Math.max(apart, SPACINGS[0]),
    ...SPACINGS,
  ]);
  let slots: FreeSlot[] = [];
  for (const spacing of spacings) {
    slots = yield* pick(judge, search, spacing);
    if (slots.length >= limit) {
      break;
    }
  }
  return {
    slots,
    passedOver: judge.passedOver(),
    longerThanWork: judge.longerThanWork,
  };
}

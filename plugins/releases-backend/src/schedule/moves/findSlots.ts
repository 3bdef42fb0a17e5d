import {
  CONFLICT_SEVERITIES,
  ReleaseWindow,
} from '@slipway/backstage-plugin-releases-common';
import { ConflictFacts } from '../conflicts/detect/ConflictFacts';
import { detectConflicts } from '../conflicts/detect/detectConflicts';
import { FoundConflict } from '../conflicts/detect/FoundConflict';
import { moveTo, PlacedRelease } from '../scene/PlacedRelease';
import { firstEndingAfter, Interval, intersectIntervals } from '../recurrence';
import { atOnce, Steps } from '../../platform';
import { toWindow } from './toWindow';

const MINUTE = 60_000;

/** Releases start on the quarter of an hour. @internal */
export const GRID = 15 * MINUTE;

/** How far apart slots lie: as far as still gives enough of them. */
const SPACINGS = [60 * MINUTE, 30 * MINUTE, GRID];

/** Two a day where there is room for choice. */
const AMPLE = 240 * MINUTE;

/** @internal */
export interface SlotSearch {
  facts: ConflictFacts;
  /** The release, wherever it lies now. */
  release: PlacedRelease;
  span: Interval;
  /** When it would end if it started at an instant. */
  endOf(start: number): number;
  /** When people work. Merged. */
  working: readonly Interval[];
  /** When the windows let all its components be released. Merged. */
  open: readonly Interval[];
  limit: number;
}

/** @internal */
export interface FreeSlot {
  window: ReleaseWindow;
  /** Never more than low. */
  conflicts: FoundConflict[];
}

/** Starts that were looked at and not taken, for one reason. @internal */
export interface PassedOver {
  code: string;
  starts: number;
  /** The first conflict of this kind that was met. */
  example?: FoundConflict;
}

/** @internal */
export interface SlotsFound {
  slots: FreeSlot[];
  passedOver: PassedOver[];
  /** Whether only the start has to be in working hours, since it never fits. */
  longerThanWork: boolean;
}

type Judgement =
  | { isFree: true; slot: FreeSlot }
  | { isFree: false; code: string; example?: FoundConflict };

function covers(
  intervals: readonly Interval[],
  { start, end }: Interval,
): boolean {
  const here: Interval | undefined =
    intervals[firstEndingAfter(intervals, start)];
  return here !== undefined && here.start <= start && end <= here.end;
}

/**
 * As long as another release lies there, so long it is in the way. A train is
 * caught no earlier than it leaves, and who is too late for it stays so.
 */
function inTheWayUntil(
  { cause, releases, interval }: FoundConflict,
  { facts, release, span }: SlotSearch,
): number {
  switch (cause.kind) {
    case 'same_component':
    case 'dependency_overlap':
      return Math.max(
        ...releases
          .filter(id => id !== release.id)
          .map(id => facts.scene.get(id)?.interval.end ?? 0),
      );
    case 'off_departure':
      return interval.start < cause.departure.start
        ? cause.departure.start
        : span.end;
    default:
      return 0;
  }
}

/**
 * Judges starts, each once.
 */
class Judge {
  readonly #search: SlotSearch;
  readonly #judged = new Map<number, Judgement>();
  readonly longerThanWork: boolean;

  constructor(search: SlotSearch) {
    this.#search = search;
    const { working, open, endOf } = search;
    this.longerThanWork = !intersectIntervals(working, open).some(
      room => endOf(onGrid(room.start)) <= room.end,
    );
  }

  judge(start: number): Judgement {
    const known = this.#judged.get(start);
    if (known) {
      return known;
    }
    const judgement = this.#judgeAnew(start);
    this.#judged.set(start, judgement);
    if (!judgement.isFree && judgement.example) {
      const until = inTheWayUntil(judgement.example, this.#search);
      for (let next = start + GRID; next < until; next += GRID) {
        if (!this.#judged.has(next) && this.#closedAt(next) === undefined) {
          this.#judged.set(next, judgement);
        }
      }
    }
    return judgement;
  }

  passedOver(): PassedOver[] {
    const reasons = new Map<string, PassedOver>();
    for (const judgement of this.#judged.values()) {
      if (!judgement.isFree) {
        const { code, example } = judgement;
        const known = reasons.get(code) ?? { code, starts: 0, example };
        reasons.set(code, { ...known, starts: known.starts + 1 });
      }
    }
    return [...reasons.values()].sort((a, b) => b.starts - a.starts);
  }

  #judgeAnew(start: number): Judgement {
    const closed = this.#closedAt(start);
    if (closed !== undefined) {
      return { isFree: false, code: closed };
    }
    const { facts, release, endOf } = this.#search;
    const window = toWindow(
      { start, end: endOf(start) },
      release.window.timeZone,
    );
    const scene = facts.scene.with([moveTo(release, window)]);
    const conflicts = detectConflicts({ ...facts, scene }, [release.id]);
    const [worst] = conflicts
      .filter(({ severity }) => severity !== 'low')
      .sort(
        (a, b) =>
          CONFLICT_SEVERITIES.indexOf(a.severity) -
          CONFLICT_SEVERITIES.indexOf(b.severity),
      );
    return worst
      ? { isFree: false, code: worst.code, example: worst }
      : { isFree: true, slot: { window, conflicts } };
  }

  #closedAt(start: number): string | undefined {
    const { working, open, endOf } = this.#search;
    const interval = { start, end: endOf(start) };
    const atWork = this.longerThanWork
      ? { start, end: Math.min(start + GRID, interval.end) }
      : interval;
    if (!covers(working, atWork)) {
      return 'outside_working_hours';
    }
    return covers(open, interval) ? undefined : 'closed_by_windows';
  }
}

/** Every spacing asks of the same starts, and calendars answer slowly. */
function kept(endOf: SlotSearch['endOf']): SlotSearch['endOf'] {
  const ends = new Map<number, number>();
  return start => {
    const end = ends.get(start) ?? endOf(start);
    ends.set(start, end);
    return end;
  };
}

function onGrid(instant: number): number {
  return Math.ceil(instant / GRID) * GRID;
}

function* pick(
  judge: Judge,
  search: SlotSearch,
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
export function findSlots(asked: SlotSearch): SlotsFound {
  return atOnce(findSlotsInSteps(asked));
}

/** The same, with a pause after each start that was looked at. @internal */
export function* findSlotsInSteps(asked: SlotSearch): Steps<SlotsFound> {
  const search = { ...asked, endOf: kept(asked.endOf) };
  const judge = new Judge(search);
  const { span, endOf, limit } = search;
  const apart = onGrid(endOf(span.start) - span.start);
  const spacings = new Set([
    Math.max(apart, AMPLE),
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

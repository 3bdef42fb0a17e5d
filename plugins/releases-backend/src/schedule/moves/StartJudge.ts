import {
  CONFLICT_SEVERITIES,
  ReleaseWindow,
} from '@slipway/backstage-plugin-releases-common';
import { ConflictFacts } from '../conflicts/detect/ConflictFacts';
import { detectConflicts } from '../conflicts/detect/detectConflicts';
import { FoundConflict } from '../conflicts/detect/FoundConflict';
import { MoveMilestones } from '../../releases';
import { moveTo, PlacedRelease } from '../scene/PlacedRelease';
import { firstEndingAfter, Interval, intersectIntervals } from '../recurrence';
import { toWindow } from './toWindow';

/** Releases start on the quarter of an hour. @internal */
export const GRID = 15 * 60_000;

/** @internal */
export interface SlotSearch {
  facts: ConflictFacts;
  /** The release, wherever it lies now. */
  release: PlacedRelease;
  moveMilestones: MoveMilestones;
  span: Interval;
  /** When it would end if it started at an instant. */
  endOf(start: number): number;
  /** When people work. Merged. */
  working: readonly Interval[];
  /** When the windows let all its components be released. Merged. */
  open: readonly Interval[];
  /** What a start must not meet; absent: what is more than good to know. */
  isInTheWay?(conflict: FoundConflict): boolean;
}

/** @internal */
export interface FreeSlot {
  window: ReleaseWindow;
  /** Those that are not in the way. */
  conflicts: FoundConflict[];
}

/** Starts that were looked at and not taken, for one reason. @internal */
export interface PassedOver {
  code: string;
  starts: number;
  /** Of the conflicts of this kind the one that most starts meet. */
  example?: FoundConflict;
}

/** The same starts are asked of again and again, and calendars answer slowly. @internal */
export function rememberEnds(endOf: SlotSearch['endOf']): SlotSearch['endOf'] {
  const ends = new Map<number, number>();
  return start => {
    const end = ends.get(start) ?? endOf(start);
    ends.set(start, end);
    return end;
  };
}

/** The first start at an instant or after it. @internal */
export function onGrid(instant: number): number {
  return Math.ceil(instant / GRID) * GRID;
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

/** Adds up reasons with the same key, as the first of them says it; most starts first. */
function addUp(
  reasons: readonly PassedOver[],
  keyOf: (reason: PassedOver) => string,
): PassedOver[] {
  const sums = new Map<string, PassedOver>();
  for (const reason of reasons) {
    const key = keyOf(reason);
    const known = sums.get(key);
    const starts = (known?.starts ?? 0) + reason.starts;
    sums.set(key, { ...(known ?? reason), starts });
  }
  return [...sums.values()].sort((a, b) => b.starts - a.starts);
}

/**
 * Judges starts, each once.
 *
 * @internal
 */
export class StartJudge {
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
    const refused = [...this.#judged.values()].flatMap(judgement => {
      const { isFree } = judgement;
      return isFree ? [] : { ...judgement, starts: 1 };
    });
    const causes = addUp(
      refused,
      ({ code, example }) => `${code} ${example?.fingerprint ?? ''}`,
    );
    return addUp(causes, ({ code }) => code);
  }

  #judgeAnew(start: number): Judgement {
    const closed = this.#closedAt(start);
    if (closed !== undefined) {
      return { isFree: false, code: closed };
    }
    const {
      facts,
      release,
      moveMilestones,
      endOf,
      isInTheWay = ({ severity }) => severity !== 'low',
    } = this.#search;
    const window = toWindow(
      { start, end: endOf(start) },
      release.window.timeZone,
    );
    const scene = facts.scene.with([moveTo(release, window, moveMilestones)]);
    const conflicts = detectConflicts({ ...facts, scene }, [release.id]);
    const [worst] = conflicts
      .filter(isInTheWay)
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

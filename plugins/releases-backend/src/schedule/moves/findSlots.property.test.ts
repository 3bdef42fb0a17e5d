import fc from 'fast-check';
import { aRelease } from '../../__testUtils__/releaseFixture';
import {
  arbitraryWorld,
  HOUR,
  MIDNIGHT,
  toFacts,
} from '../conflicts/detect/__testUtils__/arbitraryFacts';
import { detectConflicts } from '../conflicts/detect/detectConflicts';
import { moveTo, toPlacedRelease } from '../scene/PlacedRelease';
import { Interval, mergeIntervals } from '../recurrence';
import { findSlots, SlotsSearch as SlotSearch } from './findSlots';
import { GRID } from './StartJudge';
import { toWindow } from './toWindow';

jest.setTimeout(120_000);

const intervals = fc
  .array(
    fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 12 })),
    { minLength: 1, maxLength: 5 },
  )
  .map(all =>
    mergeIntervals(
      all.map(([start, length]) => ({
        start: MIDNIGHT + (start / 2) * HOUR,
        end: MIDNIGHT + ((start + length) / 2) * HOUR,
      })),
    ),
  );

const search = fc
  .record({
    world: arbitraryWorld().filter(({ releases }) => releases.length > 0),
    working: intervals,
    open: intervals,
    quarters: fc.integer({ min: 1, max: 12 }),
    from: fc.integer({ min: 0, max: 20 }),
    length: fc.integer({ min: 1, max: 80 }),
    limit: fc.integer({ min: 1, max: 10 }),
  })
  .map(
    ({ world, working, open, quarters, from, length, limit }): SlotSearch => {
      const start = MIDNIGHT + from * GRID;
      return {
        facts: toFacts(world),
        release: world.releases[0],
        span: { start, end: start + length * GRID },
        moveMilestones: milestones => milestones,
        endOf: at => at + quarters * GRID,
        working,
        open,
        limit,
      };
    },
  );

const isCovered = (by: readonly Interval[], { start, end }: Interval) =>
  by.some(room => room.start <= start && end <= room.end);

/** Whether a start is free, by trying it out. */
function isFree(
  { facts, release, span, endOf, working, open }: SlotSearch,
  start: number,
  longerThanWork: boolean,
): boolean {
  const interval = { start, end: endOf(start) };
  const scene = facts.scene.with([
    moveTo(release, toWindow(interval, 'Europe/Paris')),
  ]);
  return (
    start >= span.start &&
    interval.end <= span.end &&
    isCovered(
      working,
      longerThanWork ? { start, end: start + GRID } : interval,
    ) &&
    isCovered(open, interval) &&
    detectConflicts({ ...facts, scene }).every(
      ({ releases, severity }) =>
        severity === 'low' || !releases.includes(release.id),
    )
  );
}

const CLOSED = ['outside_working_hours', 'closed_by_windows'];

describe('findSlots', () => {
  it('gives times that are free, in order, on the quarter of an hour', () => {
    fc.assert(
      fc.property(search, given => {
        const { slots, longerThanWork } = findSlots(given);
        const starts = slots.map(({ window }) => Date.parse(window.start));
        expect(slots.length).toBeLessThanOrEqual(given.limit);
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
        slots.forEach(({ window, conflicts }, place) => {
          expect(starts[place] % GRID).toBe(0);
          expect(Date.parse(window.end)).toBe(given.endOf(starts[place]));
          expect(isFree(given, starts[place], longerThanWork)).toBe(true);
          expect(conflicts.every(({ severity }) => severity === 'low')).toBe(
            true,
          );
        });
      }),
      { numRuns: 300 },
    );
  });

  it('begins with the first time that is free, and finds all where there are few', () => {
    fc.assert(
      fc.property(search, given => {
        const { slots, longerThanWork } = findSlots(given);
        const free: number[] = [];
        for (
          let start = Math.ceil(given.span.start / GRID) * GRID;
          start < given.span.end;
          start += GRID
        ) {
          if (isFree(given, start, longerThanWork)) {
            free.push(start);
          }
        }
        const starts = slots.map(({ window }) => Date.parse(window.start));
        expect(starts.slice(0, 1)).toEqual(free.slice(0, 1));
        expect(starts.length < given.limit ? starts : free).toEqual(free);
      }),
      { numRuns: 300 },
    );
  });

  it('says why it passed over what it passed over', () => {
    fc.assert(
      fc.property(search, given => {
        const { slots, passedOver } = findSlots(given);
        const looked = given.endOf(given.span.start + GRID) <= given.span.end;
        expect(slots.length + passedOver.length > 0 || !looked).toBe(true);
        for (const { code, starts, example } of passedOver) {
          expect(starts).toBeGreaterThan(0);
          expect(example?.severity ?? 'high').not.toBe('low');
          expect(example === undefined ? CLOSED : [example.code]).toContain(
            code,
          );
        }
      }),
    );
  });

  it('keeps slots apart as long as there are enough of them', () => {
    const day = { start: MIDNIGHT, end: MIDNIGHT + 24 * HOUR };
    const empty: SlotSearch = {
      facts: toFacts({
        releases: [],
        dependencies: [],
        bookings: [],
        departures: [],
        resourceCapacity: 1,
        released: [],
        now: MIDNIGHT,
      }),
      release: toPlacedRelease(aRelease())!,
      span: day,
      moveMilestones: milestones => milestones,
      endOf: at => at + 2 * HOUR,
      working: [day],
      open: [day],
      limit: 3,
    };
    const hoursOf = (limit: number) =>
      findSlots({ ...empty, limit }).slots.map(
        ({ window }) => (Date.parse(window.start) - MIDNIGHT) / HOUR,
      );
    expect(hoursOf(3)).toEqual([0, 4, 8]);
    expect(hoursOf(10).slice(0, 3)).toEqual([0, 2, 4]);
    expect(hoursOf(20).slice(0, 3)).toEqual([0, 1, 2]);
    expect(hoursOf(40).slice(0, 3)).toEqual([0, 0.5, 1]);
    expect(hoursOf(60).slice(0, 3)).toEqual([0, 0.25, 0.5]);
  });
});

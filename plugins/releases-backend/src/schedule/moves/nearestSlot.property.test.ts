import fc from 'fast-check';
import {
  arbitraryWorld,
  HOUR,
  MIDNIGHT,
  toFacts,
} from '../conflicts/detect/__testUtils__/arbitraryFacts';
import { detectConflicts } from '../conflicts/detect/detectConflicts';
import { moveTo } from '../scene/PlacedRelease';
import { NearestSearch, nearestSlot } from './nearestSlot';
import { GRID } from './StartJudge';
import { toWindow } from './toWindow';

jest.setTimeout(120_000);

const search = fc
  .record({
    world: arbitraryWorld().filter(({ releases }) => releases.length > 0),
    quarters: fc.integer({ min: 1, max: 12 }),
    from: fc.integer({ min: 0, max: 20 }),
    length: fc.integer({ min: 1, max: 60 }),
    near: fc.integer({ min: -10, max: 90 }),
  })
  .map(({ world, quarters, from, length, near }): NearestSearch => {
    const start = MIDNIGHT + from * GRID;
    const day = [{ start: MIDNIGHT, end: MIDNIGHT + 48 * HOUR }];
    return {
      facts: toFacts(world),
      release: world.releases[0],
      span: { start, end: start + length * GRID },
      moveMilestones: milestones => milestones,
      endOf: at => at + quarters * GRID,
      working: day,
      open: day,
      near: MIDNIGHT + near * GRID,
    };
  });

/** All free starts, by trying each out. */
function freeStarts({ facts, release, span, endOf }: NearestSearch): number[] {
  const starts: number[] = [];
  for (let start = span.start; endOf(start) <= span.end; start += GRID) {
    const window = toWindow({ start, end: endOf(start) }, 'Europe/Paris');
    const scene = facts.scene.with([moveTo(release, window)]);
    const isFree = detectConflicts({ ...facts, scene }).every(
      ({ releases, severity }) =>
        severity === 'low' || !releases.includes(release.id),
    );
    if (isFree) {
      starts.push(start);
    }
  }
  return starts;
}

describe('nearestSlot', () => {
  it('finds the free start that is nearest, and none where there is none', () => {
    fc.assert(
      fc.property(search, given => {
        const slot = nearestSlot(given);
        const away = (start: number) => Math.abs(start - given.near);
        const nearest = Math.min(...freeStarts(given).map(away), Infinity);
        expect(slot ? away(Date.parse(slot.window.start)) : Infinity).toBe(
          nearest,
        );
      }),
      { numRuns: 200 },
    );
  });
});

import fc from 'fast-check';
import {
  arbitraryWorld,
  toFacts,
} from '../conflicts/detect/__testUtils__/arbitraryFacts';
import { detectConflicts } from '../conflicts/detect/detectConflicts';
import { compareConflicts } from './compareConflicts';
import { previewMoves } from './previewMoves';

jest.setTimeout(120_000);

const moves = fc
  .tuple(arbitraryWorld(), arbitraryWorld())
  .map(([world, other]) => ({
    world,
    // Only windows move; everything else stays as it is.
    moved: world.releases.slice(0, 2).flatMap((release, place) => {
      const to = other.releases.at(place);
      return to
        ? [{ ...release, window: to.window, interval: to.interval }]
        : [];
    }),
  }));

describe('previewMoves', () => {
  it('compares the same as all conflicts before with all after', async () => {
    await fc.assert(
      fc.asyncProperty(moves, async ({ world, moved }) => {
        const facts = toFacts(world);
        const after = facts.scene.with(moved);
        const preview = await previewMoves(moved, {
          scene: facts.scene,
          factsFor: async (_, scene) => ({ ...facts, scene }),
        });
        const all = compareConflicts(
          detectConflicts(facts),
          detectConflicts({ ...facts, scene: after }),
        );
        expect(preview.conflicts.appear).toEqual(all.appear);
        expect(preview.conflicts.vanish).toEqual(all.vanish);
      }),
      { numRuns: 400 },
    );
  });

  it('shows nothing where nothing moves', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryWorld(), async world => {
        const facts = toFacts(world);
        const { conflicts, late } = await previewMoves(
          world.releases.slice(0, 2),
          {
            scene: facts.scene,
            factsFor: async (_, scene) => ({ ...facts, scene }),
          },
        );
        expect(conflicts).toMatchObject({ appear: [], vanish: [] });
        expect(late).toEqual([]);
      }),
    );
  });

  it('undoes what it shows when the moves are taken back', async () => {
    await fc.assert(
      fc.property(moves, ({ world, moved }) => {
        const facts = toFacts(world);
        const before = detectConflicts(facts);
        const after = detectConflicts({
          ...facts,
          scene: facts.scene.with(moved),
        });
        const there = compareConflicts(before, after);
        const back = compareConflicts(after, before);
        expect(back.appear).toEqual(there.vanish);
        expect(back.vanish).toEqual(there.appear);
      }),
    );
  });

  it('lets no neighbours vanish that come out of order', () => {
    fc.assert(
      fc.property(moves, ({ world, moved }) => {
        const facts = toFacts(world);
        const after = detectConflicts({
          ...facts,
          scene: facts.scene.with(moved),
        });
        const pairsOf = (conflicts: typeof after, kind: string) =>
          conflicts
            .filter(conflict => conflict.kind === kind)
            .map(({ releases }) => [...releases].sort().join(' '));
        const { vanish } = compareConflicts(detectConflicts(facts), after);
        const outOfOrder = pairsOf(after, 'order_violation');
        pairsOf(vanish, 'dependency_overlap').forEach(pair =>
          expect(outOfOrder).not.toContain(pair),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('makes late whom the moves make late, and gives slack up to that', async () => {
    await fc.assert(
      fc.asyncProperty(moves, async ({ world, moved }) => {
        const facts = toFacts(world);
        const { late, slack, conflicts } = await previewMoves(moved, {
          scene: facts.scene,
          factsFor: async (_, scene) => ({ ...facts, scene }),
        });
        const orders = conflicts.appear.filter(
          ({ kind }) => kind === 'order_violation',
        );
        expect(
          late.filter(
            ({ code }) =>
              code.includes('_after_') && code !== 'milestone_after_start',
          ),
        ).toHaveLength(orders.length);
        expect(late.every(({ lateMs }) => lateMs > 0)).toBe(true);
        expect(slack.map(({ releaseId }) => releaseId)).toEqual(
          moved.map(({ id }) => id),
        );
        expect(slack.every(({ ms = 0 }) => ms >= 0)).toBe(true);
      }),
    );
  });
});

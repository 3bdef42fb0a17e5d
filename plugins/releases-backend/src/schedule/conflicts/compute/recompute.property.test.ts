import fc from 'fast-check';
import {
  arbitraryWorld,
  toFacts,
  World,
} from '../detect/__testUtils__/arbitraryFacts';
import { ConflictFacts } from '../detect/ConflictFacts';
import { detectConflicts } from '../detect/detectConflicts';
import { FoundConflict } from '../detect/FoundConflict';
import { recompute, touchedBy } from './recompute';

jest.setTimeout(120_000);

/** Keeps conflicts as the database does. */
class Kept {
  #conflicts = new Map<string, FoundConflict>();

  constructor(conflicts: FoundConflict[]) {
    conflicts.forEach(item => this.#conflicts.set(item.fingerprint, item));
  }

  all() {
    return [...this.#conflicts.values()].sort((a, b) =>
      a.fingerprint < b.fingerprint ? -1 : 1,
    );
  }

  of(ids: ReadonlySet<string>) {
    return this.all().filter(({ releases }) =>
      releases.some(id => ids.has(id)),
    );
  }

  write(gone: string[], written: FoundConflict[]) {
    gone.forEach(fingerprint => this.#conflicts.delete(fingerprint));
    written.forEach(item => this.#conflicts.set(item.fingerprint, item));
  }
}

/** As a backend looks at them, a few at a time. */
async function inParts(
  facts: ConflictFacts,
  ids: ReadonlySet<string>,
): Promise<FoundConflict[]> {
  const found = new Map<string, FoundConflict>();
  const all = [...ids];
  for (let start = 0; start < all.length; start += 2) {
    detectConflicts(facts, all.slice(start, start + 2)).forEach(conflict =>
      found.set(conflict.fingerprint, conflict),
    );
  }
  return [...found.values()];
}

/** The world after some releases came, changed or went. */
function changed(world: World, other: World, places: number[]): World {
  const ids = new Set(places.map(place => `release-${place}`));
  return {
    ...world,
    releases: [
      ...world.releases.filter(({ id }) => !ids.has(id)),
      ...other.releases.filter(({ id }) => ids.has(id)),
    ],
  };
}

const places = fc.uniqueArray(fc.integer({ min: 0, max: 7 }), {
  minLength: 1,
  maxLength: 2,
});

describe('recompute', () => {
  it('comes to the same as finding everything anew, change after change', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryWorld(8),
        fc.array(fc.tuple(arbitraryWorld(8), places), {
          minLength: 1,
          maxLength: 4,
        }),
        async (start, changes) => {
          let world = start;
          const kept = new Kept(detectConflicts(toFacts(world)));
          for (const [other, of] of changes) {
            const next = changed(world, other, of);
            const ids = new Set(of.map(place => `release-${place}`));
            const touched = touchedBy(
              [...world.releases, ...next.releases].filter(({ id }) =>
                ids.has(id),
              ),
            );
            const facts = toFacts(next);
            const { gone, written } = await recompute(touched, {
              scene: facts.scene,
              factsFor: async () => facts,
              storedOf: async of_ => kept.of(of_),
              detect: inParts,
            });
            kept.write(gone, written);
            expect(kept.all()).toEqual(detectConflicts(facts));
            world = next;
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('writes nothing where nothing changed', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryWorld(), async world => {
        const facts = toFacts(world);
        const kept = new Kept(detectConflicts(facts));
        expect(
          await recompute(touchedBy(world.releases), {
            scene: facts.scene,
            factsFor: async () => facts,
            storedOf: async ids => kept.of(ids),
            detect: inParts,
          }),
        ).toEqual({ gone: [], written: [] });
      }),
    );
  });
});

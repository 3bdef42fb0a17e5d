import fc from 'fast-check';
import { databaseIds, migratedDatabase } from '../../__testUtils__/databases';
import { releaseOf } from '../__testUtils__/releaseOf';
import { ReleasesStore } from '../../releases/store/ReleasesStore';
import { ReadinessRows } from './ReadinessRows';
import { RequiredReleasesStore } from './RequiredReleasesStore';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const AT = new Date('2026-11-20T09:00:00Z');

type Links = Record<string, string[]>;

/** The shortest ways, one step at a time. */
function naive(links: Links, id: string): Map<string, number> {
  const found = new Map<string, number>();
  let level = [id];
  for (let distance = 1; level.length > 0; distance++) {
    level = level
      .flatMap(later => links[later] ?? [])
      .filter(earlier => {
        const isNew = earlier !== id && !found.has(earlier);
        return isNew && found.set(earlier, distance);
      });
  }
  return found;
}

describe.each(databaseIds)('required releases on %s', databaseId => {
  it('are all that can be reached, after whatever changes', async () => {
    const db = await migratedDatabase(databaseId);
    const releases = new ReleasesStore(db);
    await db.transaction(tx =>
      releases.insert(
        tx,
        IDS.map(id => releaseOf(id, 26)),
      ),
    );
    const store = new RequiredReleasesStore(db);
    const rows = new ReadinessRows(db);
    const change = fc.record({
      id: fc.constantFrom(...IDS),
      before: fc.uniqueArray(fc.constantFrom(...IDS), { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), {
          maxLength: 5,
        }),
        async steps => {
          await db('required_releases').delete();
          const links: Links = {};
          for (const step of steps) {
            const direct = new Map(
              step.map(({ id, before }) => [
                id,
                before
                  .filter(earlier => earlier !== id)
                  .map(releaseId => ({ releaseId, via: [`of ${releaseId}`] })),
              ]),
            );
            direct.forEach((before, id) => {
              links[id] = before.map(({ releaseId }) => releaseId);
            });
            await db.transaction(tx => store.replaceLinks(tx, direct, AT));
          }
          for (const id of IDS) {
            const expected = naive(links, id);
            const { earlier } = await rows.of(id);
            expect(
              new Map(
                earlier.map(({ releaseId, distance }) => [releaseId, distance]),
              ),
            ).toEqual(expected);
          }
          const waiting = await store.waiting(IDS);
          for (const id of IDS) {
            expect(waiting.get(id) ?? 0).toBe(
              IDS.filter(later => naive(links, later).has(id)).length,
            );
          }
        },
      ),
      { numRuns: databaseId === 'SQLITE_3' ? 100 : 30 },
    );
    await db.destroy();
  }, 60_000);
});

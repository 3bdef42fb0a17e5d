import { resolve } from 'node:path';
import { databaseIds, emptyDatabase } from '../../__testUtils__/databases';
import { aRelease } from '../../__testUtils__/releaseFixture';
import { toIndexRows, toReleaseRow } from './releaseRow';

const directory = resolve(__dirname, '../../migrations');
const NAME = '20261121000370_release_placements.js';

describe.each(databaseIds)('the migration to placements on %s', databaseId => {
  it('places what there is, as writing it anew would, and goes away again', async () => {
    const db = await emptyDatabase(databaseId);
    await db.migrate.latest({ directory });
    await db.migrate.down({ directory, name: NAME });

    const [component] = aRelease().components;
    const releases = [
      aRelease({
        components: [
          component,
          { ...component, entityRef: 'component:default/ledger' },
        ],
        hold: {
          reason: 'Wait',
          by: 'user:default/a',
          at: '2026-11-02T00:00:00Z',
        },
      }),
      aRelease({ components: [] }),
      aRelease({ window: undefined }),
      aRelease({ archivedAt: '2026-11-02T00:00:00Z' }),
    ];
    for (const release of releases) {
      await db('releases').insert(toReleaseRow(release));
      const rows = toIndexRows(release).release_components;
      if (rows.length > 0) {
        await db('release_components').insert(rows);
      }
    }
    const placed = async () =>
      await db('release_placements').orderBy(['release_id', 'row_ref']);
    await db.migrate.up({ directory, name: NAME });
    const migrated = await placed();
    expect(migrated.map(({ row_ref }) => row_ref).sort()).toEqual([
      'component:default/checkout',
      'component:default/ledger',
      `release:${releases[1].id}`,
    ]);

    await db('release_placements').delete();
    await db('release_placements').insert(
      releases.flatMap(release => toIndexRows(release).release_placements),
    );
    expect(await placed()).toEqual(migrated);

    await db.migrate.down({ directory, name: NAME });
    await expect(db.schema.hasTable('release_placements')).resolves.toBe(false);
    await db.destroy();
  });
});

import { resolve } from 'node:path';
import { databaseIds, emptyDatabase } from '../../__testUtils__/databases';
import { insertKnown } from '../../__testUtils__/insertKnown';
import { aRelease } from '../../__testUtils__/releaseFixture';
import { toIndexRows, toReleaseRow } from './releaseRow';

const directory = resolve(__dirname, '../../migrations');
const TABLES = [
  'releases',
  'release_components',
  'release_requirements',
  'release_tags',
  'release_milestones',
  'ledger',
  'idempotency_keys',
];

describe.each(databaseIds)('20261121000100_releases on %s', databaseId => {
  it('goes up, holds data, goes down and up again', async () => {
    const db = await emptyDatabase(databaseId);
    await db.migrate.up({ directory, name: '20261121000100_releases.js' });

    const release = aRelease({ tags: ['x'] });
    await insertKnown(db, 'releases', [toReleaseRow(release)]);
    await insertKnown(
      db,
      'release_components',
      toIndexRows(release).release_components,
    );
    await db('release_tags').insert(toIndexRows(release).release_tags);
    await expect(
      db('release_tags').insert({ release_id: 'nobody', tag: 'x' }),
    ).rejects.toThrow(/foreign key/i);
    await expect(
      insertKnown(db, 'releases', [toReleaseRow(release)]),
    ).rejects.toThrow(/unique/i);

    await db.migrate.down({ directory, name: '20261121000100_releases.js' });
    for (const table of TABLES) {
      await expect(db.schema.hasTable(table)).resolves.toBe(false);
    }
    await db.migrate.up({ directory, name: '20261121000100_releases.js' });
    await expect(db('releases').select()).resolves.toEqual([]);
    await db.destroy();
  });
});

import { resolve } from 'node:path';
import { databaseIds, emptyDatabase } from '../../__testUtils__/databases';
import { insertKnown } from '../../__testUtils__/insertKnown';
import { aRelease } from '../../__testUtils__/releaseFixture';
import { toIndexRows, toReleaseRow } from '../../releases/store/releaseRow';

const directory = resolve(__dirname, '../../../migrations');
const FIRST = '20261121000100_releases.js';
const NAME = '20261121000350_trains.js';

describe.each(databaseIds)('20261121000350_trains on %s', databaseId => {
  it('goes up on releases, holds data, goes down without losing any, and up again', async () => {
    const db = await emptyDatabase(databaseId);
    await db.migrate.up({ directory, name: FIRST });
    const release = aRelease({ trainId: 'zed', tags: ['x'] });
    const { train_departure: _, ...before } = toReleaseRow(release);
    await db('releases').insert(before);
    await insertKnown(
      db,
      'release_components',
      toIndexRows(release).release_components,
    );
    await db('release_tags').insert(toIndexRows(release).release_tags);

    await db.migrate.up({ directory, name: NAME });
    const other = aRelease({
      trainId: 'weekly',
      trainDeparture: '2026-12-03T09:00:00Z',
    });
    await db('releases').insert(toReleaseRow(other));
    const record = {
      id: 't',
      revision: 1,
      name_order: 'zed',
      search_text: 'zed',
      content: '{}',
    };
    await db('trains').insert(record);
    await db('milestone_templates').insert(record);
    await expect(db('trains').insert(record)).rejects.toThrow(/unique/i);
    await expect(db('trains').first('boardings')).resolves.toEqual({
      boardings: 0,
    });

    await db.migrate.down({ directory, name: NAME });
    await expect(db.schema.hasTable('trains')).resolves.toBe(false);
    await expect(db.schema.hasTable('milestone_templates')).resolves.toBe(
      false,
    );
    await expect(
      db.schema.hasColumn('releases', 'train_departure'),
    ).resolves.toBe(false);
    const kept = await db('releases').orderBy('id').pluck('id');
    expect(kept).toEqual([release.id, other.id].sort());
    await expect(db('release_components').pluck('release_id')).resolves.toEqual(
      [release.id],
    );
    await expect(db('release_tags').pluck('tag')).resolves.toEqual(['x']);

    await db.migrate.up({ directory, name: NAME });
    await expect(db('releases').pluck('train_departure')).resolves.toEqual([
      null,
      null,
    ]);
    await expect(db('trains').select()).resolves.toEqual([]);
    await db.destroy();
  });
});

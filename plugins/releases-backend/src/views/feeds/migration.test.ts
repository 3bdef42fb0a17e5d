import { databaseIds, migratedDatabase } from '../../__testUtils__/databases';
import { FeedsStore, StoredFeed } from './FeedsStore';

const directory = `${__dirname}/../../../migrations`;
const name = '20261121000360_feeds.js';

const feed: StoredFeed = {
  id: 'feed',
  ownerRef: 'user:default/viewer',
  name: 'Mine',
  filter: { milestones: true, windows: true, trains: true },
  createdAt: '2026-11-21T08:00:00Z',
};

describe.each(databaseIds)('the migration to feeds on %s', id => {
  it('holds feeds, each token once, and can be taken back', async () => {
    const db = await migratedDatabase(id);
    const store = new FeedsStore(db);
    await store.transaction(tx => store.insert(tx, feed, 'hash'));
    await expect(
      store.transaction(tx => store.insert(tx, { ...feed, id: 'x' }, 'hash')),
    ).rejects.toThrow(/unique/i);
    expect(await store.byTokenHash('hash')).toEqual(feed);

    await db.migrate.down({ directory, name } as never);
    expect(await db.schema.hasTable('feeds')).toBe(false);
    await db.migrate.up({ directory, name } as never);
    expect(await store.byTokenHash('hash')).toBeUndefined();
  });
});

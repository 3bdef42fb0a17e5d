import { Knex } from 'knex';
import {
  databaseIds,
  migratedDatabase,
} from '../../../__testUtils__/databases';
import { CurrentWindows } from './CurrentWindows';
import { StoredWindow } from './StoredWindow';
import { WindowsStore } from './WindowsStore';

function aWindow(id: string, given: Partial<StoredWindow> = {}): StoredWindow {
  return {
    id,
    name: `Window ${id}`,
    effect: 'deny',
    reason: '',
    timeZone: 'UTC',
    start: '2026-11-21T12:00:00Z',
    end: '2026-11-21T13:00:00Z',
    scope: { environments: [], releaseKinds: [] },
    inFlight: 'finish',
    source: 'portal',
    createdBy: 'user:default/manager',
    createdAt: '2026-11-01T00:00:00Z',
    updatedAt: '2026-11-01T00:00:00Z',
    revision: 1,
    ...given,
  };
}

describe.each(databaseIds)('CurrentWindows on %s', databaseId => {
  let db: Knex;
  let store: WindowsStore;
  let current: CurrentWindows;
  let read: string[];

  beforeEach(async () => {
    db = await migratedDatabase(databaseId);
    store = new WindowsStore(db);
    current = new CurrentWindows(store);
    read = [];
    const { byIds } = store;
    jest.spyOn(store, 'byIds').mockImplementation(async ids => {
      read.push(...ids);
      return byIds.call(store, ids);
    });
    await db.transaction(tx =>
      store.insert(
        tx,
        ['b', 'a', 'c'].map(id => aWindow(id)),
      ),
    );
  });

  const update = (window: StoredWindow) =>
    db.transaction(tx => store.update(tx, [window]));

  it('has the windows by name, and reads them once', async () => {
    const [first, second] = await Promise.all([current.load(), current.load()]);
    expect(first.stored.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(first.decidable.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(second).toBe(first);
    expect(await current.load()).toBe(first);
    expect(read.sort()).toEqual(['a', 'b', 'c']);
  });

  it('reads again what was changed, and keeps what was made of the others', async () => {
    const before = await current.load();
    read = [];
    await update(aWindow('b', { name: 'Z', revision: 2 }));
    const after = await current.load();
    expect(read).toEqual(['b']);
    expect(after.stored.map(({ name }) => name)).toEqual([
      'Window a',
      'Window c',
      'Z',
    ]);
    expect(after.decidable[0]).toBe(before.decidable[0]);
    expect(after.decidable[1]).toBe(before.decidable[2]);
  });

  it('leaves out what was archived or is gone', async () => {
    await current.load();
    await update(
      aWindow('a', { archivedAt: '2026-11-02T00:00:00Z', revision: 2 }),
    );
    expect((await current.load()).stored.map(({ id }) => id)).toEqual([
      'b',
      'c',
    ]);
    await db('windows').where({ id: 'c' }).delete();
    expect((await current.load()).stored.map(({ id }) => id)).toEqual(['b']);
    await db('windows').delete();
    expect((await current.load()).stored).toEqual([]);
  });

  it('is asked again after it could not be read', async () => {
    jest.spyOn(store, 'version').mockRejectedValueOnce(new Error('away'));
    await expect(current.load()).rejects.toThrow('away');
    expect((await current.load()).stored).toHaveLength(3);
  });
});

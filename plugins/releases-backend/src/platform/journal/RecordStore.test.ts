import { Knex } from 'knex';
import { databaseIds, migratedDatabase } from '../../__testUtils__/databases';
import { Recorded, RecordPosition, RecordStore } from './RecordStore';

function record(name: string, given: Partial<Recorded> = {}): Recorded {
  return {
    id: name,
    name,
    createdBy: 'user:default/manager',
    createdAt: '2026-11-21T08:00:00Z',
    updatedAt: '2026-11-21T08:00:00Z',
    revision: 1,
    ...given,
  };
}

describe.each(databaseIds)('RecordStore on %s', databaseId => {
  let db: Knex;
  let store: RecordStore<Recorded>;

  beforeEach(async () => {
    db = await migratedDatabase(databaseId);
    store = new RecordStore(db, 'milestone_templates');
  });

  afterEach(async () => {
    await db.destroy();
  });

  const insert = (...records: Recorded[]) =>
    store.transaction(async tx => {
      for (const one of records) {
        await store.insert(tx, one);
      }
    });

  it('gives back what was written', async () => {
    const zurich = record('Zürich 🚂', { description: "it's 100%_\\" });
    await insert(zurich);
    await expect(store.get(zurich.id)).resolves.toEqual(zurich);
    await expect(store.get('other')).resolves.toBeUndefined();
  });

  it('writes over the revision before its own, and over no other', async () => {
    const first = record('a');
    await insert(first);
    const update = (revision: number) =>
      store.transaction(tx =>
        store.update(tx, { ...first, name: `b${revision}`, revision }),
      );
    await expect(update(3)).resolves.toBe(false);
    await expect(update(2)).resolves.toBe(true);
    await expect(update(2)).resolves.toBe(false);
    await expect(store.get('a')).resolves.toMatchObject({ name: 'b2' });
  });

  it('pages by name, without regard to case, each once', async () => {
    await insert(...['b', 'A', 'c', 'a', 'B', 'd'].map(name => record(name)));
    const names: string[] = [];
    let after: RecordPosition | undefined;
    do {
      const page = await store.page({}, { limit: 2, after });
      names.push(...page.items.map(({ name }) => name));
      after = page.next;
    } while (after);
    expect(names.map(name => name.toLowerCase())).toEqual([
      'a',
      'a',
      'b',
      'b',
      'c',
      'd',
    ]);
    expect(new Set(names).size).toBe(6);
  });

  it('finds by words in name and description, archived ones apart', async () => {
    await insert(
      record('Zed 100%', { description: 'The spring cycle' }),
      record('Zed 100x'),
      record('Antelope', { archivedAt: '2026-11-21T08:00:00Z' }),
    );
    const namesOf = async (filter: { q?: string; archived?: boolean }) =>
      (await store.page(filter, { limit: 10 })).items.map(({ name }) => name);
    await expect(namesOf({ q: 'SPRING zed' })).resolves.toEqual(['Zed 100%']);
    await expect(namesOf({ q: '100%' })).resolves.toEqual(['Zed 100%']);
    await expect(namesOf({ archived: true })).resolves.toEqual(['Antelope']);
    await expect(store.count({})).resolves.toBe(2);
  });

  it('names every revision, archived ones too', async () => {
    await insert(
      record('a', { revision: 3 }),
      record('b', { archivedAt: '2026-11-21T08:00:00Z' }),
    );
    const all: unknown[] = [];
    for await (const batch of store.revisions()) {
      all.push(...batch);
    }
    expect(all).toEqual([
      { id: 'a', revision: 3 },
      { id: 'b', revision: 1 },
    ]);
  });
});

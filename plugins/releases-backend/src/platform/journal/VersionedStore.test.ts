import { Knex } from 'knex';
import { databaseIds, migratedDatabase } from '../../__testUtils__/databases';
import { journalOn } from '../../__testUtils__/journalOn';
import { allRevisions } from './recordRevisions';
import { StaleRecord } from './StaleRecord';
import { Recorded, RecordPosition, VersionedStore } from './VersionedStore';

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

describe.each(databaseIds)('VersionedStore on %s', databaseId => {
  let db: Knex;
  let store: VersionedStore<Recorded>;

  beforeEach(async () => {
    db = await migratedDatabase(databaseId);
    store = new VersionedStore(db, {
      table: 'milestone_templates',
      noun: 'milestone template',
      kind: 'milestoneTemplates',
    });
  });

  afterEach(async () => {
    await db.destroy();
  });

  const insert = (...records: Recorded[]) =>
    journalOn(db).insert(store, records);

  it('gives back what was written', async () => {
    const zurich = record('Zürich 🚂', { description: "it's 100%_\\" });
    await insert(zurich);
    await expect(store.get(zurich.id)).resolves.toEqual(zurich);
    await expect(store.get('other')).resolves.toBeUndefined();
  });

  it('writes over the revision that was decided on, and over no other', async () => {
    const first = record('a');
    await insert(first);
    const second = { ...first, name: 'b', revision: 2 };
    const { update } = journalOn(db);
    await update(store, first, second);
    await expect(
      update(store, first, { ...second, name: 'lost' }),
    ).rejects.toThrow(StaleRecord);
    await expect(store.get('a')).resolves.toEqual(second);
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
    for await (const batch of allRevisions(db, store)) {
      all.push(...batch);
    }
    expect(all).toEqual([
      { id: 'a', revision: 3 },
      { id: 'b', revision: 1 },
    ]);
  });
});

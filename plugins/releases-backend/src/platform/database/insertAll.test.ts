import { Knex } from 'knex';
import { databaseIds, emptyDatabase } from '../../__testUtils__/databases';
import { insertAll } from './insertAll';

interface Row {
  id: number;
  name: string | null;
  at?: Date;
  is_open: boolean;
  share: number | null;
}

describe.each(databaseIds)('insertAll on %s', databaseId => {
  let db: Knex;

  beforeEach(async () => {
    db = await emptyDatabase(databaseId);
    await db.schema.createTable('things', table => {
      table.integer('id').primary();
      table.text('name').nullable();
      table.dateTime('at', { precision: 3 }).nullable();
      table.boolean('is_open').notNullable();
      table.double('share').nullable();
      table.string('kind').notNullable().defaultTo('plain');
    });
  });

  afterEach(() => db.destroy());

  const rowOf = (id: number, given: Partial<Row> = {}): Row => ({
    id,
    name: `thing ${id}`,
    at: new Date('2026-11-29T10:00:00.123Z'),
    is_open: id % 2 === 0,
    share: id / 8,
    ...given,
  });

  const stored = async () => {
    const rows = await db('things').orderBy('id').select();
    return rows.map(({ id, name, at, is_open, share, kind }) => ({
      id,
      name,
      at: at === null ? undefined : new Date(at),
      is_open: Boolean(is_open),
      share,
      kind,
    }));
  };

  it('writes each value as a statement of its own would', async () => {
    const rows = [
      rowOf(1),
      rowOf(2, { name: `"quotes", 'other' \\ {"json":[1]} ünï 🚢\nline` }),
      rowOf(3, { name: null, at: undefined, share: null }),
      rowOf(4, { name: 'true', share: -1e-7 }),
      rowOf(5, { name: '12', share: 1234567890.5 }),
      rowOf(6, { name: '' }),
    ];
    await insertAll(db, 'things', rows);
    expect(await stored()).toEqual(
      rows.map(row => ({ ...row, kind: 'plain' })),
    );
  });

  it('writes thousands, and nothing where there is nothing', async () => {
    await insertAll(db, 'things', []);
    expect(await stored()).toEqual([]);
    const rows = Array.from({ length: 4_500 }, (_, id) => rowOf(id));
    await insertAll(db, 'things', rows);
    expect(await stored()).toHaveLength(4_500);
  });

  it('writes all rows of a transaction or none', async () => {
    await expect(
      db.transaction(tx =>
        insertAll(tx, 'things', [rowOf(1), rowOf(2), rowOf(1)]),
      ),
    ).rejects.toThrow(/unique/i);
    expect(await stored()).toEqual([]);
  });

  it('leaves what is there, or writes over it, as it is told', async () => {
    await insertAll(db, 'things', [rowOf(1), rowOf(2)]);
    const others = [rowOf(2, { name: 'other' }), rowOf(3)];
    const key = ['id'];
    await insertAll(db, 'things', others, { key, then: 'ignore' });
    expect((await stored()).map(({ name }) => name)).toEqual([
      'thing 1',
      'thing 2',
      'thing 3',
    ]);
    await insertAll(db, 'things', others, { key, then: 'merge' });
    expect((await stored()).map(({ name }) => name)).toEqual([
      'thing 1',
      'other',
      'thing 3',
    ]);
  });

  it('replaces half of a character, which databases do not keep', async () => {
    await insertAll(db, 'things', [rowOf(1, { name: 'a\ud83d' })]);
    expect(await stored()).toMatchObject([{ name: 'a\ufffd' }]);
  });
});

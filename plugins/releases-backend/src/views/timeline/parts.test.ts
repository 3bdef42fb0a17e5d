import { TIMELINE_WORST } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { Knex } from 'knex';
import { databaseIds, emptyDatabase } from '../../__testUtils__/databases';
import { countColumns, CountRow, Parts, toCount } from './parts';

const FROM = Date.parse('2026-11-01T00:00:00Z');

/** 1000 seconds in three parts, of which the last is a millisecond shorter. */
const parts: Parts = {
  from: new Date(FROM).toISOString(),
  to: new Date(FROM + 1_000_000).toISOString(),
  resolution: 3,
};

interface Placed {
  start: number;
  state: string;
  held: boolean;
}

describe.each(databaseIds)('counting in parts on %s', databaseId => {
  let db: Knex;

  beforeAll(async () => {
    db = await emptyDatabase(databaseId);
    await db.schema.createTable('placed', table => {
      table.dateTime('window_start', { precision: 3 });
      table.text('state');
      table.boolean('held');
    });
  }, 60_000);

  async function counted(placed: readonly Placed[]) {
    await db('placed').del();
    await db('placed').insert(
      placed.map(({ start, state, held }) => ({
        window_start: new Date(FROM + start),
        state,
        held,
      })),
    );
    const rows = await db('placed')
      .select(countColumns(db, parts))
      .count({ count: '*' })
      .groupBy('part')
      .orderBy('part')
      .then(found => found as unknown as CountRow[]);
    return rows.map(row => toCount({ lane: '-' }, row, parts).bucket);
  }

  it('puts what starts before the span into the first part, and ends with it', async () => {
    expect(
      await counted([
        { start: -5_000, state: 'completed', held: false },
        { start: 999_999, state: 'planned', held: false },
      ]),
    ).toEqual([
      {
        start: '2026-11-01T00:00:00Z',
        end: expect.stringMatching(/^2026-11-01T00:05:33/),
        count: 1,
        worst: 'over',
      },
      {
        start: expect.stringMatching(/^2026-11-01T00:11:06/),
        end: '2026-11-01T00:16:40Z',
        count: 1,
        worst: 'open',
      },
    ]);
  });

  it('counts as one would by hand, to the millisecond', async () => {
    const length = Math.ceil(1_000_000 / 3);
    const worstOf = ({ state, held }: Placed) => {
      if (['failed', 'rolled_back'].includes(state)) {
        return 0;
      }
      if (held) {
        return 1;
      }
      return state === 'planned' ? 2 : 3;
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            start: fc.oneof(
              fc.integer({ min: -1_000, max: 999_999 }),
              fc.constantFrom(
                0,
                length - 1,
                length,
                2 * length - 1,
                2 * length,
              ),
            ),
            state: fc.constantFrom(
              'planned',
              'completed',
              'failed',
              'rolled_back',
            ),
            held: fc.boolean(),
          }),
          { minLength: 1, maxLength: 12 },
        ),
        async placed => {
          const partOf = ({ start }: Placed) =>
            Math.max(Math.floor(start / length), 0);
          const expected = [0, 1, 2].flatMap(part => {
            const inPart = placed.filter(item => partOf(item) === part);
            return inPart.length > 0
              ? [
                  {
                    count: inPart.length,
                    worst: TIMELINE_WORST[Math.min(...inPart.map(worstOf))],
                  },
                ]
              : [];
          });
          expect(
            (await counted(placed)).map(({ count, worst }) => ({
              count,
              worst,
            })),
          ).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });
});

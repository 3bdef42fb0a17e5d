import { databaseIds } from '../__testUtils__/databases';
import { aWindow, inDays } from '../__testUtils__/releaseRequests';
import { shop } from '../__testUtils__/shop';
import { startApi, TestApi } from '../__testUtils__/startApi';

/** What goes on without a request. */
const OF_JOBS = /outbox|lease_until|moves_at|^(BEGIN|COMMIT)/;

const COMPONENTS = ['checkout', 'payments-api', 'webshop'];

const TEAM = 'group:default/payments-team';

/** Releases that require each other's components, one after the other. */
function rows(count: number, from: number) {
  return Array.from({ length: count }, (_, index) => {
    const place = from + index;
    const [name, provider] = [0, 1].map(
      step => `component:default/${COMPONENTS[(place + step) % 3]}`,
    );
    return {
      name: `r${place}`,
      version: `${place}.0.0`,
      state: 'planned',
      environment: 'production',
      ownerRef: TEAM,
      window: aWindow(2 + place / 10),
      source: { provider: 'test', externalId: `r${place}` },
      components: [
        {
          entityRef: name,
          toVersion: `${place}.0.0`,
          requires:
            place > 0
              ? [{ entityRef: provider, version: `>=${place - 1}` }]
              : [],
        },
      ],
    };
  });
}

describe.each(databaseIds)('statements of a screen on %s', databaseId => {
  let api: TestApi;
  let asked: string[];

  /** What one request asks the database, once the process is warm. */
  const statementsOf = async (path: string): Promise<string[]> => {
    await api.as('viewer').get(path).expect(200);
    asked = [];
    await api.as('viewer').get(path).expect(200);
    return asked.filter(sql => !OF_JOBS.test(sql));
  };

  const settled = async () => {
    await api.as('viewer').get('/conflicts').expect(200);
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const { body } = await api
        .as('viewer')
        .get('/releases?standing=true&limit=200');
      const isUpdating = body.items.some(
        (item: { standing: { updating?: boolean } }) => item.standing.updating,
      );
      if (!isUpdating) {
        return;
      }
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    throw new Error('Verdicts were never there.');
  };

  const add = async (count: number, from: number) => {
    await api
      .as('manager')
      .post('/releases:batch', { mode: 'upsert', items: rows(count, from) })
      .expect(200);
    await settled();
  };

  beforeAll(async () => {
    api = await startApi({ databaseId, entities: shop });
    asked = [];
    api.db.on('query', ({ sql }: { sql: string }) => asked.push(sql));
    await api
      .as('manager')
      .post('/windows', {
        name: 'For some components',
        effect: 'deny',
        start: inDays(90),
        end: inDays(91),
        timeZone: 'Europe/Paris',
        scope: { entityFilter: { 'spec.type': 'service' } },
      })
      .expect(201);
    await api.db('approver_members').insert({
      ref: TEAM,
      members: JSON.stringify(['user:default/viewer']),
      read_at: new Date(),
    });
    await add(3, 0);
  }, 60_000);

  afterAll(async () => api.stop());

  const idOf = async (name: string): Promise<string> => {
    const { body } = await api.as('viewer').get(`/releases?q=${name}`);
    return body.items[0].id;
  };

  it('are as many for many releases as for few', async () => {
    const month = `from=${inDays(-15)}&to=${inDays(30)}`;
    const planned = await api.as('manager').post('/reviews', {
      title: 'Go/no-go',
      at: inDays(1),
      timeZone: 'Europe/Paris',
      period: { from: inDays(1), to: inDays(60) },
    });
    // What it is about is judged anew.
    await settled();
    const paths = {
      reviews: '/reviews',
      review: `/reviews/${planned.body.id}`,
      agendaReadiness: `/reviews/${
        planned.body.id
      }/readiness?releaseId=${await idOf('r1')}`,
      summary: '/entities/component/default/checkout/summary',
      list: '/releases?standing=true',
      attention: '/releases?standing=true&sort=attention',
      waiting: '/releases?waitsForMe=vote,waiver',
      forMe: '/for-me',
      myWork: '/my-work',
      myWorkCounted: '/my-work?totalItems=true',
      calendar: `/calendar?${month}`,
      month: `/calendar?${month}&density=day`,
      timeline: `/timeline?${month}&groupBy=owner`,
      readiness: `/releases/${await idOf('r1')}/readiness`,
      conflicts: '/conflicts',
      conflictsAfterChange: `/releases/${await idOf('r1')}/conflicts`,
      slots: `/releases/${await idOf('r1')}/slots`,
    };
    const countAll = async () => {
      const counts = new Map<string, number>();
      for (const [name, path] of Object.entries(paths)) {
        counts.set(name, (await statementsOf(path)).length);
      }
      return counts;
    };
    const few = await countAll();
    await add(60, 3);
    const many = await countAll();
    const { body: work } = await api.as('viewer').get(paths.myWorkCounted);
    expect([work.items.length, work.counts.blocker > 50]).toEqual([50, true]);
    for (const [name, count] of few) {
      expect([name, many.get(name)! <= count]).toEqual([name, true]);
    }
    expect(Object.fromEntries(few)).toEqual({
      reviews: 2,
      review: 7,
      agendaReadiness: 5,
      summary: 8,
      list: 3,
      attention: 3,
      waiting: 1,
      forMe: 1,
      myWork: 2,
      myWorkCounted: 4,
      calendar: 7,
      month: 7,
      timeline: 9,
      readiness: 4,
      conflicts: 4,
      conflictsAfterChange: 12,
      slots: 13,
    });
  }, 60_000);

  it('are as many for a roll-up as it names, not as there are', async () => {
    const before = await statementsOf('/roll-up');
    await add(60, 63);
    const after = await statementsOf('/roll-up');
    expect(after).toHaveLength(before.length);
    expect(after).toHaveLength(11);
  }, 60_000);
});

import {
  isReady,
  ListedRelease,
  releaseListSchema,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { aWindow, inDays } from '../../__testUtils__/releaseRequests';
import { shop } from '../../__testUtils__/shop';
import { startApi, TestApi } from '../../__testUtils__/startApi';

const SOON_MS = 14 * 86_400_000;

interface Wanted {
  days?: number;
  component?: string;
  state?: string;
  environment?: string;
  impact?: string;
}

function aRow(name: string, wanted: Wanted = {}) {
  const { days = 5, component = 'checkout', state = 'planned' } = wanted;
  return {
    name,
    version: '1.0.0',
    state,
    environment: wanted.environment ?? 'production',
    impact: wanted.impact ?? 'additive',
    window: aWindow(days),
    source: { provider: 'test', externalId: name },
    components: [
      { entityRef: `component:default/${component}`, toVersion: '1.0.0' },
    ],
  };
}

/** By what an answer says of a release, one thing after the other. */
function rankOf({ standing, window, hold }: ListedRelease): number {
  if (standing!.overdue) {
    return 0;
  }
  const isSoon =
    window !== undefined && Date.parse(window.start) <= Date.now() + SOON_MS;
  if (!isSoon) {
    return 3;
  }
  if (!isReady(standing!.verdict) || standing!.conflict === 'high') {
    return 1;
  }
  return hold ? 2 : 3;
}

describe.each(databaseIds)('the HTTP API of the list on %s', databaseId => {
  let api: TestApi;

  const list = async (query: string, user = 'viewer') => {
    const { status, body } = await api.as(user).get(`/releases?${query}`);
    expect({ status, body }).toMatchObject({ status: 200 });
    return releaseListSchema.parse(body);
  };
  const namesOf = async (query: string, user?: string) =>
    (await list(query, user)).items.map(({ name }) => name);

  beforeAll(async () => {
    api = await startApi({ databaseId, entities: shop });
    const imported = await api.as('manager').post('/releases:batch', {
      mode: 'upsert',
      items: [
        aRow('late', { days: -2, state: 'approved', component: 'checkout' }),
        aRow('running', { days: -0.05, state: 'in_progress' }),
        aRow('planless', { impact: 'breaking', days: 4 }),
        aRow('fine', { days: 6, component: 'payments-api' }),
        aRow('held', { days: 3, component: 'webshop' }),
        aRow('colliding', { days: 7, component: 'webshop' }),
        aRow('collided', { days: 7, component: 'webshop' }),
        aRow('far', { days: 40, impact: 'breaking' }),
        aRow('farther', { days: 50, component: 'checkout' }),
        aRow('past', { days: -9, state: 'completed' }),
        aRow('staged', { environment: 'staging', component: 'checkout' }),
      ],
    });
    if (imported.status !== 200) {
      throw new Error(JSON.stringify(imported.body));
    }
    const [{ id }] = (await list('q=held', 'manager')).items;
    await api
      .as('manager')
      .post(`/releases/${id}/hold`, { reason: 'Wait' })
      .expect(200);
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const { items } = await list('standing=true&limit=50');
      const isSettled =
        items.every(({ standing }) => !standing!.updating) &&
        items.some(({ standing }) => standing!.conflict);
      if (isSettled) {
        return;
      }
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    throw new Error('Verdicts and conflicts were never there.');
  }, 60_000);

  afterAll(async () => api.stop());

  it('says how it stands with each release, where that is asked for', async () => {
    const { items } = await list('q=late&standing=true');
    expect(items[0].standing).toMatchObject({
      verdict: 'fail',
      overdue: true,
      sentence: expect.stringContaining('1 check is failing'),
    });
    expect((await list('q=late')).items[0].standing).toBeUndefined();
    const [past] = (await list('q=past&standing=true')).items;
    expect(past.standing).toEqual({
      verdict: 'pass',
      sentence: expect.stringContaining('past was completed'),
    });
  });

  it('filters by readiness, of what has not gone out', async () => {
    const failing = await namesOf('readiness=fail&limit=50');
    expect(failing).toEqual(
      expect.arrayContaining(['late', 'planless', 'held', 'far']),
    );
    const passing = await namesOf('readiness=pass,not_applicable&limit=50');
    expect(passing).toContain('farther');
    expect(failing.filter(name => passing.includes(name))).toEqual([]);
    expect(passing).not.toContain('past');
  });

  it('filters by conflicts and by what is overdue', async () => {
    expect((await namesOf('conflict=high')).sort()).toEqual([
      'collided',
      'colliding',
    ]);
    expect(await namesOf('overdue=true')).toEqual(['late']);
    const others = await namesOf('overdue=false&limit=50');
    expect(others).toContain('running');
    expect(others).not.toContain('late');
    expect(others).not.toContain('past');
  });

  it('puts what needs attention first, page by page, each once', async () => {
    const all = (await list('sort=attention&standing=true&limit=50')).items;
    const ranks = all.map(rankOf);
    expect(ranks).toEqual([...ranks].sort());
    expect(all[0].name).toBe('late');
    expect(all.map(({ name }) => name)).not.toContain('past');
    expect(new Set(ranks)).toEqual(new Set([0, 1, 3]));

    const paged: string[] = [];
    let cursor: string | undefined = '';
    while (cursor !== undefined) {
      const page = await list(
        `sort=attention&limit=2&totalItems=true${
          cursor && `&cursor=${cursor}`
        }`,
      );
      expect(page.totalItems).toBe(all.length);
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(all.map(({ id }) => id));
  });

  it('narrows what needs attention by every other filter', async () => {
    expect(await namesOf('sort=attention&overdue=true')).toEqual(['late']);
    expect(await namesOf('sort=attention&state=completed')).toEqual([]);
    expect(
      await namesOf('sort=attention&entityRef=component:default/payments-api'),
    ).toEqual(['fine']);
  });

  it('shows only what the caller may read, in every order', async () => {
    for (const sort of ['attention', 'start', 'name']) {
      expect(await namesOf(`sort=${sort}`, 'outsider')).toEqual(['staged']);
    }
    expect(await namesOf('readiness=fail', 'outsider')).toEqual([]);
  });

  it.each([
    ['sort=sideways', 'sort'],
    ['readiness=ok', 'readiness.0'],
    ['conflict=huge', 'conflict.0'],
    ['overdue=perhaps', 'overdue'],
    [`sort=attention&cursor=${inDays(1).slice(0, 4)}`, 'cursor'],
  ])('refuses ?%s', async (query, field) => {
    const { status, body } = await api.as('viewer').get(`/releases?${query}`);
    expect(status).toBe(400);
    expect(body.error.details).toMatchObject([{ field }]);
  });

  it('refuses a cursor of another order', async () => {
    const { nextCursor } = await list('sort=name&limit=1');
    const { status, body } = await api
      .as('viewer')
      .get(`/releases?sort=attention&cursor=${nextCursor}`);
    expect(status).toBe(400);
    expect(body.error.details).toMatchObject([{ field: 'cursor' }]);
  });
});

import {
  formatInstant,
  Readiness,
  readinessSchema,
  Release,
  verdictHistorySchema,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../__testUtils__/databases';
import { aWindow, inDays } from '../__testUtils__/releaseRequests';
import { shop } from '../__testUtils__/shop';
import { startApi, TestApi } from '../__testUtils__/startApi';
import { component, requires } from './evaluate/__testUtils__/sampleRelease';

describe.each(databaseIds)('the HTTP API of readiness on %s', databaseId => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi({ databaseId, entities: shop });
  }, 60_000);

  beforeEach(async () => {
    await api.db('releases').delete();
  });

  afterAll(async () => api.stop());

  async function made(release: object): Promise<Release> {
    const { status, body } = await api
      .as('manager')
      .post('/releases', { state: 'planned', ...release });
    expect({ status, body }).toMatchObject({ status: 201 });
    return body;
  }

  /** Once what it hangs on was looked at. */
  async function readinessOf(
    id: string,
    user = 'manager',
    query = '',
  ): Promise<Readiness> {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const { status, body } = await api
        .as(user)
        .get(`/releases/${id}/readiness${query}`);
      expect({ status, body }).toMatchObject({ status: 200 });
      const readiness = readinessSchema.parse(body);
      if (!readiness.updating) {
        return readiness;
      }
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    throw new Error(`The readiness of ${id} was looked at without an end.`);
  }

  const checkout = (changes: object = {}) => ({
    version: '5.3.0',
    window: aWindow(5),
    components: [
      component('checkout', {
        toVersion: '5.3.0',
        ...requires('payments-api', '>=4.2.0'),
      }),
    ],
    ...changes,
  });

  const payments = (changes: object = {}) => ({
    version: '4.2.0',
    window: aWindow(3),
    components: [component('payments-api', { toVersion: '4.2.0' })],
    ...changes,
  });

  it('judges with every gate', async () => {
    await made(payments());
    const { id } = await made(checkout());
    const readiness = await readinessOf(id);
    expect(readiness).toMatchObject({
      releaseId: id,
      verdict: 'pass',
      sentence: 'checkout 5.3.0 is ready.',
      inherited: { from: [{ name: 'payments-api 4.2.0', verdict: 'pass' }] },
      rootBlockers: [],
    });
    expect(
      readiness.own.gates.map(({ id: gateId, status }) => [gateId, status]),
    ).toEqual([
      ['owner-known', 'pass'],
      ['components-known', 'pass'],
      ['window-set', 'pass'],
      ['window-planned', 'pass'],
      ['providers-first', 'pass'],
      ['conflicts', 'pass'],
      ['no-hold', 'pass'],
      ['rollback-plan', 'not_applicable'],
    ]);
    expect(readiness.snapshot.dependencies).toBeDefined();
  });

  it('names the cause in a provider, and how many it holds up', async () => {
    const provider = await made(payments({ impact: 'breaking' }));
    const { id } = await made(checkout());
    await made({
      ...checkout({ version: '11.4.0', window: aWindow(6) }),
      components: [
        component('webshop', {
          toVersion: '11.4.0',
          ...requires('checkout', '^5.3.0'),
        }),
      ],
    });
    const told = async (): Promise<Readiness> => {
      const readiness = await readinessOf(id);
      return readiness.rootBlockers[0].holdsUp === 2 ? readiness : told();
    };
    expect(await told()).toMatchObject({
      verdict: 'fail',
      sentence: 'checkout 5.3.0: 1 provider is not ready.',
      rootBlockers: [
        {
          releaseId: provider.id,
          gateId: 'rollback-plan',
          code: 'rollback_plan_missing',
          ownerRef: 'group:default/payments-team',
          dueAt: provider.window?.start,
          holdsUp: 2,
        },
      ],
    });
  });

  it('judges as of an instant', async () => {
    await made(payments());
    const { id } = await made(checkout());
    const at = inDays(30);
    const readiness = await readinessOf(id, 'manager', `?at=${at}`);
    expect(readiness).toMatchObject({ at, verdict: 'fail' });
    expect(readiness.rootBlockers.map(({ code }) => code)).toEqual([
      'window_begun',
      'window_begun',
    ]);
    await api
      .as('manager')
      .get(`/releases/${id}/readiness?at=tomorrow`)
      .expect(400);
  });

  it('hides what the caller may not read', async () => {
    const staging = { environment: 'staging' };
    const { id } = await made(checkout());
    await api.as('outsider').get(`/releases/${id}/readiness`).expect(404);

    await made(payments(staging));
    const own = await made(checkout(staging));
    expect(await readinessOf(own.id, 'outsider')).toMatchObject({
      verdict: 'pass',
      inherited: { from: [{ name: 'payments-api 4.2.0' }] },
    });
  });

  it('answers 404 for a release that there is not', async () => {
    const { status } = await api.as('manager').get('/releases/none/readiness');
    expect(status).toBe(404);
  });

  it('does not let a release on before it is ready', async () => {
    await made(payments({ impact: 'breaking' }));
    const { id } = await made(checkout());
    const move = (to: string) =>
      api.as('manager').post(`/releases/${id}/transitions`, { to });
    await move('in_readiness').expect(200);
    const { status, body } = await move('approved');
    expect(status).toBe(422);
    expect(body.error.details).toMatchObject([{ code: 'provider_not_ready' }]);
  });

  it('lets no release on that collides, however recent the change', async () => {
    const { id } = await made(checkout({ components: [component('webshop')] }));
    const move = (to: string) =>
      api.as('manager').post(`/releases/${id}/transitions`, { to });
    await move('in_readiness').expect(200);
    await made(checkout({ version: '6', components: [component('webshop')] }));
    const { status, body } = await move('approved');
    expect(status).toBe(422);
    expect(body.error.details).toMatchObject([{ code: 'conflict_open' }]);
  });

  it('remembers how the verdict went, for those who may read the release', async () => {
    const release = await made(checkout({ ownerRef: undefined }));
    const history = async (user = 'viewer', query = '') =>
      api.as(user).get(`/releases/${release.id}/readiness/history${query}`);
    const noted = async (count: number) => {
      for (let attempt = 0; attempt < 50; attempt += 1) {
        const { body } = await history();
        if (body.items.length >= count) {
          return verdictHistorySchema.parse(body);
        }
        await new Promise(resolve => setTimeout(resolve, 100));
      }
      throw new Error(`There were never ${count} verdicts.`);
    };
    const [first] = (await noted(1)).items;
    expect(first).toMatchObject({ revision: 1, verdict: 'fail' });

    expect((await history('outsider')).status).toBe(404);
    const refused = await history('viewer', '?limit=0');
    expect(refused.status).toBe(400);
    expect(refused.body.error.details).toMatchObject([{ field: 'limit' }]);
  });

  it('answers the verdict that stood, and refuses what it cannot answer', async () => {
    const { id } = await made(checkout());
    const { verdict } = await readinessOf(id);
    const path = `/releases/${id}/readiness`;
    const asked = (query: string, user = 'viewer') =>
      api.as(user).get(`${path}?${query}`);

    const stood = await asked(`knownAt=${formatInstant(new Date())}`);
    expect(readinessSchema.parse(stood.body)).toMatchObject({
      verdict,
      stood: { gatesRecorded: true },
    });
    const early = await asked('knownAt=2020-01-01T00:00:00Z');
    expect(early.body).toMatchObject({
      verdict: 'unknown',
      code: 'not_yet_judged',
    });
    const future = await asked('knownAt=2999-01-01T00:00:00Z');
    expect(future.status).toBe(400);
    expect(future.body.error.details).toMatchObject([
      { field: 'knownAt', code: 'in_the_future' },
    ]);
    const both = await asked(
      'at=2026-01-01T00:00:00Z&knownAt=2026-01-01T00:00:00Z',
    );
    expect(both.status).toBe(400);
    expect(
      both.body.error.details.map(({ field }: { field: string }) => field),
    ).toEqual(['at', 'knownAt']);
    expect((await asked('knownAt=soon')).status).toBe(400);
    expect(
      (await asked('knownAt=2020-01-01T00:00:00Z', 'outsider')).status,
    ).toBe(404);
  });
});

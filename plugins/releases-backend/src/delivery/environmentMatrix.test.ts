import { Entity } from '@backstage/catalog-model';
import {
  environmentListSchema,
  environmentMatrixSchema,
  MatrixCell,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../__testUtils__/databases';
import { aWindow } from '../__testUtils__/releaseRequests';
import { shop } from '../__testUtils__/shop';
import {
  CHECKOUT,
  inMinutes,
  withDeployments,
} from './__testUtils__/withDeployments';

const WEBSHOP = 'component:default/webshop';
const LEGACY = 'component:default/legacy';

const qa: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'qa',
    namespace: 'default',
    title: 'Quality assurance',
    description: 'Where testers are',
  },
  spec: { type: 'environment', owner: 'group:default/web-team' },
};

const MANY = 40;

const many = Array.from(
  { length: MANY },
  (_, place): Entity => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: `c${place}`, namespace: 'default' },
  }),
);

const config = {
  releases: {
    environments: [
      { name: 'qa', tier: 'testing' },
      { name: 'production', title: 'Live', tier: 'production' },
    ],
  },
};

/** What goes on without a request. */
const OF_JOBS = /outbox|lease_until|moves_at|^(BEGIN|COMMIT)/;

describe.each(databaseIds)('the matrix of environments on %s', databaseId => {
  const { api, as, history, release, told } = withDeployments(databaseId, {
    config,
    entities: [...shop, ...many, qa],
  });

  const deployed = (
    entityRef: string,
    version: string,
    environment: string,
    given: object = {},
  ) =>
    told({
      components: [{ entityRef, version }],
      environment,
      state: 'succeeded',
      source: {
        provider: 'github',
        externalId: `${entityRef}/${version}/${environment}`,
      },
      ...given,
    });

  const matrix = async (query = '', user = 'viewer') => {
    const { body } = await as(user)
      .get(`/environments/matrix?${query}`)
      .expect(200);
    return environmentMatrixSchema.parse(body);
  };

  const cellOf = async (
    entityRef: string,
    environment: string,
    user?: string,
  ): Promise<MatrixCell | undefined> => {
    const { items } = await matrix(`entityRef=${entityRef}`, user);
    return items[0]?.cells.find(cell => cell.environment === environment);
  };

  it('has the environments in the order of promotion', async () => {
    await deployed(CHECKOUT, '1.0.0', 'sandbox');
    await deployed(CHECKOUT, '1.0.0', 'qa');
    await deployed(WEBSHOP, '1.0.0', 'demo');
    const { body } = await as('viewer').get('/environments').expect(200);
    const { items } = environmentListSchema.parse(body);
    expect(items).toEqual([
      {
        name: 'qa',
        title: 'Quality assurance',
        description: 'Where testers are',
        tier: 'testing',
        configured: true,
        entityRef: 'resource:default/qa',
      },
      {
        name: 'production',
        title: 'Live',
        tier: 'production',
        configured: true,
      },
      { name: 'demo', configured: false },
      { name: 'sandbox', configured: false },
    ]);
    await expect(matrix()).resolves.toMatchObject({ environments: items });
  });

  it('has what runs, what is under way, and what is flagged', async () => {
    const done = await deployed(CHECKOUT, '5.3.0', 'production', {
      finishedAt: inMinutes(-30),
      url: 'https://ci.example.com/1',
    });
    const flagged = await deployed(CHECKOUT, '5.2.0', 'production', {
      state: 'running',
      startedAt: inMinutes(-5),
    });
    await expect(cellOf(CHECKOUT, 'production')).resolves.toEqual({
      environment: 'production',
      version: '5.3.0',
      since: inMinutes(-30),
      deploymentId: done.id,
      url: 'https://ci.example.com/1',
      underWay: {
        deploymentId: flagged.id,
        version: '5.2.0',
        state: 'running',
        since: inMinutes(-5),
      },
      needsReview: 1,
    });
    await as('manager')
      .post(`/deployments/${flagged.id}/reviews`, { note: 'On purpose' })
      .expect(201);
    await expect(cellOf(CHECKOUT, 'production')).resolves.toMatchObject({
      needsReview: 0,
    });
  });

  it('has what was released and is planned, for who may read it', async () => {
    await history('5.2.0', { window: aWindow(-9), actual: undefined });
    const last = await history('5.3.0');
    const next = await release({
      version: '5.4.0',
      components: [{ entityRef: CHECKOUT, toVersion: '5.4.0' }],
    });
    await release({ version: '5.5.0', window: aWindow(9) });
    await deployed(CHECKOUT, '5.2.0', 'production');
    await expect(cellOf(CHECKOUT, 'production')).resolves.toMatchObject({
      version: '5.2.0',
      drift: 'not_as_released',
      released: { id: last, name: 'checkout 5.3.0', version: '5.3.0' },
      next: { id: next.id, version: '5.4.0', at: next.window?.start },
    });
    const hidden = await cellOf(CHECKOUT, 'production', 'outsider');
    expect(hidden).toEqual({
      environment: 'production',
      version: '5.2.0',
      since: expect.any(String),
      deploymentId: expect.any(String),
      needsReview: 0,
    });
  });

  it('says what drifts', async () => {
    await history('5.3.0');
    await history('1.0.0', {
      components: [{ entityRef: WEBSHOP, toVersion: '1.0.0' }],
    });
    await deployed(CHECKOUT, '5.3.0', 'production');
    await deployed(WEBSHOP, '1.0.0', 'qa');
    await deployed(LEGACY, '1', 'production');
    const drifting = async (user?: string) =>
      (await matrix('drifting=true', user)).items.map(
        ({ entityRef }) => entityRef,
      );
    await expect(drifting()).resolves.toEqual([WEBSHOP]);
    await expect(cellOf(WEBSHOP, 'production')).resolves.toMatchObject({
      drift: 'not_deployed',
      needsReview: 0,
    });
    await expect(drifting('outsider')).resolves.toEqual([]);
    await deployed(CHECKOUT, '5.4.0', 'production');
    await expect(drifting()).resolves.toEqual([CHECKOUT, WEBSHOP]);
    await deployed(WEBSHOP, '1.0.0', 'production');
    await expect(drifting()).resolves.toEqual([CHECKOUT]);
  });

  it('is narrowed and read page by page', async () => {
    for (const entityRef of [WEBSHOP, CHECKOUT, LEGACY]) {
      await deployed(entityRef, '1.0.0', 'qa');
      await deployed(entityRef, '1.0.0', 'production');
    }
    const found = async (query: string) =>
      (await matrix(query)).items.map(({ entityRef }) => entityRef);
    await expect(found('')).resolves.toEqual([CHECKOUT, LEGACY, WEBSHOP]);
    await expect(found('q=EGA')).resolves.toEqual([LEGACY]);
    await expect(found('q=default')).resolves.toEqual([]);
    await expect(found('ownerRef=group:default/web-team')).resolves.toEqual([
      WEBSHOP,
    ]);
    await expect(found('system=system:default/none')).resolves.toEqual([]);
    await expect(
      found(`entityRef=${CHECKOUT}&entityRef=${WEBSHOP}`),
    ).resolves.toEqual([CHECKOUT, WEBSHOP]);

    const first = await matrix('limit=2');
    const rest = await matrix(`limit=2&cursor=${first.nextCursor}`);
    expect([first, rest].map(({ items }) => items.length)).toEqual([2, 1]);
    expect(rest.nextCursor).toBeUndefined();
    expect(first.items[0]).toMatchObject({
      entityRef: CHECKOUT,
      ownerRef: 'group:default/payments-team',
      cells: [{ environment: 'qa' }, { environment: 'production' }],
    });
    await as('viewer').get('/environments/matrix?limit=0').expect(400);
    await as('viewer').get('/environments/matrix?cursor=abc').expect(400);
  });

  it('takes as many statements for many components as for few', async () => {
    const asked: string[] = [];
    api().db.on('query', ({ sql }: { sql: string }) => asked.push(sql));
    // Jobs that follow on the releases ask as well, now and then.
    const statementsOf = async (path: string) => {
      const counts: number[] = [];
      for (let attempt = 0; attempt < 8; attempt += 1) {
        asked.length = 0;
        await as('viewer').get(path).expect(200);
        counts.push(asked.filter(sql => !OF_JOBS.test(sql)).length);
      }
      return Math.min(...counts);
    };
    const paths = [
      '/environments/matrix',
      '/environments/matrix?drifting=true',
      '/environments',
      '/deployments?limit=200',
    ];
    const countAll = async () => {
      const counts: number[] = [];
      for (const path of paths) {
        counts.push(await statementsOf(path));
      }
      return counts;
    };
    await history('9.0.0');
    await deployed(CHECKOUT, '9.0.0', 'production');
    await deployed(CHECKOUT, '1.0.0', 'production');
    const few = await countAll();
    for (let place = 0; place < MANY; place += 1) {
      const entityRef = `component:default/c${place}`;
      await history(`2.${place}.0`, {
        components: [{ entityRef, toVersion: `2.${place}.0` }],
      });
      await deployed(entityRef, `1.${place}.0`, 'production');
      await deployed(entityRef, `1.${place}.0`, `env-${place % 5}`);
    }
    expect((await matrix('drifting=true')).items).toHaveLength(MANY + 1);
    await expect(countAll()).resolves.toEqual(few);
    expect(few).toEqual([8, 8, 2, 2]);
  }, 60_000);
});

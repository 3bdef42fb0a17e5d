import { Entity } from '@backstage/catalog-model';
import {
  RollUp,
  rollUpSchema,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { aWindow, detailsOf } from '../../__testUtils__/releaseRequests';
import { startApi, TestApi } from '../../__testUtils__/startApi';

function entity(kind: string, name: string, partOf?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    spec: {},
    relations: partOf ? [{ type: 'partOf', targetRef: partOf }] : [],
  };
}

/** Commerce has the domain money, which has the system payments. */
const catalog = [
  entity('Domain', 'commerce'),
  entity('Domain', 'money', 'domain:default/commerce'),
  entity('System', 'payments', 'domain:default/money'),
  entity('System', 'storefront', 'domain:default/commerce'),
  entity('Component', 'ledger', 'system:default/payments'),
  entity('Component', 'webshop', 'system:default/storefront'),
  entity('Group', 'payments-team'),
  entity('Group', 'web-team'),
  entity('User', 'ada'),
];

describe.each(databaseIds)('GET /v1/roll-up on %s', databaseId => {
  let api: TestApi;

  const rollUp = async (query: string, user = 'viewer'): Promise<RollUp> => {
    const { body } = await api.as(user).get(`/roll-up?${query}`).expect(200);
    expect(rollUpSchema.parse(body)).toEqual(body);
    return body;
  };

  const namesOf = async (query: string, user?: string) => {
    const { next } = await rollUp(query, user);
    return next.map(({ name }) => name);
  };

  beforeAll(async () => {
    api = await startApi({ databaseId, entities: catalog });
    const plan = async (name: string, days: number, rest: object) => {
      const { body } = await api.as('manager').post('/releases', {
        name,
        version: '1.0.0',
        state: 'planned',
        window: aWindow(days),
        environment: 'production',
        ...rest,
      });
      expect(body.error).toBeUndefined();
    };
    const ships = (component: string) => ({
      components: [
        { entityRef: `component:default/${component}`, toVersion: '1.0.0' },
      ],
    });
    await plan('ledger', 3, {
      ...ships('ledger'),
      ownerRef: 'group:default/payments-team',
      rollbackPlan: 'Put the old one back.',
    });
    await plan('ledger too', 3, {
      ...ships('ledger'),
      version: '1.1.0',
      ownerRef: 'group:default/payments-team',
    });
    await plan('webshop', 2, {
      ...ships('webshop'),
      ownerRef: 'group:default/web-team',
      managerRef: 'user:default/ada',
    });
    await plan('staged', 1, {
      environment: 'staging',
      ownerRef: 'user:default/ada',
    });
    const imported = await api.as('manager').post('/releases:batch', {
      items: [
        {
          name: 'over',
          version: '1.0.0',
          state: 'cancelled',
          window: aWindow(-4),
          ownerRef: 'user:default/ada',
          source: { provider: 'test', externalId: 'over' },
        },
      ],
    });
    if (imported.body.created !== 1) {
      throw new Error(JSON.stringify(imported.body));
    }
    await api.turn();
    await api.as('viewer').get('/conflicts').expect(200);
  }, 60_000);

  afterAll(async () => api.stop());

  it.each([
    ['', ['staged', 'webshop', 'ledger', 'ledger too']],
    ['system=system:default/payments', ['ledger', 'ledger too']],
    ['domain=domain:default/money', ['ledger', 'ledger too']],
    ['domain=domain:default/commerce', ['webshop', 'ledger', 'ledger too']],
    ['ownerRef=group:default/web-team', ['webshop']],
    ['responsibleRef=user:default/ada', ['staged', 'webshop']],
    [
      'responsibleRef=user:default/ada,group:default/payments-team&environment=production',
      ['webshop', 'ledger', 'ledger too'],
    ],
    ['system=system:default/nothing', []],
  ])('has what ships next: %s', async (query, names) => {
    expect((await namesOf(query)).sort()).toEqual([...names].sort());
    const { counts } = await rollUp(query);
    expect(counts.open).toBe(names.length);
    expect(counts.ready + counts.notReady).toBe(names.length);
  });

  it('narrows the list of releases by the same', async () => {
    const { body } = await api
      .as('viewer')
      .get('/releases?responsibleRef=user:default/ada&state=planned')
      .expect(200);
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual([
      'staged',
      'webshop',
    ]);
    const ids = body.items.map(({ id }: { id: string }) => id);
    const listed = await api
      .as('outsider')
      .get(`/releases?id=${ids.join(',')}`);
    expect(listed.body.items).toMatchObject([{ name: 'staged' }]);
  });

  it('names what blocks by its first causes, and what collides', async () => {
    const payments = await rollUp('system=system:default/payments');
    expect(payments.counts).toEqual({
      open: 2,
      ready: 0,
      notReady: 2,
      colliding: 2,
      overdue: 0,
    });
    expect(payments.blocked).toHaveLength(2);
    for (const { release, readiness } of payments.blocked) {
      expect(readiness).toMatchObject({ releaseId: release.id });
      expect(readiness.rootBlockers.length).toBeGreaterThan(0);
    }
    expect(payments.conflicts).toHaveLength(1);
    expect(payments.next[0].standing).toMatchObject({ conflict: 'high' });

    const web = await rollUp('system=system:default/storefront');
    expect(web.conflicts).toEqual([]);
  });

  it('counts and names only what the caller may read', async () => {
    expect(await namesOf('', 'outsider')).toEqual(['staged']);
    const { counts, conflicts, blocked } = await rollUp('', 'outsider');
    expect(counts.open).toBe(1);
    expect(counts.colliding).toBe(0);
    expect(conflicts).toEqual([]);
    expect(JSON.stringify(blocked)).not.toContain('ledger');
    expect(await namesOf('system=system:default/payments', 'outsider')).toEqual(
      [],
    );
  });

  it('refuses what is no reference, and what it does not know', async () => {
    const refused = await api.as('viewer').get('/roll-up?system=payments');
    expect(refused.status).toBe(400);
    expect(detailsOf(refused)).toMatchObject([['system.0', expect.anything()]]);
    await api.as('viewer').get('/roll-up?colour=red').expect(400);
  });
});

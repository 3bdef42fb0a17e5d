import { bookingListSchema } from '@slipway/backstage-plugin-releases-common';
import { Entity } from '@backstage/catalog-model';
import { databaseIds } from '../../__testUtils__/databases';
import { at, window } from '../../__testUtils__/days';
import { shop } from '../../__testUtils__/shop';
import { withPlannedReleases } from '../../__testUtils__/withPlannedReleases';

jest.setTimeout(120_000);

function resource(name: string, annotations: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name, namespace: 'default', annotations },
    spec: { type: 'database' },
  };
}

const entities: Entity[] = [
  ...shop.map(entity =>
    ['checkout', 'webshop', 'payments-api'].includes(entity.metadata.name)
      ? {
          ...entity,
          relations: [
            ...(entity.relations ?? []),
            { type: 'dependsOn', targetRef: 'resource:default/orders-db' },
            { type: 'dependsOn', targetRef: 'resource:default/wide-db' },
          ],
        }
      : entity,
  ),
  resource('orders-db', {}),
  resource('wide-db', { 'slipway.dev/release-capacity': '2' }),
  resource('odd-db', { 'slipway.dev/release-capacity': 'plenty' }),
];

describe.each(databaseIds)('the HTTP API of bookings on %s', databaseId => {
  const { api, make } = withPlannedReleases(databaseId, entities);

  const book = (booking: object, user = 'manager') =>
    api()
      .as(user)
      .post('/bookings', {
        start: at(5, 8),
        end: at(5, 18),
        reason: 'Load test',
        ...booking,
      });

  const list = async (query = '', user = 'viewer') => {
    const response = await api().as(user).get(`/bookings?${query}`);
    expect(response.body.error).toBeUndefined();
    return bookingListSchema.parse(response.body);
  };

  it('keeps bookings, ends them, and tells the ledger', async () => {
    const first = await book({ environment: 'staging' });
    expect(first.status).toBe(201);
    const second = await book({
      resourceRef: 'Resource:orders-db',
      start: at(3, 8),
    });
    expect(second.body.resourceRef).toBe('resource:default/orders-db');
    const all = await list('totalItems=true&limit=1');
    expect(all).toMatchObject({
      totalItems: 2,
      items: [{ id: second.body.id }],
    });
    const next = await list(`limit=1&cursor=${all.nextCursor}`);
    const { warnings, ...kept } = first.body;
    expect(next.items).toEqual([kept]);
    expect(next.nextCursor).toBeUndefined();
    expect((await list('environment=staging')).items).toEqual([kept]);
    expect((await list(`to=${at(4, 0)}`)).items).toEqual([second.body]);
    expect((await list(`from=${at(6, 0)}`)).items).toEqual([]);

    const ended = await api()
      .as('manager')
      .delete(`/bookings/${first.body.id}`);
    expect(ended.status).toBe(200);
    expect(ended.body).toMatchObject({ revision: 2 });
    expect(ended.body.archivedAt).toBeDefined();
    expect((await list()).items).toEqual([second.body]);
    expect(
      (await api().as('manager').delete(`/bookings/${first.body.id}`)).status,
    ).toBe(404);
    const verified = await api().as('manager').get('/ledger/verify');
    expect(verified.body).toMatchObject({ intact: true });
    const entries = await api()
      .db('ledger')
      .where({ subject: `booking:${first.body.id}` })
      .orderBy('seq')
      .select('action', 'actor');
    expect(entries).toEqual([
      { action: 'created', actor: 'user:default/manager' },
      { action: 'archived', actor: 'user:default/manager' },
    ]);
  });

  it('does not book twice what bears one, and as often as it bears', async () => {
    const orders = { resourceRef: 'resource:default/orders-db' };
    expect((await book(orders)).status).toBe(201);
    const taken = await book({ ...orders, start: at(5, 17), end: at(5, 20) });
    expect(taken.status).toBe(409);
    expect(taken.body.error.details[0].code).toBe('already_booked');
    expect(
      (await book({ ...orders, start: at(5, 18), end: at(5, 20) })).status,
    ).toBe(201);

    const wide = { resourceRef: 'resource:default/wide-db', units: 1 };
    expect((await book(wide)).status).toBe(201);
    expect((await book(wide)).status).toBe(201);
    expect((await book(wide)).status).toBe(409);
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => book({ environment: 'production' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      201, 409, 409, 409,
    ]);
  });

  it('makes conflicts of what meets a booking or takes too much', async () => {
    const given = { impact: 'none', window: window(5, 10, 12) };
    const checkout = await make('checkout', given);
    const codes = async () =>
      (await api().as('viewer').get('/conflicts?limit=200')).body.items
        .filter(({ kind }: { kind: string }) => kind !== 'dependency_overlap')
        .map(({ code, releases, refs }: never) => [
          code,
          (releases as string[]).length,
          refs,
        ])
        .sort();
    expect(await codes()).toEqual([]);

    await make('webshop', given);
    expect(await codes()).toEqual([
      ['resource_over_capacity', 2, ['resource:default/orders-db']],
    ]);
    await make('payments-api', given);
    expect(await codes()).toEqual([
      ['resource_over_capacity', 3, ['resource:default/orders-db']],
      ['resource_over_capacity', 3, ['resource:default/wide-db']],
    ]);

    const own = await book({
      environment: 'production',
      releaseId: checkout.id,
    });
    expect(own.body.releaseId).toBe(checkout.id);
    const booked = (await codes()).filter(
      ([code]: [string]) => code === 'environment_booked',
    );
    expect(booked).toHaveLength(2);
    expect((await list('', 'outsider')).items[0].releaseId).toBeUndefined();
  });

  it('refuses what cannot be booked', async () => {
    for (const [booking, field] of [
      [{}, 'environment'],
      [
        { environment: 'x', resourceRef: 'resource:default/orders-db' },
        'environment',
      ],
      [{ environment: 'staging', end: at(4, 0) }, 'end'],
      [{ environment: 'staging', start: at(-9, 8), end: at(-8, 8) }, 'end'],
      [{ environment: 'staging', reason: '' }, 'reason'],
      [{ environment: 'staging', units: 1 }, 'units'],
      [{ environment: 'staging', units: 0 }, 'units'],
      [{ environment: 'staging', releaseId: 'nobody' }, 'releaseId'],
      [{ resourceRef: 'component:default/checkout' }, 'resourceRef'],
      [{ resourceRef: 'resource:default/nowhere' }, 'resourceRef'],
      [{ resourceRef: 'resource:default/odd-db', units: 2 }, 'units'],
    ] as [object, string][]) {
      const response = await book(booking);
      expect(response.status).toBe(400);
      expect(response.body.error.details[0].field).toBe(field);
    }
    expect((await list()).items).toEqual([]);
    expect((await book({ environment: 'staging' })).status).toBe(201);
    expect((await book({ environment: 'dev' }, 'viewer')).status).toBe(403);
    const { items } = await list();
    expect(items).toHaveLength(1);
    expect(
      (await api().as('viewer').delete(`/bookings/${items[0].id}`)).status,
    ).toBe(403);
    expect((await api().as('manager').delete('/bookings/nothing')).status).toBe(
      404,
    );
    expect((await api().as('viewer').get('/bookings?cursor=x')).status).toBe(
      400,
    );
  });

  it('warns of an environment that no release goes to', async () => {
    const odd = await book({ environment: 'prodction' });
    expect(odd.status).toBe(201);
    expect(odd.body.warnings).toEqual([
      expect.objectContaining({
        field: 'environment',
        code: 'unused_environment',
      }),
    ]);
    await make('checkout');
    const used = await book({ environment: 'production' });
    expect(used.body.warnings).toBeUndefined();
    const { items } = await list();
    expect(items.some(({ warnings }) => warnings)).toBe(false);
  });

  it('books once, however often the same request comes', async () => {
    const send = () =>
      book({ environment: 'staging' }).set('Idempotency-Key', 'one');
    const first = await send();
    expect((await send()).body).toEqual(first.body);
    expect((await list('totalItems=true')).totalItems).toBe(1);
  });
});

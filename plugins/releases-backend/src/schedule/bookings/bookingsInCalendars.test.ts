import { Entity } from '@backstage/catalog-model';
import {
  calendarByDaySchema,
  CalendarItem,
  calendarSchema,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { at, window } from '../../__testUtils__/days';
import { shop } from '../../__testUtils__/shop';
import { withPlannedReleases } from '../../__testUtils__/withPlannedReleases';

jest.setTimeout(120_000);

const database: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'orders-db', namespace: 'default' },
  spec: { type: 'database' },
};

const entities: Entity[] = [
  ...shop.map(entity =>
    entity.metadata.name === 'checkout'
      ? {
          ...entity,
          relations: [
            ...(entity.relations ?? []),
            { type: 'dependsOn', targetRef: 'resource:default/orders-db' },
          ],
        }
      : entity,
  ),
  database,
];

const SPAN = `from=${at(1, 0)}&to=${at(30, 0)}`;

const titlesOf = (items: readonly CalendarItem[]) =>
  items.filter(({ type }) => type === 'booking').map(({ title }) => title);

describe.each(databaseIds)('bookings in calendars on %s', databaseId => {
  const { api, make } = withPlannedReleases(databaseId, entities);

  const book = async (booking: object) => {
    const response = await api()
      .as('manager')
      .post('/bookings', {
        start: at(5, 8),
        end: at(6, 18),
        reason: 'Load test',
        ...booking,
      });
    expect(response.body.error).toBeUndefined();
    return response.body;
  };

  const listed = async (query = '', user = 'viewer') => {
    const response = await api().as(user).get(`/calendar?${SPAN}&${query}`);
    expect(response.body.error).toBeUndefined();
    return calendarSchema.parse(response.body);
  };

  const byDay = async (query = '', user = 'viewer') => {
    const response = await api()
      .as(user)
      .get(`/calendar?${SPAN}&density=day&${query}`);
    expect(response.body.error).toBeUndefined();
    return calendarByDaySchema.parse(response.body);
  };

  const summary = async (name: string, kind = 'component') =>
    (
      await api()
        .as('viewer')
        .get(`/entities/${kind}/default/${name}/summary?${SPAN}`)
    ).body;

  it('say what is booked, when, how much, why, by whom and what for', async () => {
    const release = await make('checkout');
    const booking = await book({
      environment: 'staging',
      releaseId: release.id,
    });
    await book({ resourceRef: 'resource:default/orders-db', units: 1 });

    const expected = {
      type: 'booking',
      id: booking.id,
      title: 'staging',
      start: at(5, 8),
      end: at(6, 18),
      environment: 'staging',
      reason: 'Load test',
      bookedBy: 'user:default/manager',
      relation: 'own',
      entityRefs: [],
      revision: 1,
      updatedAt: booking.createdAt,
    };
    for (const found of [(await listed()).items, (await byDay()).bookings]) {
      expect(found).toEqual(
        expect.arrayContaining([
          { ...expected, releaseId: release.id },
          expect.objectContaining({
            title: 'resource:orders-db',
            units: 1,
            entityRefs: ['resource:default/orders-db'],
          }),
        ]),
      );
    }
    for (const found of [
      (await listed('', 'outsider')).items,
      (await byDay('', 'outsider')).bookings,
    ]) {
      expect(found).toEqual(expect.arrayContaining([expected]));
    }
  });

  it('are there while they last, and not once they were ended', async () => {
    const booking = await book({ environment: 'staging' });
    await book({ environment: 'dev', start: at(30, 0), end: at(31, 0) });
    await book({ environment: 'late', start: at(29, 0), end: at(31, 0) });
    expect(titlesOf((await listed()).items)).toEqual(['staging', 'late']);
    await api().as('manager').delete(`/bookings/${booking.id}`).expect(200);
    expect(titlesOf((await listed()).items)).toEqual(['late']);
    expect(titlesOf((await byDay()).bookings)).toEqual(['late']);
  });

  it('of an entity are those that could be held against a release of it', async () => {
    await make('checkout', { environment: 'staging', window: window(9, 8, 9) });
    await make('webshop', { environment: 'dev' });
    await book({ environment: 'staging' });
    await book({ environment: 'dev', start: at(7, 8), end: at(7, 9) });
    await book({ environment: 'production', start: at(8, 8), end: at(8, 9) });
    await book({
      resourceRef: 'resource:default/orders-db',
      start: at(9, 8),
      end: at(9, 9),
    });

    const ofCheckout = ['staging', 'resource:orders-db'];
    const checkout = 'entityRef=component:default/checkout';
    expect(titlesOf((await listed(checkout)).items)).toEqual(ofCheckout);
    expect(titlesOf((await byDay(checkout)).bookings)).toEqual(ofCheckout);
    expect(titlesOf((await summary('checkout')).calendar.bookings)).toEqual(
      ofCheckout,
    );
    expect(titlesOf((await summary('webshop')).calendar.bookings)).toEqual([
      'dev',
    ]);
    expect(
      titlesOf((await summary('orders-db', 'resource')).calendar.bookings),
    ).toEqual(['resource:orders-db']);
  });

  it('follow the owner and the environment of a calendar', async () => {
    await make('checkout', { environment: 'staging' });
    await book({ environment: 'staging' });
    await book({ environment: 'dev', start: at(7, 8), end: at(7, 9) });
    await book({
      resourceRef: 'resource:default/orders-db',
      start: at(9, 8),
      end: at(9, 9),
    });

    for (const [query, titles] of [
      ['environment=dev', ['dev', 'resource:orders-db']],
      ['state=completed', ['staging', 'dev', 'resource:orders-db']],
      [
        'ownerRef=group:default/payments-team',
        ['staging', 'resource:orders-db'],
      ],
      ['system=system:default/nothing', []],
      ['ownerRef=group:default/nobody', []],
    ] as const) {
      expect([query, titlesOf((await listed(query)).items)]).toEqual([
        query,
        titles,
      ]);
      expect([query, titlesOf((await byDay(query)).bookings)]).toEqual([
        query,
        titles,
      ]);
    }
  });

  it('are a few of each day, and a number', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      await book({ environment: name });
    }
    await book({ environment: 'later', start: at(8, 8), end: at(8, 9) });
    const { bookings, moreBookings } = await byDay();
    expect(bookings).toHaveLength(4);
    expect(titlesOf(bookings)).toContain('later');
    expect(moreBookings).toBe(2);
    expect(titlesOf((await listed()).items)).toHaveLength(6);
    const { items, truncated } = await listed('limit=5');
    expect(titlesOf(items)).toHaveLength(5);
    expect(truncated).toBe(true);
  });
});

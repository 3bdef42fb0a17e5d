import {
  CalendarItem,
  calendarSchema,
  Train,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { aTrain, inDays } from './__testUtils__/trainsApi';
import { withTrainsApi } from './__testUtils__/withTrainsApi';

const HOUR = 3_600_000;

describe.each(databaseIds)('trains in calendars on %s', databaseId => {
  const { as, setting } = withTrainsApi(databaseId);

  async function items(query = '', user = 'viewer') {
    const { body } = await as(user)
      .get(`/calendar?from=${inDays(0)}&to=${inDays(20)}${query}`)
      .expect(200);
    return calendarSchema
      .parse(body)
      .items.filter(({ trainId }) => trainId !== undefined);
  }

  const names = (found: readonly CalendarItem[]) =>
    found.map(({ type, title }) => `${type} ${title}`);

  async function board(train: Train, component: string, departure?: string) {
    const release = await setting().release(component, 3);
    await as('manager')
      .post(`/trains/${train.id}/aboard`, {
        releaseIds: [release.id],
        departure,
      })
      .expect(200);
    return release;
  }

  /** Every week, two days from now the first time. */
  const weekly = (name: string, given: object = {}) => ({
    name,
    timeZone: 'UTC',
    recurrence: {
      dtstart: inDays(2).slice(0, 19),
      duration: 'PT2H',
      rrule: 'FREQ=WEEKLY',
    },
    ...given,
  });

  it('shows each departure with its cutoffs and dates, of whoever may read trains', async () => {
    const train = await setting().train(
      weekly('Week', {
        capacity: 3,
        environment: 'production',
        cutoffs: [
          { name: 'Ready', before: 'P1DT1H', requiresState: 'in_readiness' },
          { name: 'Boarding', before: 'PT2H' },
        ],
        milestones: [{ name: 'Notes', before: 'PT1H' }],
      }),
    );
    await board(train, 'webshop');
    for (const user of ['viewer', 'outsider']) {
      const found = await items('', user);
      expect(names(found)).toEqual(
        [1, 2, 3].flatMap(() => [
          'train Week',
          'milestone Ready · Week',
          'milestone Boarding · Week',
          'milestone Notes · Week',
        ]),
      );
      const [first, ready] = found;
      expect(first).toMatchObject({
        type: 'train',
        id: `${train.id}@${train.next[0].start}`,
        trainId: train.id,
        title: 'Week',
        ...train.next[0],
        timeZone: 'UTC',
        environment: 'production',
        relation: 'own',
        entityRefs: [],
        revision: 1,
        updatedAt: expect.any(String),
        sentence: expect.stringMatching(
          /^1 release aboard, room for 2 more\. Next cutoff: Ready, \w{3} .* \(UTC\)\.$/,
        ),
      });
      expect(ready).toMatchObject({
        start: new Date(Date.parse(train.next[0].start) - 25 * HOUR)
          .toISOString()
          .replace('.000Z', 'Z'),
        sentence: 'Releases aboard have to be in readiness by then.',
      });
    }
  });

  it('shows a cutoff also where its departure is after the span', async () => {
    await setting().train(
      aTrain(22, {
        name: 'Late',
        cutoffs: [
          { name: 'Boarding', before: 'P5D' },
          { name: 'Ready', offsetDays: -3 },
          { name: 'Long over', before: 'P30D' },
        ],
      }),
    );
    expect(names(await items())).toEqual(
      expect.arrayContaining(['milestone Boarding · Late']),
    );
    expect(names(await items())).not.toContain('milestone Long over · Late');
    expect(names(await items())).not.toContain('train Late');
  });

  it('shows a cutoff also where what is aboard is after the span', async () => {
    const late = await setting().train(
      aTrain(22, {
        name: 'Late',
        cutoffs: [{ name: 'Boarding', before: 'P5D' }],
      }),
    );
    const release = await setting().release('checkout', 22);
    await as('manager')
      .post(`/trains/${late.id}/aboard`, { releaseIds: [release.id] })
      .expect(200);
    for (const [component, shown] of [
      ['checkout', ['milestone Boarding · Late']],
      ['webshop', []],
    ] as const) {
      expect(
        names(await items(`&entityRef=component:default/${component}`)),
      ).toEqual(shown);
    }
  });

  it('narrows to the departures that shown releases are aboard', async () => {
    const week = await setting().train(weekly('Week'));
    await setting().train(weekly('Empty'));
    const once = await setting().train(aTrain(5, { name: 'Once' }));
    await board(week, 'checkout', week.next[1].start);
    await board(once, 'webshop');
    const starts = async (query: string, user?: string) =>
      (await items(query, user)).map(({ title, start }) => [title, start]);

    const later = ['Week', week.next[1].start];
    const only = ['Once', once.start];
    expect(await starts('&entityRef=component:default/checkout')).toEqual([
      later,
    ]);
    expect(
      await starts(
        '&entityRef=component:default/payments-api&neighbours=downstream',
      ),
    ).toEqual([]);
    expect(await starts('&entityRef=component:default/webshop')).toEqual([
      only,
    ]);
    expect(await starts('&state=planned')).toEqual(
      expect.arrayContaining([later, only]),
    );
    expect(await starts('&state=completed')).toEqual([]);
    // Of releases that may not be read nothing is told.
    expect(
      await starts('&entityRef=component:default/checkout', 'outsider'),
    ).toEqual([]);
  });

  it('filters by train and by environment', async () => {
    const week = await setting().train(weekly('Week'));
    await setting().train(aTrain(5, { name: 'Any' }));
    await setting().train(
      aTrain(6, { name: 'Staging', environment: 'staging' }),
    );
    const titles = async (query: string) => [
      ...new Set((await items(query)).map(({ title }) => title)),
    ];
    expect(await titles(`&trainId=${week.id}`)).toEqual(['Week']);
    expect(await titles('&environment=production')).toEqual(['Any', 'Week']);
    expect(await titles('&environment=staging')).toEqual([
      'Any',
      'Staging',
      'Week',
    ]);
    await as('manager').delete(`/trains/${week.id}`).expect(200);
    expect(await titles('')).toEqual(['Any', 'Staging']);
  });

  it('shows them in the summary of an entity that is aboard', async () => {
    const week = await setting().train(weekly('Week'));
    await board(week, 'checkout');
    const shown = async (name: string) => {
      const { body } = await as('viewer')
        .get(`/entities/component/default/${name}/summary`)
        .expect(200);
      return names(
        body.calendar.windows.filter(
          ({ trainId }: CalendarItem) => trainId !== undefined,
        ),
      );
    };
    expect(await shown('checkout')).toEqual(['train Week']);
    expect(await shown('webshop')).toEqual([]);
  });

  it('asks as many questions however many trains there are', async () => {
    await setting().settle();
    const asked = setting().questions();
    await setting().train(weekly('One'));
    asked.length = 0;
    await items();
    const questions = asked.length;
    expect(questions).toBeGreaterThan(0);
    for (const name of ['Two', 'Three', 'Four']) {
      await setting().train(weekly(name));
    }
    asked.length = 0;
    expect(await items()).toHaveLength(12);
    expect(asked).toHaveLength(questions);
    setting().api.db.removeAllListeners('query');
  });
});

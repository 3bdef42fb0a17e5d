import {
  CalendarByDay,
  calendarByDaySchema,
  isByDay,
  MAX_NAMED_NEIGHBOURS,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { shop } from '../../__testUtils__/shop';
import { startApi, TestApi } from '../../__testUtils__/startApi';

const ref = (name: string) => `component:default/${name}`;

/** From a time in October 2026 to another, `25 10:00`. */
function between(start: string, end: string): Release['window'] {
  const [from, to] = [start, end].map(
    text => `2026-10-${text.replace(' ', 'T')}:00Z`,
  );
  return { start: from, end: to, timeZone: 'Europe/Paris' };
}

function aRelease(
  name: string,
  component: string,
  window: Release['window'],
  more: object = {},
) {
  return {
    name,
    version: '1.0.0',
    impact: 'none',
    environment: 'production',
    window,
    components: [{ entityRef: ref(component) }],
    source: { provider: 'test', externalId: name },
    ...more,
  };
}

/** A busy day, one that two releases reach over, and the end of summer time. */
const RELEASES = [
  ...['a', 'b', 'c', 'd', 'e'].map(name =>
    aRelease(name, 'checkout', between('20 08:00', '20 09:00')),
  ),
  aRelease('done', 'checkout', between('20 07:00', '20 08:00'), {
    state: 'completed',
  }),
  aRelease('long', 'payments-api', between('20 22:30', '22 22:00')),
  aRelease('late that night', 'webshop', between('25 22:15', '25 22:45'), {
    environment: 'staging',
    tags: ['x'],
    milestones: [
      { name: 'Second', dueAt: '2026-10-25T22:30:00Z' },
      { name: 'First', dueAt: '2026-10-25T22:20:00Z' },
      { name: 'Third', dueAt: '2026-10-25T22:40:00Z' },
    ],
  }),
];

describe.each(databaseIds)('the calendar by days on %s', databaseId => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi({ databaseId, entities: shop });
    await api
      .as('manager')
      .post('/releases:batch', { items: RELEASES })
      .expect(200);
  }, 60_000);

  afterAll(async () => {
    await api.stop();
  });

  async function byDay(query = '', user = 'viewer'): Promise<CalendarByDay> {
    const response = await api
      .as(user)
      .get(
        `/calendar?from=2026-10-18T22:00:00Z&to=2026-10-31T23:00:00Z&density=day&${query}`,
      );
    expect(response.body.error).toBeUndefined();
    expect(isByDay(response.body)).toBe(true);
    return calendarByDaySchema.parse(response.body);
  }

  async function countsOf(query: string, user?: string) {
    const { days } = await byDay(query, user);
    return Object.fromEntries(
      days.map(({ date, counts }) => [date, counts.releases]),
    );
  }

  it('counts the releases of a day, and names at most three', async () => {
    const { days, timeZone, totals } = await byDay('timeZone=Europe/Paris');
    expect(timeZone).toBe('Europe/Paris');
    expect(totals).toEqual({ own: 8, upstream: 0, downstream: 0 });
    const [busy] = days;
    expect(busy).toMatchObject({
      date: '2026-10-20',
      counts: {
        releases: 6,
        byState: { draft: 5, completed: 1 },
        milestones: 0,
        trains: 0,
      },
      more: 3,
    });
    expect(busy.items).toHaveLength(3);
    for (const item of busy.items) {
      expect(item).toMatchObject({
        type: 'release',
        title: expect.stringMatching(/^[a-e]$/),
        state: 'draft',
        entityRefs: [ref('checkout')],
      });
    }
  });

  it('counts a release on each day of the zone that it touches', async () => {
    expect(await countsOf('timeZone=Europe/Paris&q=long')).toEqual({
      '2026-10-21': 1,
      '2026-10-22': 1,
    });
    expect(await countsOf('q=long')).toEqual({
      '2026-10-20': 1,
      '2026-10-21': 1,
      '2026-10-22': 1,
    });
    expect(await countsOf('timeZone=Asia/Tokyo&q=long')).toEqual({
      '2026-10-21': 1,
      '2026-10-22': 1,
      '2026-10-23': 1,
    });
  });

  it('knows that the day on which summer time ends has 25 hours', async () => {
    const paris = 'timeZone=Europe/Paris&q=that';
    expect(await countsOf(paris)).toEqual({ '2026-10-25': 1 });
    expect(await countsOf('timeZone=Europe/Athens&q=that')).toEqual({
      '2026-10-26': 1,
    });
  });

  it('names the first milestones of a day', async () => {
    const { days } = await byDay('timeZone=Europe/Paris&tag=x');
    expect(days).toMatchObject([
      {
        date: '2026-10-25',
        counts: { releases: 1, milestones: 3 },
        milestones: [
          { type: 'milestone', title: 'First · late that night' },
          { type: 'milestone', title: 'Second · late that night' },
        ],
        more: 0,
      },
    ]);
  });

  it('narrows as the calendar does, and to what the caller may read', async () => {
    expect(await countsOf('environment=staging')).toEqual({ '2026-10-25': 1 });
    expect(await countsOf('state=completed')).toEqual({ '2026-10-20': 1 });
    expect(await countsOf('', 'outsider')).toEqual({ '2026-10-25': 1 });
    expect(
      await countsOf(`timeZone=Europe/Paris&entityRef=${ref('payments-api')}`),
    ).toEqual({ '2026-10-21': 1, '2026-10-22': 1 });
    expect(await countsOf('ownerRef=group:default/nobody')).toEqual({});
  });

  it('sets an entity apart from its neighbours, of which it shows those asked for', async () => {
    const checkout = `entityRef=${ref('checkout')}&timeZone=Europe/Paris`;
    const around = await byDay(`${checkout}&neighbours=upstream,downstream`);
    expect(around.totals).toEqual({ own: 6, upstream: 1, downstream: 1 });
    expect(
      around.days.map(({ date, items }) => [date, items.at(0)?.relation]),
    ).toEqual([
      ['2026-10-20', 'own'],
      ['2026-10-21', 'upstream'],
      ['2026-10-22', 'upstream'],
      ['2026-10-25', 'downstream'],
    ]);
    expect(around.days.at(-1)?.milestones).toEqual([]);
    const only = `${checkout}&neighbours=downstream&neighboursOnly=true`;
    expect(await countsOf(only)).toEqual({ '2026-10-25': 1 });
  });

  it('is paged by the list of releases, day by day', async () => {
    const { body } = await api
      .as('viewer')
      .get(
        `/releases?from=2026-10-19T22:00:00Z&to=2026-10-20T22:00:00Z&entityRef=${ref(
          'checkout',
        )}&neighbours=upstream&limit=4&totalItems=true`,
      );
    expect(body).toMatchObject({
      totalItems: 6,
      nextCursor: expect.any(String),
    });
    const around = await api
      .as('viewer')
      .get(
        `/releases?entityRef=${ref(
          'checkout',
        )}&neighbours=upstream&neighboursOnly=true`,
      );
    expect(around.body.items).toMatchObject([{ name: 'long' }]);
  });

  it.each([
    ['density=week', 'density', 'unknown_value'],
    ['density=day&timeZone=Mars/Olympus', 'timeZone', 'unknown_time_zone'],
    ['density=day&timeZone=%2B02:00', 'timeZone', undefined],
    ['density=day&to=2027-06-01T00:00:00Z', 'to', 'span_too_long'],
  ])('refuses ?%s', async (query, field, code) => {
    const to = query.includes('to=') ? '' : '&to=2026-11-01T00:00:00Z';
    const response = await api
      .as('viewer')
      .get(`/calendar?from=2026-10-01T00:00:00Z${to}&${query}`);
    expect(response.status).toBe(400);
    expect(response.body.error.details).toMatchObject([
      { field, ...(code && { code }) },
    ]);
  });

  it('sums an entity up by days, whichever neighbours are shown', async () => {
    const summary = async (query: string) => {
      const { body } = await api
        .as('viewer')
        .get(
          `/entities/component/default/checkout/summary?from=2026-10-18T22:00:00Z&to=2026-10-31T23:00:00Z&timeZone=Europe/Paris&${query}`,
        );
      return {
        counts: body.counts,
        days: body.calendar.days.map(({ date }: { date: string }) => date),
      };
    };
    const counts = { upcoming: 5, past: 1, upstream: 1, downstream: 1 };
    expect(await summary('')).toEqual({
      counts,
      days: ['2026-10-20', '2026-10-21', '2026-10-22', '2026-10-25'],
    });
    expect(await summary('neighbours=downstream&neighboursOnly=true')).toEqual({
      counts,
      days: ['2026-10-25'],
    });
  });

  it('names releases of neighbours a bounded number of times, and more of a day by itself', async () => {
    const whole = 'from=2027-03-01T00:00:00Z&to=2027-04-01T00:00:00Z';
    const one = 'from=2027-03-10T00:00:00Z&to=2027-03-11T00:00:00Z';
    const march = {
      start: '2027-03-01T00:00:00Z',
      end: '2027-04-01T00:00:00Z',
      timeZone: 'UTC',
    };
    const items = [
      ...['x', 'y', 'z'].map(name => aRelease(name, 'payments-api', march)),
      aRelease('own', 'checkout', {
        ...march,
        start: '2027-03-31T10:00:00Z',
      }),
    ];
    await api.as('manager').post('/releases:batch', { items }).expect(200);
    const daysOf = async (span: string) => {
      const { body } = await api
        .as('viewer')
        .get(
          `/calendar?${span}&density=day&entityRef=${ref(
            'checkout',
          )}&neighbours=upstream`,
        );
      return calendarByDaySchema.parse(body).days;
    };

    const days = await daysOf(whole);
    expect(days).toHaveLength(31);
    const named = days.flatMap(day => day.items);
    expect(
      named.filter(({ relation }) => relation === 'upstream'),
    ).toHaveLength(MAX_NAMED_NEIGHBOURS);
    for (const { counts, items: ofDay, more } of days) {
      expect(ofDay.length + more).toBe(counts.releases);
    }
    expect(days.at(-1)).toMatchObject({
      counts: { releases: 4 },
      items: expect.arrayContaining([
        expect.objectContaining({ title: 'own', relation: 'own' }),
      ]),
    });
    const [alone] = await daysOf(one);
    expect(alone.items.map(({ title }) => title)).toEqual(['x', 'y', 'z']);
  });
});

import {
  CalendarByDay,
  Calendar,
  Feed,
  Review,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { FeedsApi, startFeedsApi } from '../feeds/__testUtils__/feedsApi';

const DAY_MS = 86_400_000;
const today = Math.floor(Date.now() / DAY_MS) * DAY_MS;
const instant = (days: number, hours = 0) =>
  new Date(today + days * DAY_MS + hours * 3_600_000).toISOString();

describe.each(databaseIds)('reviews on calendars on %s', databaseId => {
  let api: FeedsApi;
  let review: Review;
  let cancelled: Review;

  const plan = async (given: object = {}): Promise<Review> => {
    const { body } = await api
      .as('manager')
      .post('/reviews', {
        title: 'Go/no-go of the week',
        at: instant(2, 10),
        timeZone: 'Europe/Paris',
        durationMinutes: 90,
        period: { from: instant(3), to: instant(4) },
        ...given,
      })
      .expect(201);
    return body;
  };

  beforeAll(async () => {
    api = await startFeedsApi({ databaseId });
    await api
      .as('manager')
      .post('/releases:batch', {
        items: [
          {
            name: 'checkout',
            version: '1.0.0',
            state: 'planned',
            window: {
              start: instant(3, 13),
              end: instant(3, 14),
              timeZone: 'Europe/Paris',
            },
            tags: ['in-review'],
            components: [{ entityRef: 'component:default/checkout' }],
            source: { provider: 'test', externalId: 'checkout' },
          },
        ],
      })
      .expect(200);
    review = await plan();
    cancelled = await plan({ title: 'Called off' });
    await api.as('manager').delete(`/reviews/${cancelled.id}`).expect(200);
  });
  afterAll(() => api.stop());

  const span = `from=${instant(0)}&to=${instant(7)}`;
  const listed = async (query = '', who = 'viewer') => {
    const { body } = await api.as(who).get(`/calendar?${span}${query}`);
    return (body as Calendar).items.filter(({ type }) => type === 'review');
  };
  const byDay = async (query = '') => {
    const { body } = await api
      .as('viewer')
      .get(`/calendar?${span}&density=day${query}`);
    return (body as CalendarByDay).reviews;
  };

  it('are shown with their length to whoever reads it, but for those called off', async () => {
    const item = {
      type: 'review',
      id: review.id,
      reviewId: review.id,
      reviewState: 'planned',
      title: 'Go/no-go of the week',
      start: expect.stringContaining('T10:00:00'),
      end: expect.stringContaining('T11:30:00'),
      timeZone: 'Europe/Paris',
      entityRefs: [],
    };
    expect(await listed()).toEqual([expect.objectContaining(item)]);
    expect(await byDay()).toEqual([expect.objectContaining(item)]);
  });

  it('are shown while they go on, and not from their end on', async () => {
    const from = (hours: number) =>
      api
        .as('viewer')
        .get(`/calendar?from=${instant(2, hours)}&to=${instant(7)}`);
    const shown = async (hours: number) =>
      ((await from(hours)).body as Calendar).items.filter(
        ({ type }) => type === 'review',
      ).length;
    expect(await shown(11)).toBe(1);
    expect(await shown(11.5)).toBe(0);
  });

  it('are left out where nothing of what the calendar is narrowed to is on the agenda', async () => {
    for (const found of [listed, byDay]) {
      expect(await found('&tag=in-review')).toHaveLength(1);
      expect(await found('&tag=another')).toEqual([]);
      expect(await found('&environment=staging')).toEqual([]);
      expect(await found('&entityRef=component:default/checkout')).toEqual([]);
    }
  });

  it('are in feeds, unless these leave them out', async () => {
    const summaries = async (filter: object) => {
      const feed: Feed = await api.made('viewer', { name: 'Mine', filter });
      return (await api.events(feed)).map(({ summary }) => summary);
    };
    const others = { milestones: false, windows: false, trains: false };
    expect(await summaries(others)).toContain('Review: Go/no-go of the week');
    expect(await summaries({ ...others, reviews: false })).not.toContain(
      'Review: Go/no-go of the week',
    );
  });
});

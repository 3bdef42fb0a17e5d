import { windowSchema } from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { FeedsApi, startFeedsApi } from './__testUtils__/feedsApi';

const DAY_MS = 86_400_000;
const inDays = (days: number) =>
  `${new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)}T08:00:00`;

describe.each(databaseIds)('revisions in feeds on %s', databaseId => {
  let api: FeedsApi;

  beforeAll(async () => {
    api = await startFeedsApi({
      databaseId,
      releases: {
        windows: [
          {
            id: 'stocktaking',
            name: 'Stocktaking',
            effect: 'deny',
            reason: 'Counted by hand',
            timeZone: 'Europe/Paris',
            start: `${inDays(20)}Z`,
            end: `${inDays(21)}Z`,
          },
        ],
      },
    });
  });
  afterAll(() => api.stop());

  /** Calendar files know whole seconds. */
  const second = (instant: string) => `${instant.slice(0, 19)}Z`;

  async function eventsNamed(summary: string) {
    const found = await api.events(await api.made('viewer'));
    return found.filter(event => event.summary === summary);
  }

  it('tells of each occurrence of a window how often and when it was revised', async () => {
    const { body: made } = await api
      .as('manager')
      .post('/windows', {
        name: 'Nights',
        effect: 'deny',
        reason: 'Backups',
        timeZone: 'Europe/Paris',
        recurrence: {
          dtstart: inDays(5),
          duration: 'PT1H',
          rrule: 'FREQ=DAILY;COUNT=3',
        },
      })
      .expect(201);
    const first = await eventsNamed('Freeze: Nights');
    expect(first).toHaveLength(3);
    for (const { sequence, stamp, lastModified } of first) {
      expect(sequence).toBe(0);
      expect(second(stamp)).toBe(second(made.updatedAt));
      expect(second(lastModified)).toBe(second(made.updatedAt));
    }

    const { body } = await api
      .as('manager')
      .patch(
        `/windows/${made.id}`,
        { reason: 'Backups and repairs', timeZone: 'Europe/London' },
        1,
      )
      .expect(200);
    const changed = windowSchema.parse(body);
    expect(changed.revision).toBe(2);
    const later = await eventsNamed('Freeze: Nights');
    expect(later).toHaveLength(3);
    for (const { sequence, stamp, lastModified } of later) {
      expect(sequence).toBe(1);
      expect(second(stamp)).toBe(second(changed.updatedAt));
      expect(second(lastModified)).toBe(second(changed.updatedAt));
    }
  });

  it('tells it of windows of the configuration', async () => {
    const { body: window } = await api
      .as('viewer')
      .get('/windows/stocktaking')
      .expect(200);
    const [event] = await eventsNamed('Freeze: Stocktaking');
    expect(event.sequence).toBe(0);
    expect(second(event.stamp)).toBe(second(window.updatedAt));
  });

  it('tells it of departures of trains and their cutoffs', async () => {
    const { body: train } = await api
      .as('manager')
      .post('/trains', {
        name: 'Zed',
        timeZone: 'Europe/Paris',
        start: `${inDays(8)}Z`,
        end: `${inDays(9)}Z`,
        cutoffs: [{ name: 'Boarding', before: 'P1D' }],
      })
      .expect(201);
    const { body: changed } = await api
      .as('manager')
      .patch(`/trains/${train.id}`, { timeZone: 'Europe/London' }, 1)
      .expect(200);
    const events = [
      ...(await eventsNamed('Train: Zed')),
      ...(await eventsNamed('Boarding · Zed')),
    ];
    expect(events).toHaveLength(2);
    for (const { sequence, stamp } of events) {
      expect(sequence).toBe(1);
      expect(second(stamp)).toBe(second(changed.updatedAt));
    }
  });

  it('says of nothing that it was revised in the future', async () => {
    await api
      .as('manager')
      .post('/releases', {
        version: '1.0.0',
        state: 'planned',
        window: {
          start: `${inDays(3)}Z`,
          end: `${inDays(4)}Z`,
          timeZone: 'UTC',
        },
        components: [{ entityRef: 'component:default/checkout' }],
        milestones: [{ name: 'Freeze', dueAt: `${inDays(2)}Z` }],
      })
      .expect(201);
    const events = await api.events(await api.made('viewer'));
    const types = events.map(({ uid }) => String(uid).split('-')[0]);
    expect([...new Set(types)].sort()).toEqual([
      'milestone',
      'release',
      'train',
      'window',
    ]);
    for (const { stamp, lastModified } of events) {
      expect(stamp).toBe(lastModified);
      expect(Date.now() - Date.parse(stamp)).toBeGreaterThanOrEqual(0);
      expect(Date.now() - Date.parse(stamp)).toBeLessThan(DAY_MS);
    }
  });

  it('assumes no exchange of invitations, in which a stamp means another thing', async () => {
    const { text } = await api.read(await api.made('viewer')).expect(200);
    expect(text).not.toContain('METHOD');
  });
});

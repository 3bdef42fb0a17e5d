import { databaseIds } from '../../__testUtils__/databases';
import { startFeedsApi } from './__testUtils__/feedsApi';

const HOUR_MS = 3_600_000;
const YEAR_MS = 366 * 24 * HOUR_MS;

const parisHour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hour: '2-digit',
});

/** Nights from 22:00 on, as a calendar program reads them. */
async function nights(endsBy: string) {
  const api = await startFeedsApi({ databaseId: databaseIds[0] });
  const lastYear = new Date(Date.now() - YEAR_MS).toISOString();
  await api
    .as('manager')
    .post('/windows', {
      name: 'Nights',
      effect: 'deny',
      reason: 'Backups',
      timeZone: 'Europe/Paris',
      recurrence: {
        dtstart: `${lastYear.slice(0, 10)}T22:00:00`,
        duration: 'PT10H',
        endsBy,
        rrule: 'FREQ=DAILY',
      },
    })
    .expect(201);
  const events = await api.events(await api.made('viewer'));
  await api.stop();
  return events.map(({ start, end = start }) => ({
    endsAt: parisHour.format(new Date(end)),
    hours: (Date.parse(end) - Date.parse(start)) / HOUR_MS,
  }));
}

const distinct = <T>(values: T[]) => [...new Set(values)].sort();

describe('ends of windows in feeds over changes of clocks', () => {
  it('stand where the clock does that they go by', async () => {
    const found = await nights('clock');
    expect(found.length).toBeGreaterThan(390);
    expect(distinct(found.map(({ endsAt }) => endsAt))).toEqual(['08']);
    expect(distinct(found.map(({ hours }) => hours))).toEqual([10, 11, 9]);
  });

  it('come after the hours that they go by', async () => {
    const found = await nights('duration');
    expect(distinct(found.map(({ endsAt }) => endsAt))).toEqual([
      '07',
      '08',
      '09',
    ]);
    expect(distinct(found.map(({ hours }) => hours))).toEqual([10]);
  });
});

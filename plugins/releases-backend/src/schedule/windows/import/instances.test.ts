import {
  Window,
  WindowImportResult,
  windowImportResultSchema,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../../__testUtils__/databases';
import { shop } from '../../../__testUtils__/shop';
import { startApi, TestApi } from '../../../__testUtils__/startApi';

const ZONE = 'TZID=W. Europe Standard Time';

/** As Outlook writes a meeting of every Wednesday. */
const series = [
  'UID:040000008200E00074C5B7101A82E008',
  'SUMMARY:Maintenance',
  'DESCRIPTION:Switches are replaced',
  `DTSTART;${ZONE}:20310101T220000`,
  `DTEND;${ZONE}:20310102T020000`,
  'RRULE:FREQ=WEEKLY;COUNT=4;BYDAY=WE',
  'SEQUENCE:2',
];
const [uid] = series;
const moved = [
  uid,
  'SUMMARY:Maintenance\\, moved',
  `RECURRENCE-ID;${ZONE}:20310108T220000`,
  `DTSTART;${ZONE}:20310109T230000`,
  `DTEND;${ZONE}:20310110T010000`,
];
const cancelled = [
  uid,
  'SUMMARY:Cancelled: Maintenance',
  'RECURRENCE-ID:20310115T210000Z',
  `DTSTART;${ZONE}:20310115T220000`,
  `DTEND;${ZONE}:20310116T020000`,
  'STATUS:CANCELLED',
];

const ics = (...events: string[][]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//EN',
    ...events.flatMap(lines => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n');

const statuses = ({ items }: WindowImportResult) =>
  items.map(({ name, status }) => `${name}: ${status}`);

describe.each(databaseIds)('instances of series on %s', databaseId => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi({ databaseId, entities: shop });
  });
  afterAll(() => api.stop());
  afterEach(async () => {
    await api.db('windows').delete();
  });

  async function imported(text: string, given: object = {}) {
    const send = (dryRun: boolean) =>
      api
        .as('manager')
        .post('/windows/import', { ics: text, dryRun, ...given })
        .expect(200);
    const dry = windowImportResultSchema.parse((await send(true)).body);
    const done = windowImportResultSchema.parse((await send(false)).body);
    expect(statuses(dry)).toEqual(statuses(done));
    expect(dry.items.map(({ next }) => next)).toEqual(
      done.items.map(({ next }) => next),
    );
    return done;
  }
  async function windows(): Promise<Window[]> {
    const { body } = await api.as('viewer').get('/windows').expect(200);
    return body.items;
  }
  const windowNamed = async (name: string) =>
    (await windows()).find(window => window.name === name);

  it('leaves them out of their series, and makes windows of those that were moved', async () => {
    const file = ics(series, moved, cancelled);
    const result = await imported(file);
    expect(statuses(result)).toEqual([
      'Maintenance: created',
      'Maintenance, moved: created',
      'Cancelled: Maintenance: skipped',
    ]);
    expect(result.items[0].next.map(({ start }) => start)).toEqual([
      '2031-01-01T21:00:00Z',
      '2031-01-22T21:00:00Z',
    ]);
    expect(await windows()).toMatchObject([
      {
        name: 'Maintenance',
        timeZone: 'Europe/Berlin',
        recurrence: {
          exdates: ['2031-01-08T22:00:00', '2031-01-15T22:00:00'],
        },
      },
      {
        name: 'Maintenance, moved',
        externalId: '040000008200E00074C5B7101A82E008/2031-01-08T22:00:00',
        start: '2031-01-09T22:00:00Z',
        end: '2031-01-10T00:00:00Z',
      },
    ]);
  });

  it('changes nothing the second time, in whatever order the file has them', async () => {
    await imported(ics(series, moved, cancelled));
    expect(statuses(await imported(ics(cancelled, moved, series)))).toEqual([
      'Cancelled: Maintenance: skipped',
      'Maintenance, moved: unchanged',
      'Maintenance: unchanged',
    ]);
  });

  it('follows one that is moved again, called off, or back in its series', async () => {
    await imported(ics(series, moved));
    const again = moved.map(line => line.replace('T230000', 'T210000'));
    expect(statuses(await imported(ics(series, again)))).toEqual([
      'Maintenance: unchanged',
      'Maintenance, moved: updated',
    ]);
    expect((await windowNamed('Maintenance, moved'))?.start).toBe(
      '2031-01-09T20:00:00Z',
    );

    expect(statuses(await imported(ics(series)))).toEqual([
      'Maintenance: updated',
      'Maintenance, moved: updated',
    ]);
    expect((await windows()).map(({ name }) => name)).toEqual(['Maintenance']);
    expect((await windowNamed('Maintenance'))?.recurrence?.exdates).toEqual([]);
    expect(statuses(await imported(ics(series)))).toEqual([
      'Maintenance: unchanged',
    ]);
  });

  it('archives the window of one that is called off after it was moved', async () => {
    await imported(ics(series, moved));
    expect(
      statuses(await imported(ics(series, [...moved, 'STATUS:CANCELLED']))),
    ).toEqual(['Maintenance: unchanged', 'Maintenance, moved: updated']);
    expect((await windows()).map(({ name }) => name)).toEqual(['Maintenance']);

    expect(statuses(await imported(ics(series, moved)))).toEqual([
      'Maintenance: unchanged',
      'Maintenance, moved: updated',
    ]);
    expect((await windows()).map(({ name }) => name)).toEqual([
      'Maintenance',
      'Maintenance, moved',
    ]);
  });

  it('brings back what a file called off, and not what a person archived', async () => {
    await imported(ics(series));
    await imported(ics([...series, 'STATUS:CANCELLED']));
    expect(await windows()).toEqual([]);
    expect(statuses(await imported(ics(series)))).toEqual([
      'Maintenance: updated',
    ]);
    const [{ id }] = await windows();

    await api.as('manager').delete(`/windows/${id}`).expect(200);
    const { items } = await imported(ics(series));
    expect(items).toMatchObject([
      {
        status: 'unchanged',
        warnings: [{ code: 'window_archived' }],
      },
    ]);
    expect(await windows()).toEqual([]);
  });

  it('knows whole days that were moved', async () => {
    await imported(
      ics(
        [
          'UID:days',
          'SUMMARY:Days',
          'DTSTART;VALUE=DATE:20310101',
          'RRULE:FREQ=WEEKLY;COUNT=3',
        ],
        [
          'UID:days',
          'SUMMARY:Other day',
          'RECURRENCE-ID;VALUE=DATE:20310108',
          'DTSTART;VALUE=DATE:20310109',
        ],
      ),
      { timeZone: 'Europe/Paris' },
    );
    expect(await windows()).toMatchObject([
      { name: 'Days', recurrence: { exdates: ['2031-01-08T00:00:00'] } },
      {
        name: 'Other day',
        externalId: 'days/2031-01-08T00:00:00',
        start: '2031-01-08T23:00:00Z',
        end: '2031-01-09T23:00:00Z',
      },
    ]);
  });

  it('keeps one whose series has another time by now, and one without its series', async () => {
    const stranger = moved.map(line =>
      line.replace('20310108T220000', '20310108T200000'),
    );
    await imported(ics(series, stranger));
    expect((await windowNamed('Maintenance'))?.recurrence?.exdates).toEqual([]);
    expect(await windows()).toHaveLength(2);

    await api.db('windows').delete();
    expect(statuses(await imported(ics(moved)))).toEqual([
      'Maintenance, moved: created',
    ]);
    expect(statuses(await imported(ics(moved)))).toEqual([
      'Maintenance, moved: unchanged',
    ]);
  });

  it('leaves a series out whose every instance is on its own', async () => {
    const short = series.map(line => line.replace('COUNT=4', 'COUNT=1'));
    const only = moved.map(line => line.replace('20310108T22', '20310101T22'));
    expect(statuses(await imported(ics(short, only)))).toEqual([
      'Maintenance: skipped',
      'Maintenance, moved: created',
    ]);
    const once = short.filter(line => !line.startsWith('RRULE'));
    expect(statuses(await imported(ics(once, only)))).toEqual([
      'Maintenance: skipped',
      'Maintenance, moved: unchanged',
    ]);
  });

  it('refuses two events for one instance', async () => {
    const { body } = await api
      .as('manager')
      .post('/windows/import', { ics: ics(series, moved, moved) })
      .expect(400);
    expect(body.error.details).toMatchObject([
      { field: 'events.2.UID', code: 'uid_repeated' },
    ]);
  });

  it('reads exceptions and ends in another zone than the start', async () => {
    await imported(
      ics([
        'UID:zones',
        'SUMMARY:Zones',
        'DTSTART;TZID=Europe/Paris:20310101T220000',
        'DTEND:20310102T010000Z',
        'RRULE:FREQ=DAILY',
        'EXDATE:20310102T210000Z',
      ]),
    );
    expect(await windowNamed('Zones')).toMatchObject({
      recurrence: { duration: 'PT4H', exdates: ['2031-01-02T22:00:00'] },
    });
  });
});

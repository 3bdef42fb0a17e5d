import {
  windowImportResultSchema,
  windowSchema,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../../__testUtils__/databases';
import { shop } from '../../../__testUtils__/shop';
import { startApi, TestApi } from '../../../__testUtils__/startApi';

describe.each(databaseIds)('the import of calendars on %s', databaseId => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi({ databaseId, entities: shop });
  });
  afterAll(() => api.stop());
  afterEach(async () => {
    await api.db('windows').delete();
  });

  const ics = (...events: string[][]) =>
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//test//EN',
      ...events.flatMap(lines => [
        'BEGIN:VEVENT',
        'DTSTAMP:20260101T000000Z',
        ...lines,
        'END:VEVENT',
      ]),
      'END:VCALENDAR',
    ].join('\r\n');
  const holiday = [
    'UID:holiday',
    'SUMMARY:Holiday',
    'DTSTART;VALUE=DATE:20311225',
    'DTEND;VALUE=DATE:20311227',
  ];
  const nightly = [
    'UID:nightly',
    'SUMMARY:Backups',
    'DESCRIPTION:The database is busy',
    'DTSTART;TZID=America/New_York:20260102T230000',
    'DURATION:PT2H',
    'RRULE:FREQ=DAILY',
    'EXDATE;TZID=America/New_York:20260103T230000',
  ];

  it('makes windows of events, and changes nothing the second time', async () => {
    const file = { ics: ics(holiday, nightly), timeZone: 'Europe/Paris' };
    const dry = await api
      .as('manager')
      .post('/windows/import', { ...file, dryRun: true })
      .expect(200);
    expect(dry.body).toMatchObject({ created: 2 });
    expect((await api.as('viewer').get('/windows')).body.items).toEqual([]);

    const { body } = await api
      .as('manager')
      .post('/windows/import', file)
      .expect(200);
    const result = windowImportResultSchema.parse(body);
    expect(result).toMatchObject({ created: 2, invalid: 0 });
    const windows = await Promise.all(
      result.items.map(async ({ id }) =>
        windowSchema.parse((await api.as('viewer').get(`/windows/${id}`)).body),
      ),
    );
    expect(windows).toMatchObject([
      {
        name: 'Holiday',
        effect: 'deny',
        source: 'ics',
        externalId: 'holiday',
        start: '2031-12-24T23:00:00Z',
        end: '2031-12-26T23:00:00Z',
      },
      {
        name: 'Backups',
        reason: 'The database is busy',
        timeZone: 'America/New_York',
        recurrence: {
          dtstart: '2026-01-02T23:00:00',
          duration: 'PT2H',
          rrule: 'FREQ=DAILY',
          exdates: ['2026-01-03T23:00:00'],
        },
      },
    ]);

    const again = await api.as('manager').post('/windows/import', file);
    expect(again.body).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 2,
    });
    expect(again.body.items[0].id).toBe(result.items[0].id);

    const cancelled = await api.as('manager').post('/windows/import', {
      ics: ics([...holiday, 'STATUS:CANCELLED'], nightly),
      timeZone: 'Europe/Paris',
    });
    expect(cancelled.body).toMatchObject({ updated: 1, unchanged: 1 });
    await api.as('viewer').get(`/windows/${result.items[0].id}`).expect(404);
  });

  it.each([
    ['nothing', 'ics'],
    [ics(), 'ics'],
    [ics(holiday, holiday), 'events.1.UID'],
    [
      ics([
        'UID:a',
        'SUMMARY:Moved',
        'DTSTART:20310101T000000Z',
        'DTEND:20310102T000000Z',
        'RECURRENCE-ID;RANGE=THISANDFUTURE:20310101T000000Z',
      ]),
      'events.0.RECURRENCE-ID',
    ],
    [
      ics([
        'UID:a',
        'SUMMARY:Odd zone',
        'DTSTART;TZID=Customized Time Zone:20310101T000000',
        'DURATION:PT1H',
      ]),
      'events.0.DTSTART',
    ],
    [
      ics([
        'UID:a',
        'SUMMARY:Every second',
        'DTSTART:20310101T000000Z',
        'DURATION:PT1S',
        'RRULE:FREQ=SECONDLY',
      ]),
      'events.0.recurrence.rrule',
    ],
  ])('refuses what it cannot keep, as a whole (%#)', async (text, field) => {
    const { body } = await api
      .as('manager')
      .post('/windows/import', { ics: text })
      .expect(400);
    expect(body.error.details[0].field).toBe(field);
    expect((await api.as('viewer').get('/windows')).body.items).toEqual([]);
  });

  it.each([
    ['text of another kind', 'Thu 3 Dec: quiet', undefined],
    ['a time by itself', '9999-12-31T23:59:59.999Z', undefined],
    ['a line by itself', 'SUMMARY:Quiet', undefined],
    [
      'a calendar that is cut off',
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT',
      undefined,
    ],
    ['another object', 'BEGIN:VCARD\r\nEND:VCARD', /BEGIN:VCALENDAR/],
  ])(
    'says of %s that it is no calendar, in our words',
    async (_, text, why) => {
      const { body } = await api
        .as('manager')
        .post('/windows/import', { ics: text })
        .expect(400);
      const [{ code, message }] = body.error.details;
      expect(code).toBe('invalid_ics');
      expect(message).toMatch(/Export the calendar as \.ics/);
      expect(message).toMatch(
        why ?? /^This (is not an iCalendar file|file is cut off)/,
      );
      expect(message).not.toMatch(/undefined|propert/);
    },
  );

  const at = (dtstart: string, ...lines: string[]) => [
    'UID:many',
    'SUMMARY:Many',
    `DTSTART;TZID=Europe/Paris:${dtstart}`,
    'DURATION:PT1M',
    ...lines,
  ];
  const quarters = 'BYHOUR=0,1,2,3,4,5,6,7,8,9,10;BYMINUTE=0,15,30,45';

  it.each([
    ['FREQ=MINUTELY', 'recurrence.rrule', 'rule_too_frequent'],
    ['FREQ=DAILY;COUNT=1000000', 'recurrence.rrule', 'invalid_rule_value'],
    [`FREQ=DAILY;${quarters}`, 'recurrence.rrule', 'rule_too_dense'],
    [
      `FREQ=DAILY;${quarters};BYSECOND=0,15,30,45`,
      'recurrence.rrule',
      'rule_too_dense',
    ],
    [
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      'recurrence.rrule',
      'rule_never_occurs',
    ],
  ])(
    'refuses the rule %s of one event, and keeps none of the others',
    async (rrule, field, code) => {
      const { body } = await api
        .as('manager')
        .post('/windows/import', {
          ics: ics(holiday, at('20310101T000000', `RRULE:${rrule}`), nightly),
        })
        .expect(400);
      expect(body.error.details).toEqual([
        {
          field: `events.1.${field}`,
          code,
          message: expect.stringMatching(/^Many: .*\.$/),
        },
      ]);
      expect((await api.as('viewer').get('/windows')).body.items).toEqual([]);
    },
  );

  it('refuses a thousand such rules in one answer, and more events with the number', async () => {
    const events = Array.from({ length: 1000 }, (_, index) =>
      at(
        '20310101T000000',
        'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
        `X-INDEX:${index}`,
      ).map(line => (line === 'UID:many' ? `UID:${index}` : line)),
    );
    const { body } = await api
      .as('manager')
      .post('/windows/import', { ics: ics(...events) })
      .expect(400);
    expect(body.error.details).toHaveLength(1000);
    const more = await api
      .as('manager')
      .post('/windows/import', { ics: ics(...events, holiday) })
      .expect(400);
    expect(more.body.error.details).toEqual([
      {
        field: 'ics',
        code: 'too_many_events',
        message: expect.stringContaining('1001 events; at most 1000 are read'),
      },
    ]);
    expect((await api.as('viewer').get('/windows')).body.items).toEqual([]);
  }, 60_000);

  it('refuses an event that is over itself', async () => {
    const { body } = await api
      .as('manager')
      .post('/windows/import', {
        ics: ics(
          [...at('20310101T000000', 'RRULE:FREQ=DAILY'), 'UID:a'].map(line =>
            line === 'DURATION:PT1M' ? 'DURATION:PT25H' : line,
          ),
        ),
      })
      .expect(400);
    expect(
      body.error.details.map(
        ({ field, code }: { field: string; code: string }) => [field, code],
      ),
    ).toEqual([['events.0.recurrence.duration', 'window_over_itself']]);
  });

  it.each([6, 50])(
    'refuses a file of %d MiB, and names the limit',
    async size => {
      const { body } = await api
        .as('manager')
        .post('/windows/import', { ics: 'x'.repeat(size * 1024 * 1024) })
        .expect(413);
      expect(body.error).toMatchObject({
        name: 'PayloadTooLargeError',
        message: expect.stringContaining('larger than 5 MiB. Split it'),
      });
      expect((await api.as('viewer').get('/windows')).body.items).toEqual([]);
    },
  );
});

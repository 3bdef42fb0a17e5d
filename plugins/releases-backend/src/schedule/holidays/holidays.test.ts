import { databaseIds } from '../../__testUtils__/databases';
import { shop } from '../../__testUtils__/shop';
import { startApi, TestApi } from '../../__testUtils__/startApi';
import { stopClock } from '../../__testUtils__/stopClock';

const ics = (...events: string[][]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap(lines => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n');
const christmas = [
  'UID:christmas',
  'SUMMARY:Christmas Day',
  'DTSTART;VALUE=DATE:20201225',
  'RRULE:FREQ=YEARLY',
];
const easter = [
  'UID:easter-2027',
  'SUMMARY:Easter',
  'DTSTART;VALUE=DATE:20270326',
  'DTEND;VALUE=DATE:20270330',
];
const meeting = [
  'UID:meeting',
  'SUMMARY:Meeting',
  'DTSTART:20270105T090000Z',
  'DURATION:PT1H',
];

describe.each(databaseIds)('holidays on %s', databaseId => {
  stopClock('2026-12-01T00:00:00Z');
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi({
      databaseId,
      entities: shop,
      config: { releases: { workingCalendar: { holidays: ['2027-05-03'] } } },
    });
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await api.db('holiday_calendars').delete();
  });

  const send = (file: object, user = 'manager') =>
    api.as(user).post('/holidays/import', { calendar: 'France', ...file });
  const load = async (file: object) => (await send(file).expect(200)).body;
  const list = async () =>
    (await api.as('viewer').get('/holidays').expect(200)).body;

  it('are the whole days of a calendar, for eleven years', async () => {
    const dry = await load({ ics: ics(christmas, easter), dryRun: true });
    expect(dry).toMatchObject({ created: 2 });
    expect(await list()).toEqual({ configured: ['2027-05-03'], items: [] });

    const done = await load({ ics: ics(christmas, easter) });
    expect(done).toEqual(dry);
    expect(done.items).toMatchObject([
      { name: 'Christmas Day', status: 'created', warnings: [] },
      {
        name: 'Easter',
        days: ['2027-03-26', '2027-03-27', '2027-03-28', '2027-03-29'],
      },
    ]);
    const [calendar] = (await list()).items;
    expect(calendar).toMatchObject({ name: 'France', revision: 1 });
    expect(calendar.days).toHaveLength(16);
    expect(calendar.days[0]).toEqual({
      date: '2025-12-25',
      name: 'Christmas Day',
    });
    expect(calendar.days.at(-1).date).toBe('2036-12-25');
  });

  it('change nothing the second time, and keep what another file tells', async () => {
    const loadBelgium = async (file: object) =>
      (await send({ calendar: 'Belgium', ...file }).expect(200)).body;
    await loadBelgium({ ics: ics(christmas, easter) });
    expect(await loadBelgium({ ics: ics(christmas, easter) })).toMatchObject({
      unchanged: 2,
    });
    expect(await loadBelgium({ ics: ics(christmas) })).toMatchObject({
      unchanged: 1,
    });
    const moved = easter.map(line => line.replace('0330', '0329'));
    expect(await loadBelgium({ ics: ics(moved) })).toMatchObject({
      updated: 1,
    });
    const [calendar] = (await list()).items;
    expect(calendar.revision).toBe(2);
    expect(calendar.days).toHaveLength(15);

    expect(
      await loadBelgium({ ics: ics([...christmas, 'STATUS:CANCELLED']) }),
    ).toMatchObject({ updated: 1 });
    expect((await list()).items[0].days).toHaveLength(3);
    const { body } = await api
      .as('viewer')
      .get(`/holidays/${calendar.id}/ledger`)
      .expect(200);
    expect(
      body.items.map(({ action, actor }: Record<string, string>) => [
        action,
        actor,
      ]),
    ).toEqual(Array(3).fill(['imported', 'user:default/manager']));
  });

  it('know an older edition, leave exceptions out, and call off', async () => {
    await load({ ics: ics([...easter, 'SEQUENCE:2']) });
    const older = await load({
      ics: ics([...easter.slice(0, 3), 'SEQUENCE:1']),
    });
    expect(older.items).toMatchObject([
      { status: 'unchanged', warnings: [{ code: 'older_than_known' }] },
    ]);
    const { items } = await load({
      calendar: 'Without',
      ics: ics([...christmas, 'EXDATE;VALUE=DATE:20261225']),
    });
    expect(items[0].days).not.toContain('2026-12-25');
    expect(items[0].days).toContain('2027-12-25');
  });

  it.each([
    ['a time of day', meeting, 'DTSTART', 'not_whole_days'],
    [
      'more than a month',
      [...easter.slice(0, 3), 'DTEND;VALUE=DATE:20270501'],
      'DTEND',
      'holiday_too_long',
    ],
    [
      'every day',
      [...easter.slice(0, 3), 'RRULE:FREQ=DAILY'],
      'RRULE',
      'too_many_days',
    ],
    [
      'a day that does not exist',
      [...easter.slice(0, 2), 'DTSTART;VALUE=DATE:20270230'],
      'DTSTART',
      'day_does_not_exist',
    ],
  ])(
    'refuse %s, and keep none of the others',
    async (_, event, field, code) => {
      const dry = await load({ ics: ics(christmas, event), dryRun: true });
      expect(dry).toMatchObject({ created: 1, invalid: 1 });
      const { body } = await send({ ics: ics(christmas, event) }).expect(400);
      expect(body.error.details).toMatchObject([
        { field: `events.1.${field}`, code },
      ]);
      expect((await list()).items).toEqual([]);
    },
  );

  it('refuse what is no calendar, and more days than are kept', async () => {
    const { body } = await send({ ics: 'nothing' }).expect(400);
    expect(body.error.details).toMatchObject([{ code: 'invalid_ics' }]);
    const many = Array.from({ length: 80 }, (_, index) => [
      `UID:${index}`,
      `SUMMARY:Break ${index}`,
      'DTSTART;VALUE=DATE:20270101',
      'DTEND;VALUE=DATE:20270131',
    ]);
    const { body: refused } = await send({ ics: ics(...many) }).expect(400);
    expect(refused.error.details).toMatchObject([
      {
        code: 'too_many_holidays',
        message: expect.stringContaining('2400 days off; at most 2000'),
      },
    ]);
  });

  it('are imported and archived by who manages windows, read by all', async () => {
    await send({ ics: ics(christmas) }, 'viewer').expect(403);
    await load({ ics: ics(christmas) });
    const [{ id }] = (await list()).items;
    await api.as('viewer').delete(`/holidays/${id}`).expect(403);
    await api.as('manager').delete('/holidays/nothing').expect(404);
    await api.as('manager').delete(`/holidays/${id}`).expect(200);
    expect((await list()).items).toEqual([]);

    expect(await load({ ics: ics(easter) })).toMatchObject({ created: 1 });
    const [again] = (await list()).items;
    expect(again).toMatchObject({ id, revision: 3 });
    expect(again.days).toHaveLength(4);
  });

  it('become one calendar when two import it at once', async () => {
    const answers = await Promise.all(
      [christmas, easter].map(event => send({ ics: ics(event) })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const { items } = await list();
    expect(items).toHaveLength(1);
    expect(items[0].days).toHaveLength(16);
  });

  it('are days off to milestones, cutoffs and free times', async () => {
    const { body: release } = await api
      .as('manager')
      .post('/releases', {
        version: '1.0.0',
        state: 'planned',
        window: {
          start: '2027-03-31T08:00:00Z',
          end: '2027-03-31T10:00:00Z',
          timeZone: 'UTC',
        },
        components: [{ entityRef: 'component:default/checkout' }],
      })
      .expect(201);
    const { body: template } = await api
      .as('manager')
      .post('/milestone-templates', {
        name: 'Usual',
        milestones: [{ name: 'Freeze', offsetDays: -2, timeOfDay: '12:00' }],
      })
      .expect(201);
    const dueAt = async (revision: number) => {
      const { body } = await api
        .as('manager')
        .post(`/releases/${release.id}/milestones/from-template`, {
          templateId: template.id,
        })
        .set('If-Match', `"${revision}"`)
        .expect(200);
      return body.milestones[0].dueAt;
    };
    const { body: train } = await api
      .as('manager')
      .post('/trains', {
        name: 'Spring',
        timeZone: 'UTC',
        start: '2027-03-31T08:00:00Z',
        end: '2027-03-31T10:00:00Z',
        cutoffs: [{ name: 'Boarding', offsetDays: -2, timeOfDay: '12:00' }],
      })
      .expect(201);
    const cutoffAt = async () => {
      const { body } = await api
        .as('viewer')
        .get(`/trains/${train.id}/departures`)
        .expect(200);
      return body.items[0].cutoffs[0].at;
    };
    const freeFrom = async () => {
      const { body } = await api
        .as('manager')
        .get(
          `/releases/${release.id}/slots?from=2027-03-26T00:00:00Z&to=2027-04-02T00:00:00Z`,
        )
        .expect(200);
      return body.items[0].window.start;
    };

    expect(await cutoffAt()).toBe('2027-03-29T12:00:00Z');
    expect(await freeFrom()).toBe('2027-03-26T09:00:00Z');
    expect(await dueAt(1)).toBe('2027-03-29T12:00:00Z');
    await load({ ics: ics(easter) });
    expect(await cutoffAt()).toBe('2027-03-25T12:00:00Z');
    expect(await freeFrom()).toBe('2027-03-30T09:00:00Z');
    expect(await dueAt(2)).toBe('2027-03-25T12:00:00Z');
  });
});

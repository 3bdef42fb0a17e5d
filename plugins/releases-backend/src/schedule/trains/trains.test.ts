import {
  departureListSchema,
  ledgerPageSchema,
  ledgerVerificationSchema,
  trainListSchema,
  trainSchema,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { inDays } from './__testUtils__/trainsApi';
import { withTrainsApi } from './__testUtils__/withTrainsApi';

const weekly = {
  name: 'Thursday train',
  timeZone: 'Europe/Paris',
  recurrence: {
    dtstart: '2026-01-08T10:00:00',
    duration: 'PT2H',
    rrule: 'FREQ=WEEKLY;BYDAY=TH',
  },
  cutoffs: [
    { name: 'Boarding', before: 'P1D' },
    {
      name: 'Code freeze',
      offsetDays: -2,
      timeOfDay: '17:00',
      requiresState: 'in_readiness',
    },
  ],
  milestones: [{ name: 'Review', offsetDays: 1, timeOfDay: '09:00' }],
  capacity: 12,
};

describe.each(databaseIds)('the HTTP API of trains on %s', databaseId => {
  const { as, setting } = withTrainsApi(databaseId);

  it('makes a train, tells when it leaves, and reads it back', async () => {
    const train = await setting().train(weekly);
    expect(train).toMatchObject({
      ...weekly,
      revision: 1,
      createdBy: 'user:default/manager',
      sentence: expect.stringMatching(/Thursday.*Europe\/Paris/),
      next: { length: 3 },
    });
    const read = await as('viewer').get(`/trains/${train.id}`);
    expect(read.body).toEqual(train);
    expect(read.headers.etag).toBe('"1"');
  });

  it.each([
    ['no times', { recurrence: undefined }, [['start', 'train_times_missing']]],
    [
      'times twice',
      { start: inDays(1), end: inDays(2) },
      [['recurrence', 'train_times_twice']],
    ],
    ['no zone', { timeZone: 'Paris' }, [['timeZone', 'unknown_time_zone']]],
    [
      'a rule that is none',
      { recurrence: { ...weekly.recurrence, rrule: 'FREQ=OFTEN' } },
      [['recurrence.rrule', expect.any(String)]],
    ],
    [
      'a first departure that the rule does not give',
      { recurrence: { ...weekly.recurrence, dtstart: '2026-01-09T10:00:00' } },
      [['recurrence.dtstart', 'dtstart_not_in_rule']],
    ],
    [
      'a cutoff at no time',
      { cutoffs: [{ name: 'When' }] },
      [['cutoffs.0.before', 'required']],
    ],
    [
      'a cutoff at two times',
      { cutoffs: [{ name: 'When', before: 'P1D', offsetDays: -1 }] },
      [['cutoffs.0.before', 'moment_twice']],
    ],
    [
      'a cutoff days after the departure',
      { cutoffs: [{ name: 'Late', offsetDays: 1 }] },
      [['cutoffs.0.offsetDays', 'cutoff_after_departure']],
    ],
    [
      'a cutoff hours after the departure',
      { cutoffs: [{ name: 'Late', offsetDays: 0, timeOfDay: '10:01' }] },
      [['cutoffs.0', 'cutoff_after_departure']],
    ],
    [
      'a later cutoff that asks for less',
      {
        cutoffs: [
          { name: 'Planned', before: 'P1D', requiresState: 'planned' },
          { name: 'Approved', before: 'P2D', requiresState: 'approved' },
        ],
      },
      [['cutoffs.0', 'cutoff_asks_less']],
    ],
    [
      'a cutoff on a state that comes with the departure',
      { cutoffs: [{ name: 'x', before: 'P1D', requiresState: 'completed' }] },
      [['cutoffs.0.requiresState', expect.any(String)]],
    ],
    [
      'two cutoffs of one name',
      {
        cutoffs: [
          { name: 'Freeze', before: 'P1D' },
          { name: 'Freeze', before: 'P2D' },
        ],
      },
      [['cutoffs.1.name', 'name_twice']],
    ],
    ['no room', { capacity: 0 }, [['capacity', expect.any(String)]]],
    ['an unknown field', { colour: 'red' }, [['colour', 'unknown_field']]],
  ])('refuses %s, and writes nothing', async (_, change, details) => {
    const response = await as('manager').post('/trains', {
      ...weekly,
      ...change,
    });
    expect(response.status).toBe(400);
    expect(setting().detailsOf(response)).toEqual(details);
    const list = await as('manager').get('/trains?totalItems=true');
    expect(list.body.totalItems).toBe(0);
  });

  it('is written by those who may, and read by all', async () => {
    for (const user of ['engineer', 'viewer', 'outsider']) {
      const response = await as(user).post('/trains', weekly);
      expect(response.status).toBe(403);
      expect(response.body.error.message).toContain('releases.train.manage');
    }
    const train = await setting().train(weekly);
    for (const attempt of [
      as('engineer').patch(`/trains/${train.id}`, { name: 'x' }, 1),
      as('engineer').delete(`/trains/${train.id}`),
      as('engineer').post(`/trains/${train.id}/restore`),
    ]) {
      expect((await attempt).status).toBe(403);
    }
    const list = await as('outsider').get('/trains');
    expect(trainListSchema.parse(list.body).items).toMatchObject([train]);
  });

  it('changes on a revision, and tells who changed what since', async () => {
    const { id } = await setting().train(weekly);
    const change = (body: object, revision?: number) =>
      as('manager').patch(`/trains/${id}`, body, revision);
    expect((await change({ capacity: 3 })).status).toBe(428);
    const changed = await change({ capacity: null, name: 'Weekly' }, 1);
    expect(changed.headers.etag).toBe('"2"');
    expect(changed.body).toMatchObject({ name: 'Weekly', revision: 2 });
    expect(changed.body).not.toHaveProperty('capacity');
    const stale = await change({ capacity: 3 }, 1);
    expect(stale.status).toBe(409);
    expect(stale.body.error).toMatchObject({
      current: { revision: 2 },
      changes: [{ action: 'changed', change: { fields: { capacity: {} } } }],
    });
    const bad = await change({ cutoffs: [{ name: 'x', offsetDays: 2 }] }, 2);
    expect(bad.status).toBe(400);
    const missing = await as('manager').patch('/trains/none', { name: 'x' }, 1);
    expect(missing.status).toBe(404);
  });

  it('turns into a train that leaves once, and back', async () => {
    const { id } = await setting().train(weekly);
    const once = { start: inDays(3), end: inDays(4) };
    const first = await as('manager').patch(`/trains/${id}`, once, 1);
    expect(first.body).toMatchObject({ ...once, next: [once] });
    expect(first.body).not.toHaveProperty('recurrence');
    const back = await as('manager').patch(
      `/trains/${id}`,
      { recurrence: weekly.recurrence },
      2,
    );
    expect(back.body.recurrence).toMatchObject(weekly.recurrence);
    expect(back.body).not.toHaveProperty('start');
  });

  it('archives and restores, with a ledger whose chain holds', async () => {
    const { id } = await setting().train(weekly);
    const archived = await as('manager').delete(`/trains/${id}`);
    expect(archived.body.archivedAt).toBeDefined();
    expect((await as('viewer').get(`/trains/${id}`)).status).toBe(404);
    const shown = await as('viewer').get(`/trains/${id}?archived=true`);
    expect(trainSchema.parse(shown.body).id).toBe(id);
    expect((await as('manager').delete(`/trains/${id}`)).status).toBe(404);
    const restored = await as('manager').post(`/trains/${id}/restore`);
    expect(restored.body).not.toHaveProperty('archivedAt');
    const again = await as('manager').post(`/trains/${id}/restore`);
    expect(again.status).toBe(409);

    const ledger = await as('viewer').get(`/trains/${id}/ledger`);
    expect(
      ledgerPageSchema
        .parse(ledger.body)
        .items.map(({ seq, action, subject }) => [seq, action, subject]),
    ).toEqual([
      [3, 'restored', `train:${id}`],
      [2, 'archived', `train:${id}`],
      [1, 'created', `train:${id}`],
    ]);
    const verify = async () =>
      ledgerVerificationSchema.parse(
        (await as('manager').get('/ledger/verify')).body,
      );
    expect(await verify()).toMatchObject({
      intact: true,
      chains: 1,
      entries: 3,
    });
    await setting()
      .api.db('ledger')
      .where({ subject: `train:${id}`, seq: 2 })
      .delete();
    expect(await verify()).toMatchObject({
      intact: false,
      firstBroken: { subject: `train:${id}`, seq: 2 },
    });
  });

  it('does nothing twice for one idempotency key', async () => {
    const post = () =>
      as('manager').post('/trains', weekly).set('Idempotency-Key', 'k-train');
    const first = await post();
    const again = await post();
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotency-replayed']).toBe('true');
    const list = await as('manager').get('/trains?totalItems=true');
    expect(list.body.totalItems).toBe(1);
  });

  it('tells departures with their cutoffs across a change of clocks', async () => {
    const { id } = await setting().train(weekly);
    const departures = async (query: string) =>
      departureListSchema.parse(
        (await as('viewer').get(`/trains/${id}/departures?${query}`)).body,
      );
    const spring = await departures(
      'from=2026-03-20T00:00:00Z&to=2026-04-10T00:00:00Z',
    );
    expect(spring.truncated).toBe(false);
    expect(spring.items).toEqual([
      {
        start: '2026-03-26T09:00:00Z',
        end: '2026-03-26T11:00:00Z',
        scheduled: true,
        aboard: 0,
        free: 12,
        cutoffs: [
          {
            name: 'Code freeze',
            at: '2026-03-24T16:00:00Z',
            requiresState: 'in_readiness',
          },
          { name: 'Boarding', at: '2026-03-25T09:00:00Z' },
        ],
        milestones: [{ name: 'Review', at: '2026-03-27T08:00:00Z' }],
      },
      expect.objectContaining({
        start: '2026-04-02T08:00:00Z',
        cutoffs: [
          expect.objectContaining({ at: '2026-03-31T15:00:00Z' }),
          expect.objectContaining({ at: '2026-04-01T08:00:00Z' }),
        ],
      }),
      expect.objectContaining({ start: '2026-04-09T08:00:00Z' }),
    ]);
    const two = await departures('from=2026-03-20T00:00:00Z&limit=2');
    expect(two.items).toHaveLength(2);
    expect(two.truncated).toBe(true);
    expect((await departures('')).items).toHaveLength(50);
    const backwards = await as('viewer').get(
      `/trains/${id}/departures?from=2026-04-10T00:00:00Z&to=2026-03-10T00:00:00Z`,
    );
    expect(setting().detailsOf(backwards)).toEqual([
      ['to', 'span_end_before_start'],
    ]);
    const endless = await as('viewer').get(
      `/trains/${id}/departures?from=2026-04-10T00:00:00Z&to=9999-01-01T00:00:00Z`,
    );
    expect(setting().detailsOf(endless)).toEqual([['to', 'span_too_long']]);
    const last = await departures('from=9999-12-20T00:00:00Z');
    expect(last.items.map(({ start }) => start)).toEqual([
      '9999-12-23T09:00:00Z',
      '9999-12-30T09:00:00Z',
    ]);
    expect((await departures('from=9999-12-31T23:59:59Z')).items).toEqual([]);
  });
});

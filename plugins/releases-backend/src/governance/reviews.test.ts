import {
  ledgerPageSchema,
  Review,
  reviewListSchema,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../__testUtils__/databases';
import { detailsOf, inDays } from '../__testUtils__/releaseRequests';
import { withReviews } from './__testUtils__/withReviews';

describe.each(databaseIds)('the HTTP API of reviews on %s', databaseId => {
  const { api, as, change, create, plan, step } = withReviews(databaseId);
  const list = async (query = '', by = 'manager') =>
    reviewListSchema.parse(
      (await as(by).get(`/reviews?${query}`).expect(200)).body,
    );
  const titles = ({ items }: { items: Review[] }) =>
    items.map(({ title }) => title);

  it('plans, changes and finds reviews', async () => {
    const weekly = await plan({
      attendees: [
        { ref: 'group:default/support', role: 'support' },
        { ref: 'user:default/ann' },
      ],
    });
    expect(weekly).toMatchObject({
      durationMinutes: 60,
      state: 'planned',
      revision: 1,
      createdBy: 'user:default/manager',
    });
    const board = await plan({ title: 'Advisory board', at: inDays(3) });
    const later = await change(weekly, {
      at: inDays(5),
      attendees: [{ ref: 'user:default/ann', present: true }],
    });
    expect([later.status, later.body]).toEqual([
      200,
      expect.objectContaining({
        revision: 2,
        attendees: [{ ref: 'user:default/ann', present: true }],
      }),
    ]);
    const same = await change(later.body, { title: weekly.title });
    expect([same.status, same.body.revision]).toEqual([200, 2]);
    expect(titles(await list())).toEqual([board.title, weekly.title]);
    expect(titles(await list('order=latest'))).toEqual([
      weekly.title,
      board.title,
    ]);
    expect(titles(await list('q=advis'))).toEqual([board.title]);
    expect(titles(await list(`from=${inDays(4)}`))).toEqual([weekly.title]);
    expect(titles(await list(`to=${inDays(4)}`))).toEqual([board.title]);
    expect(titles(await list('state=open'))).toEqual([]);
    const first = await list('limit=1&totalItems=true');
    expect([titles(first), first.totalItems]).toEqual([[board.title], 2]);
    const second = await list(`limit=1&cursor=${first.nextCursor}`);
    expect([titles(second), second.nextCursor]).toEqual([
      [weekly.title],
      undefined,
    ]);
  });

  it('counts the releases of the agenda that the caller may read', async () => {
    await create();
    await create({ environment: 'production' });
    await create({ state: 'draft', window: undefined });
    const review = await plan();
    const countsOf = async (by: string) => (await list('', by)).items[0].counts;
    await expect(countsOf('manager')).resolves.toMatchObject({
      releases: 2,
      undecided: 2,
    });
    await expect(countsOf('outsider')).resolves.toMatchObject({
      releases: 1,
      undecided: 1,
    });
    await change(review, {
      period: { from: inDays(4), to: inDays(5) },
    }).expect(200);
    await expect(countsOf('manager')).resolves.toMatchObject({ releases: 0 });
  });

  it('is about the next departure of a train', async () => {
    const train = await as('manager').post('/trains', {
      name: 'Friday train',
      timeZone: 'UTC',
      recurrence: {
        dtstart: '2026-01-02T10:00:00',
        duration: 'PT2H',
        rrule: 'FREQ=WEEKLY;BYDAY=FR',
      },
    });
    const review = await plan({
      at: '2030-01-01T09:00:00Z',
      period: undefined,
      trainId: train.body.id,
    });
    expect(review).toMatchObject({
      trainName: 'Friday train',
      departureAt: '2030-01-04T10:00:00Z',
    });
    const moved = await change(review, {
      period: { from: inDays(2), to: inDays(3) },
    });
    expect([moved.body.trainId, moved.body.departureAt]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('is opened, closed and opened again', async () => {
    const review = await plan();
    const early = await as('manager').post(`/reviews/${review.id}/close`);
    expect([early.status, ...detailsOf(early)]).toEqual([
      409,
      ['state', 'review_not_open'],
    ]);
    const opened = await step(review, 'open');
    expect(opened).toMatchObject({ state: 'open', revision: 2 });
    expect(opened.openedAt).toBeDefined();
    const twice = await as('manager').post(`/reviews/${review.id}/open`);
    expect([twice.status, ...detailsOf(twice)]).toEqual([
      409,
      ['state', 'already_open'],
    ]);
    const closed = await step(review, 'close');
    expect([closed.state, closed.closedAt === undefined]).toEqual([
      'closed',
      false,
    ]);
    const moved = await change(closed, { at: inDays(9) });
    expect([moved.status, ...detailsOf(moved)]).toEqual([
      409,
      ['state', 'review_closed'],
    ]);
    await change(closed, { title: 'As it was' }).expect(200);
    const again = await step(review, 'open');
    expect([again.state, again.closedAt]).toEqual(['open', undefined]);
    const page = await as('viewer').get(`/reviews/${review.id}/ledger`);
    expect(
      ledgerPageSchema.parse(page.body).items.map(({ action }) => action),
    ).toEqual([
      'review_reopened',
      'changed',
      'review_closed',
      'review_opened',
      'created',
    ]);
    const verified = await as('manager').get('/ledger/verify');
    expect(verified.body).toMatchObject({ intact: true });
  });

  it('plans the next one when a recurring one ends, once', async () => {
    const review = await plan({
      at: '2030-03-26T09:00:00Z',
      rrule: 'FREQ=WEEKLY;BYDAY=TU',
      period: { from: '2030-03-27T00:00:00Z', to: '2030-04-02T22:00:00Z' },
      attendees: [{ ref: 'user:default/ann', present: true }],
    });
    for (const to of ['open', 'close', 'open', 'close'] as const) {
      await step(review, to);
    }
    const { items } = await list('state=planned');
    expect(items).toEqual([
      expect.objectContaining({
        // Clocks go forward on 31 March.
        at: '2030-04-02T08:00:00Z',
        period: { from: '2030-04-02T23:00:00Z', to: '2030-04-09T22:00:00Z' },
        previousId: review.id,
        attendees: [{ ref: 'user:default/ann' }],
        revision: 1,
      }),
    ]);
    const cancelled = await as('manager').delete(`/reviews/${items[0].id}`);
    expect(cancelled.body.archivedAt).toBeDefined();
    const after = await list('state=planned');
    expect(after.items.map(({ at }) => at)).toEqual(['2030-04-09T08:00:00Z']);
    await as('manager').delete(`/reviews/${items[0].id}`).expect(404);
  });

  it('refuses what is not valid, not there, or was changed since', async () => {
    const valid = {
      title: 'Go/no-go',
      at: inDays(1),
      timeZone: 'Europe/Paris',
      period: { from: inDays(1), to: inDays(8) },
    };
    for (const [wrong, field, code] of [
      [{ title: ' ' }, 'title', 'empty'],
      [{ period: undefined }, 'period', 'review_subject'],
      [{ trainId: 'x' }, 'period', 'review_subject'],
      [{ period: undefined, trainId: 'gone' }, 'trainId', 'unknown_train'],
      [
        { period: { from: inDays(8), to: inDays(1) } },
        'period.to',
        'period_end_before_start',
      ],
      [{ rrule: 'FREQ=NEVER' }, 'rrule', expect.anything()],
      [
        { attendees: [{ ref: 'user:default/nobody' }] },
        'attendees.0.ref',
        'unknown_entity',
      ],
      [
        { attendees: [{ ref: 'component:default/checkout' }] },
        'attendees.0.ref',
        'not_people',
      ],
      [
        {
          attendees: [{ ref: 'user:default/ann' }, { ref: 'user:default/ANN' }],
        },
        'attendees.1.ref',
        expect.anything(),
      ],
    ] as const) {
      const answer = await as('manager').post('/reviews', {
        ...valid,
        ...wrong,
      });
      expect([answer.status, detailsOf(answer)[0]]).toEqual([
        400,
        [field, code],
      ]);
    }
    const review = await plan();
    const without = await as('manager').patch(`/reviews/${review.id}`, {});
    expect(without.status).toBe(428);
    const both = await change(review, {
      trainId: 'x',
      period: review.period,
    });
    expect([both.status, ...detailsOf(both)]).toEqual([
      400,
      ['period', 'review_subject'],
    ]);
    await change(review, { title: 'Renamed' }).expect(200);
    const stale = await change(review, { title: 'Again' });
    expect([stale.status, ...detailsOf(stale)]).toEqual([
      409,
      ['If-Match', 'stale_revision'],
    ]);
    await as('manager').post('/reviews/gone/open').expect(404);
    await as('manager').get('/reviews/gone/ledger').expect(404);
  });

  it('lets only those manage who may', async () => {
    const review = await plan();
    for (const answer of [
      await as('editor').post('/reviews', {
        title: 'Mine',
        at: inDays(1),
        timeZone: 'UTC',
        period: review.period,
      }),
      await change(review, { title: 'Mine' }, 'editor'),
      await as('editor').post(`/reviews/${review.id}/open`),
      await as('editor').post(`/reviews/${review.id}/close`),
      await as('editor').delete(`/reviews/${review.id}`),
    ]) {
      expect([answer.status, answer.body.error.message]).toEqual([
        403,
        expect.stringContaining('releases.review.manage'),
      ]);
    }
  });

  it('lets one of a change and a close win on the same revision', async () => {
    const review = await step(await plan(), 'open');
    const answers = await Promise.all([
      change(review, { title: 'Other' }),
      as('manager')
        .post(`/reviews/${review.id}/close`)
        .set('If-Match', `"${review.revision}"`),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { revision } = (await list()).items[0];
    expect(revision).toBe(review.revision + 1);
    const rows = await api()
      .db('ledger')
      .where('subject', `review:${review.id}`);
    expect(rows).toHaveLength(revision);
  });
});

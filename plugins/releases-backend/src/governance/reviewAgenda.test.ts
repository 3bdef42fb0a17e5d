import {
  AgendaItem,
  agendaReadinessListSchema,
  reviewDetailSchema,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../__testUtils__/databases';
import { aWindow, detailsOf, inDays } from '../__testUtils__/releaseRequests';
import { withReviews } from './__testUtils__/withReviews';

const PERIOD = { from: inDays(10), to: inDays(60) };

describe.each(databaseIds)('agendas of reviews on %s', databaseId => {
  const started = withReviews(databaseId);
  const { api, as, change, create, decide, get, held, plan, step } = started;
  const detailOf = async ({ id }: { id: string }, by = 'manager') =>
    reviewDetailSchema.parse(
      (await as(by).get(`/reviews/${id}`).expect(200)).body,
    );
  const readinessOf = async (
    { id }: { id: string },
    items: readonly Pick<AgendaItem, 'release'>[],
    by = 'manager',
  ) => {
    const asked = items.map(({ release }) => `releaseId=${release.id}`);
    const { body } = await as(by)
      .get(`/reviews/${id}/readiness?${asked.join('&')}`)
      .expect(200);
    return agendaReadinessListSchema.parse(body).items;
  };
  const names = ({ items }: { items: AgendaItem[] }) =>
    items.map(({ release }) => release.name);
  const note = (
    path: { review: { id: string }; release: { id: string } },
    notes: string | null,
    revision?: number,
    by = 'manager',
  ) => {
    const test = as(by).put(
      `/reviews/${path.review.id}/items/${path.release.id}`,
      { notes },
    );
    return revision === undefined
      ? test
      : test.set('If-Match', `"${revision}"`);
  };

  it('has what starts in the period, the worst first', async () => {
    const start = Date.parse(inDays(20));
    const at = (ms: number) => ({
      start: new Date(start + ms).toISOString(),
      end: new Date(start + ms + 3_600_000).toISOString(),
      timeZone: 'UTC',
    });
    const ready = { rollbackPlan: 'Roll back', ownerRef: 'user:default/ann' };
    await create({ name: 'first', window: at(0), ...ready });
    await create({
      name: 'blocked',
      impact: 'breaking',
      window: at(3_600_000),
    });
    const { id } = await create({ name: 'gone', window: at(7_200_000) });
    await as('manager').delete(`/releases/${id}`).expect(200);
    await create({ name: 'too late', window: at(86_400_000) });
    await create({ name: 'too early', window: at(-1) });
    await api().turn();
    const review = await plan({
      period: {
        from: new Date(start).toISOString(),
        to: new Date(start + 86_400_000).toISOString(),
      },
    });
    await api().turn();
    const detail = await detailOf(review);
    expect(names(detail)).toEqual(['blocked', 'first']);
    expect(detail).toMatchObject({
      truncated: false,
      mayManage: true,
      counts: { releases: 2, undecided: 2 },
    });
    const [blocked] = detail.items;
    expect(blocked).toMatchObject({
      readiness: { verdict: 'fail' },
      whyNot: { code: 'review_not_open' },
      changes: [],
    });
    const [{ gates, readiness }] = await readinessOf(review, [blocked]);
    expect(gates.map(gate => gate.id)).toContain('rollback-plan');
    expect(gates.every(({ status }) => status !== 'pass')).toBe(true);
    expect(readiness).toMatchObject(blocked.readiness!);
    await step(review, 'open');
    const opened = await detailOf(review);
    expect(opened.items[1].whyNot).toBeUndefined();
    const viewed = await detailOf(review, 'viewer');
    expect([viewed.mayManage, viewed.items[0].whyNot?.code]).toEqual([
      false,
      'not_permitted',
    ]);
  });

  it('shows and counts only what a reader may read', async () => {
    await create({ name: 'open' });
    await create({ name: 'secret', environment: 'production' });
    const review = await held({ period: PERIOD });
    await expect(detailOf(review, 'outsider')).resolves.toMatchObject({
      items: [{ release: { name: 'open' } }],
      counts: { releases: 1, undecided: 1 },
    });
    const all = (await detailOf(review)).items;
    const idsTold = async () =>
      (await readinessOf(review, all, 'outsider')).map(told => told.releaseId);
    const [mayRead] = (await detailOf(review, 'outsider')).items;
    expect(await idsTold()).toEqual([mayRead.release.id]);
    await step(review, 'close');
    expect(await idsTold()).toEqual([mayRead.release.id]);
    const closed = await detailOf(review, 'outsider');
    expect([names(closed), closed.counts.releases]).toEqual([['open'], 1]);
    expect(JSON.stringify(closed)).not.toContain('secret');
    expect(names(await detailOf(review))).toHaveLength(2);
  });

  it('keeps the agenda that it had when it was closed', async () => {
    const release = await create({ name: 'kept', impact: 'breaking' });
    await api().turn();
    const review = await held({ period: PERIOD });
    await decide(review, release).expect(201);
    await step(review, 'close');
    const later = await create({ name: 'came later' });
    await as('manager')
      .patch(
        `/releases/${release.id}`,
        { rollbackPlan: 'Other' },
        release.revision,
      )
      .expect(200);
    const detail = await detailOf(review);
    expect(names(detail)).toEqual(['kept']);
    expect(detail.items[0]).toMatchObject({
      decision: { decision: 'go', reopened: { code: 'content_changed' } },
      readiness: { verdict: 'fail' },
      whyNot: { code: 'review_not_open' },
    });
    // As it was closed.
    const [then] = await readinessOf(review, detail.items);
    expect(then.gates.map(({ id }) => id)).toContain('rollback-plan');
    expect(then.readiness).toMatchObject(detail.items[0].readiness!);
    await expect(readinessOf(review, [{ release: later }])).resolves.toEqual(
      [],
    );
    expect(detail.counts).toMatchObject({ releases: 1, go: 1, undecided: 0 });
    const { body } = await as('manager').get('/reviews');
    expect(body.items[0].counts).toMatchObject({ releases: 1, go: 1 });
    await step(review, 'open');
    const again = await detailOf(review);
    expect(names(again).sort()).toEqual(['came later', 'kept']);
    expect(again.counts).toMatchObject({ releases: 2, go: 0, undecided: 2 });
  });

  it('says what changed since the review before', async () => {
    const moved = await create({ name: 'moved' });
    const edited = await create({ name: 'edited' });
    const same = await create({ name: 'same' });
    await api().turn();
    const first = await held({ at: inDays(-1), period: PERIOD });
    await decide(first, edited).expect(201);
    await step(first, 'close');
    const patch = async ({ id }: { id: string }, body: object) => {
      const { revision } = await get({ id });
      await as('manager').patch(`/releases/${id}`, body, revision).expect(200);
    };
    await patch(moved, { window: aWindow(31) });
    await patch(edited, { rollbackPlan: 'Another' });
    await patch(same, { description: 'Only words' });
    await api().turn();
    const second = await held({ period: PERIOD });
    const { items } = await detailOf(second);
    const changesOf = (name: string) =>
      items
        .find(({ release }) => release.name === name)!
        .changes.map(({ code }) => code);
    expect(changesOf('moved')).toContain('window_moved');
    expect(changesOf('edited')).toEqual(
      expect.arrayContaining(['content_differs', 'decision_reopened']),
    );
    expect(changesOf('same')).not.toContain('content_differs');
    const edit = items.find(({ release }) => release.name === 'edited')!;
    expect(edit.changes.at(-1)?.sentence).toBe(
      'The decision was reopened: manager changed edited: rollbackPlan.',
    );
    const before = await detailOf(first);
    expect(before.items.flatMap(({ changes }) => changes)).toEqual([]);
  });

  it('keeps notes by themselves, and lets nobody write over them unseen', async () => {
    const release = await create({ name: 'noted' });
    const review = await held({ period: PERIOD });
    const at = { review, release };
    const first = await note(at, 'Ask support', 0);
    expect([first.status, first.body, first.headers.etag]).toEqual([
      200,
      {
        reviewId: review.id,
        releaseId: release.id,
        notes: 'Ask support',
        revision: 1,
      },
      '"1"',
    ]);
    const late = await note(at, 'Written meanwhile', 0);
    expect([late.status, ...detailsOf(late)]).toEqual([
      409,
      ['If-Match', 'stale_revision'],
    ]);
    const [one, other] = await Promise.all([
      note(at, 'One', 1),
      note(at, 'Other', 1, 'cem'),
    ]);
    expect([one.status, other.status].sort()).toEqual([200, 409]);
    const detail = await detailOf(review);
    expect(detail.revision).toBe(review.revision);
    expect(detail.items[0]).toMatchObject({
      notes: one.status === 200 ? 'One' : 'Other',
      notesRevision: 2,
    });
    await note(at, null, 2).expect(200);
    const without = await detailOf(review);
    expect([without.items[0].notes, without.items[0].notesRevision]).toEqual([
      undefined,
      3,
    ]);
    const ledger = await as('manager').get(`/releases/${release.id}/ledger`);
    expect(
      ledger.body.items.map(({ action }: { action: string }) => action),
    ).toEqual(['review_noted', 'review_noted', 'review_noted', 'created']);
    const elsewhere = await create({ window: aWindow(90) });
    const off = await note({ review, release: elsewhere }, 'x');
    expect([off.status, ...detailsOf(off)]).toEqual([
      422,
      ['releaseId', 'not_on_agenda'],
    ]);
    await note(at, 'x', undefined, 'editor').expect(403);
    await change(review, { title: 'Still fine' }).expect(200);
  });
});

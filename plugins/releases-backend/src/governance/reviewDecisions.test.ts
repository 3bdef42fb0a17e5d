import { mockCredentials } from '@backstage/backend-test-utils';
import {
  reviewDecisionRecordSchema,
  reviewDecisionSchema,
} from '@slipway/backstage-plugin-releases-common';
import request from 'supertest';
import { databaseIds } from '../__testUtils__/databases';
import { aWindow, detailsOf, inDays } from '../__testUtils__/releaseRequests';
import { withReviews } from './__testUtils__/withReviews';

describe.each(databaseIds)('decisions of reviews on %s', databaseId => {
  const started = withReviews(databaseId);
  const { api, as, asks, create, decide, get, held, plan, step } = started;
  const { gateOf, move, readinessOf, tick } = started;

  const REVIEW_GATE = {
    id: 'go-no-go',
    name: 'Go/no-go',
    type: 'review',
    stage: 'approval',
    params: {},
  };
  const gateId = () => started.gateId().replace('go-live', 'go-no-go');
  const ready = { rollbackPlan: 'Roll back', ownerRef: 'user:default/ann' };
  const onCondition = {
    decision: 'conditional',
    reason: 'Support is short of people',
    conditions: [
      {
        title: 'Support told',
        ownerRef: 'group:default/support',
        dueAt: inDays(20),
      },
    ],
  };
  const decided = async (...asked: Parameters<typeof decide>) => {
    const answer = await decide(...asked);
    expect(answer.body.error).toBeUndefined();
    expect(answer.status).toBe(201);
    return reviewDecisionRecordSchema.parse(answer.body);
  };
  const decisionsOf = async ({ id }: { id: string }) => {
    const { body } = await as('manager').get(`/releases/${id}/decisions`);
    return body.items.map((item: unknown) => reviewDecisionSchema.parse(item));
  };

  it('keeps the readiness with the decision, which moves nothing', async () => {
    const release = await create({ impact: 'breaking' });
    const risk = {
      title: 'Orders might be lost',
      likelihood: 4,
      consequence: 3,
    };
    await as('manager').post(`/releases/${release.id}/risks`, risk).expect(201);
    const review = await held();
    const decision = await decided(review, release, {
      decision: 'no_go',
      reason: 'Nobody can roll it back',
    });
    expect(decision).toMatchObject({
      reviewId: review.id,
      reviewTitle: review.title,
      releaseRevision: release.revision,
      decision: 'no_go',
      by: 'user:default/manager',
      verdict: 'fail',
      conditions: [],
    });
    const { own, risks } = decision.readiness;
    expect(own.gates.find(({ id }) => id === 'rollback-plan')).toMatchObject({
      status: 'fail',
    });
    expect(risks).toMatchObject([risk]);
    await as('manager')
      .patch(`/releases/${release.id}`, ready, release.revision)
      .expect(200);
    const kept = await as('viewer')
      .get(`/reviews/${review.id}/decisions/${decision.id}`)
      .expect(200);
    expect(kept.body.readiness).toEqual(decision.readiness);
    expect(kept.body.reopened).toMatchObject({
      code: 'content_changed',
      by: 'user:default/manager',
    });
    const after = await get(release);
    expect([after.state, after.revision]).toEqual([
      release.state,
      release.revision + 1,
    ]);
    const verified = await as('manager').get('/ledger/verify');
    expect(verified.body).toMatchObject({ intact: true });
  });

  it('tells of no release that a reader may not read', async () => {
    const provider = await create({
      name: 'secret provider',
      version: '1.0.0',
      components: [
        { entityRef: 'component:default/payments-api', toVersion: '1.0.0' },
      ],
      window: aWindow(29),
    });
    const release = await create({
      ...ready,
      components: [
        {
          entityRef: 'component:default/checkout',
          toVersion: '5.3.0',
          requires: [
            { entityRef: 'component:default/payments-api', version: '>=1' },
          ],
        },
      ],
    });
    const review = await held();
    const decision = await decided(review, release);
    expect(JSON.stringify(decision.readiness)).toContain('secret provider');
    expect(decision.readiness.inherited.from).toMatchObject([
      { releaseId: provider.id },
    ]);
    // What somebody may read is asked when they read it.
    await as('manager')
      .patch(
        `/releases/${provider.id}`,
        { environment: 'production' },
        provider.revision,
      )
      .expect(200);
    const path = `/reviews/${review.id}/decisions/${decision.id}`;
    const { body } = await as('outsider').get(path).expect(200);
    expect(JSON.stringify(body)).not.toMatch(
      new RegExp(`secret|${provider.id}`),
    );
    expect(body.readiness.inherited.from).toHaveLength(1);
    const other = await create({ environment: 'production', ...ready });
    const hidden = await decided(review, other);
    await as('outsider')
      .get(`/reviews/${review.id}/decisions/${hidden.id}`)
      .expect(404);
    await as('outsider').get(`/releases/${other.id}/decisions`).expect(404);
  });

  it('refuses what is not to be decided, and changes nothing', async () => {
    const release = await create(ready);
    const planned = await plan();
    const review = await held({ title: 'Held' });
    const other = await create({ window: aWindow(90) });
    const refusals = [
      [await decide(planned, release), 409, 'state', 'review_not_open'],
      [await decide(review, other), 422, 'releaseId', 'not_on_agenda'],
      [
        await decide(review, { ...release, revision: release.revision + 1 }),
        409,
        'revision',
        'stale_revision',
      ],
      [
        await decide(review, release, { decision: 'no_go' }),
        400,
        'reason',
        'reason_required',
      ],
      [
        await decide(review, release, { ...onCondition, conditions: [] }),
        400,
        'conditions',
        'too_few',
      ],
      [
        await decide(review, release, {
          ...onCondition,
          conditions: [
            { ...onCondition.conditions[0], ownerRef: 'group:default/nobody' },
          ],
        }),
        400,
        'conditions.0.ownerRef',
        'unknown_entity',
      ],
      [
        await decide(review, release, {
          ...onCondition,
          conditions: [
            {
              ...onCondition.conditions[0],
              ownerRef: 'component:default/checkout',
            },
          ],
        }),
        400,
        'conditions.0.ownerRef',
        'not_people',
      ],
      [
        await request(api().backend.server)
          .post(`/api/releases/v1/reviews/${review.id}/decisions`)
          .set('Authorization', mockCredentials.service.header())
          .send({
            releaseId: release.id,
            revision: release.revision,
            decision: 'go',
          }),
        403,
        '',
        'not_a_person',
      ],
    ] as const;
    for (const [answer, status, field, code] of refusals) {
      expect([answer.status, detailsOf(answer)[0]]).toEqual([
        status,
        [field, code],
      ]);
    }
    const denied = await decide(review, release, {}, 'editor');
    expect([denied.status, denied.body.error.message]).toEqual([
      403,
      expect.stringContaining('releases.review.manage'),
    ]);
    await decide(review, { id: 'gone', revision: 1 }).expect(404);
    await decide({ id: 'gone' }, release).expect(404);
    const cancelled = await move(release, 'cancelled');
    expect(cancelled.status).toBe(200);
    const over = await decide(review, cancelled.body);
    expect([over.status, ...detailsOf(over)]).toEqual([
      409,
      ['releaseId', 'decided'],
    ]);
    await expect(api().db('review_decisions')).resolves.toEqual([]);
  });

  it('waits for the catalog', async () => {
    const release = await create(ready);
    const review = await held();
    const snapshots = await api().db('dependency_snapshots').select();
    await api().db('dependency_snapshots').delete();
    try {
      const answer = await decide(review, release);
      expect([answer.status, ...detailsOf(answer)]).toEqual([
        503,
        ['catalog', 'catalog_unavailable'],
      ]);
      const { body } = await as('manager').get(`/reviews/${review.id}`);
      expect(body.items[0].whyNot.code).toBe('catalog_unavailable');
    } finally {
      await api().db('dependency_snapshots').insert(snapshots);
    }
    await decided(review, release);
  });

  it('lets one of fifty win', async () => {
    const release = await create(ready);
    const review = await held();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, place) =>
        decide(
          review,
          release,
          place % 2 === 0 ? {} : { decision: 'no_go', reason: `No ${place}` },
          place % 3 === 0 ? 'cem' : 'manager',
        ),
      ),
    );
    const won = answers.filter(({ status }) => status === 201);
    expect(won).toHaveLength(1);
    const lost = answers.filter(({ status }) => status !== 201);
    for (const answer of lost) {
      expect([answer.status, ...detailsOf(answer)]).toEqual([
        409,
        ['releaseId', 'already_decided'],
      ]);
      expect(answer.body.error.current.id).toBe(won[0].body.id);
    }
    const entries = await api().db('ledger').where('action', 'decided');
    expect(entries).toHaveLength(1);
    const verified = await as('manager').get('/ledger/verify');
    expect(verified.body).toMatchObject({ intact: true });
  }, 60_000);

  it('is reopened by hand, in its own review, and decided anew', async () => {
    const release = await create(ready);
    const review = await held();
    const elsewhere = await held({ title: 'Elsewhere' });
    const decision = await decided(review, release);
    const pathIn = ({ id }: { id: string }) =>
      `/reviews/${id}/decisions/${decision.id}`;
    const reopen = (path: string, by = 'manager') =>
      as(by).post(`${path}/reopen`, { reason: 'News from support' });
    await reopen(pathIn(elsewhere)).expect(404);
    await as('manager').get(pathIn(elsewhere)).expect(404);
    await reopen(pathIn(review), 'editor').expect(403);
    await as('manager')
      .post(`${pathIn(review)}/reopen`, {})
      .expect(400);
    const cancel = await as('manager').delete(`/reviews/${review.id}`);
    expect([cancel.status, ...detailsOf(cancel)]).toEqual([
      409,
      ['state', 'has_decisions'],
    ]);
    const answer = await reopen(pathIn(review), 'cem');
    expect([answer.status, answer.body.reopened]).toEqual([
      200,
      {
        at: expect.anything(),
        code: 'by_hand',
        sentence: 'News from support',
        by: 'user:default/cem',
      },
    ]);
    const again = await reopen(pathIn(review));
    expect([again.status, ...detailsOf(again)]).toEqual([
      409,
      ['decisionId', 'already_reopened'],
    ]);
    await decided(elsewhere, release);
    const all = await decisionsOf(release);
    expect(
      all.map(({ reviewTitle }: { reviewTitle: string }) => reviewTitle),
    ).toEqual(['Elsewhere', review.title]);
  });

  it('does nothing twice with the same key', async () => {
    const release = await create(ready);
    const review = await held();
    const send = () =>
      decide(review, release).set('Idempotency-Key', 'one-decision');
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
  });

  it('is asked by a gate, which says which review is coming', async () => {
    await asks([REVIEW_GATE]);
    const release = await create(ready);
    const pending = () => gateOf(release, 'manager', gateId());
    await expect(pending()).resolves.toMatchObject({
      kind: 'review',
      status: 'fail',
      code: 'review_pending',
      sentence: expect.stringMatching(/No review has it on its agenda/),
    });
    const review = await plan({ at: '2030-01-08T09:00:00Z', title: 'CAB' });
    await expect(pending()).resolves.toMatchObject({
      dueAt: '2030-01-08T09:00:00Z',
      sentence: expect.stringMatching(
        /has not been decided\. CAB has it on Tue 8 Jan 2030 10:00/,
      ),
    });
    await step(review, 'open');
    const decision = await decided(review, release);
    await expect(pending()).resolves.toMatchObject({
      status: 'pass',
      code: 'review_go',
      sentence: expect.stringMatching(/^manager decided go for .* in CAB\.$/),
    });
    await as('manager')
      .post(`/reviews/${review.id}/decisions/${decision.id}/reopen`, {
        reason: 'News',
      })
      .expect(200);
    await expect(pending()).resolves.toMatchObject({
      status: 'fail',
      code: 'review_reopened',
      sentence: expect.stringContaining('News.'),
    });
    await decided(review, release, { decision: 'no_go', reason: 'Too late' });
    await expect(pending()).resolves.toMatchObject({
      status: 'fail',
      code: 'review_no_go',
      sentence: expect.stringMatching(/decided no-go .* in CAB: Too late\.$/),
    });
  });

  it('asks for its conditions before the start', async () => {
    const release = await create(ready);
    const review = await held();
    const { conditions } = await decided(review, release, onCondition);
    const [condition] = conditions;
    const asked = () => gateOf(release, 'dee', 'review:conditions');
    await expect(asked()).resolves.toMatchObject({
      kind: 'checklist',
      stage: 'start',
      severity: 'blocking',
      status: 'fail',
      ownerRef: 'group:default/support',
      checklist: {
        items: [
          {
            id: condition.id,
            title: 'Support told',
            ownerRef: 'group:default/support',
            dueAt: condition.dueAt,
            done: false,
          },
        ],
      },
    });
    await api().turn();
    const at = { gateId: 'review:conditions' };
    const refused = await tick(release, condition.id, 'ann', {}, at);
    expect(refused.status).toBe(403);
    const done = await tick(release, condition.id, 'dee', {}, at);
    expect(done.status).toBe(200);
    await expect(asked()).resolves.toMatchObject({ status: 'pass' });
    const [shown] = await decisionsOf(release);
    expect(shown.conditions).toMatchObject([
      { id: condition.id, doneBy: 'user:default/dee' },
    ]);
    await as('manager')
      .post(`/reviews/${review.id}/decisions/${shown.id}/reopen`, {
        reason: 'News',
      })
      .expect(200);
    await expect(asked()).resolves.toBeUndefined();
  });

  it('is withdrawn by a record that fails since, once, and the start refused', async () => {
    await asks([
      REVIEW_GATE,
      {
        id: 'tests',
        name: 'Unit tests',
        type: 'evidence',
        stage: 'approval',
        params: { type: 'test.unit', subject: 'component' },
      },
    ]);
    const evidence = async (outcome: string, minute: number) => {
      const answer = await request(api().backend.server)
        .post('/api/releases/v1/evidence:batch')
        .set('Authorization', mockCredentials.service.header())
        .send({
          items: [
            {
              type: 'test.unit',
              subject: {
                entityRef: 'component:default/checkout',
                version: '5.3.0',
              },
              outcome,
              occurredAt: inDays(-0.1 + minute / 1440),
              source: { provider: 'ci', externalId: `run/${minute}` },
            },
          ],
        });
      expect(answer.body).toMatchObject({ stored: 1 });
    };
    await evidence('pass', 1);
    const release = await create(ready);
    const review = await held();
    await decided(review, release);
    const approve = async (to: string) => move(release, to);
    for (const to of ['in_readiness', 'approved']) {
      const moved = await approve(to);
      expect(moved.body.error).toBeUndefined();
    }
    await evidence('fail', 2);
    // Before anybody has judged it anew.
    const start = await approve('in_progress');
    expect([start.status, detailsOf(start)]).toEqual([
      422,
      expect.arrayContaining([['to', 'review_reopened']]),
    ]);
    await Promise.all([api().turn(), readinessOf(release)]);
    await api().turn();
    const [decision] = await decisionsOf(release);
    expect(decision.reopened).toMatchObject({
      code: 'gate_failed',
      sentence: 'Unit tests passed when it was decided, and no longer does.',
    });
    expect(decision.reopened?.by).toBeUndefined();
    const entries = await api()
      .db('ledger')
      .where('action', 'decision_reopened');
    expect(entries).toHaveLength(1);
    await evidence('pass', 3);
    await api().turn();
    await expect(gateOf(release, 'manager', gateId())).resolves.toMatchObject({
      status: 'fail',
      code: 'review_reopened',
    });
    const verified = await as('manager').get('/ledger/verify');
    expect(verified.body).toMatchObject({ intact: true });
  });
});

import { mockCredentials } from '@backstage/backend-test-utils';
import {
  ledgerPageSchema,
  Release,
  voteBatchResultSchema,
} from '@slipway/backstage-plugin-releases-common';
import request from 'supertest';
import { databaseIds } from '../__testUtils__/databases';
import { detailsOf } from '../__testUtils__/releaseRequests';
import {
  codeOf,
  gateId,
  ONE_OF_TEAM,
  withVotingApi,
} from './voting/__testUtils__/withVotingApi';

describe.each(databaseIds)('the HTTP API of approvals on %s', databaseId => {
  const {
    api,
    asks,
    catalog,
    create,
    gateOf,
    get,
    inReadiness,
    move,
    vote,
    voted,
    withdraw,
  } = withVotingApi(databaseId);

  it('takes one vote of a group, and the release keeps its revision', async () => {
    await asks({ rules: [{ from: ['group:default/payments-team'] }] });
    const release = await inReadiness();
    expect(await gateOf(release)).toMatchObject({
      status: 'fail',
      code: 'approval_pending',
      approval: {
        required: 1,
        satisfied: 0,
        votes: [],
        mayVote: false,
        whyNot: { code: 'self_approval' },
      },
    });
    expect((await gateOf(release, 'ann')).approval).toMatchObject({
      mayVote: true,
    });
    const refused = await move(release, 'approved');
    expect(refused.status).toBe(422);
    expect(codeOf(refused)).toBe('approval_pending');

    const made = await voted(release, 'ann', { comment: 'Fine' });
    expect(made).toMatchObject({
      by: 'user:default/ann',
      groups: ['group:default/payments-team'],
      comment: 'Fine',
      contentHash: expect.stringMatching(/^v1:/),
    });
    expect((await get(release)).revision).toBe(release.revision);
    expect(await gateOf(release, 'ann')).toMatchObject({
      status: 'pass',
      code: 'approval_given',
      sentence: 'ann approved checkout 5.3.0.',
      approval: {
        satisfied: 1,
        votes: [{ id: made.id, counts: true, comment: 'Fine', isOwn: true }],
        whyNot: { code: 'already_voted' },
      },
    });
    expect((await move(release, 'approved')).status).toBe(200);
    const late = await vote(await get(release), 'bob');
    expect([late.status, codeOf(late)]).toEqual([409, 'decided']);
    expect((await withdraw(release, made.id, 'ann')).status).toBe(409);
    const ledger = ledgerPageSchema.parse(
      (await api().as('manager').get(`/releases/${release.id}/ledger`)).body,
    );
    expect(ledger.items.map(({ action }) => action)).toContain('voted');
    const verified = await api()
      .as('manager')
      .get(`/releases/${release.id}/ledger/verify`);
    expect(verified.body).toMatchObject({ intact: true });
  });

  it('refuses what is wrong and who may not, and keeps nothing', async () => {
    await asks({ ...ONE_OF_TEAM, after: ['plan'] }, [
      {
        id: 'plan',
        name: 'Plan',
        type: 'window_set',
        stage: 'approval',
      },
    ]);
    const release = await create();
    const path = `/releases/${release.id}/votes`;
    const body = { gateId: gateId(), decision: 'approve' };
    await api().as('ann').post(path, body).expect(428);
    for (const [given, detail] of [
      [{ decision: 'maybe' }, ['decision', 'invalid_value']],
      [{ gateId: 'other:nothing' }, ['gateId', 'unknown_gate']],
      [{ gateId: 'window-set' }, ['gateId', 'unknown_gate']],
      [{ comment: ' ' }, ['comment', 'too_few']],
    ] as const) {
      const answer = await vote(release, 'ann', given);
      expect(answer.status).toBe(400);
      expect(detailsOf(answer)[0][0]).toBe(detail[0]);
    }
    const refusals = [
      [await vote(release, 'manager'), 403, 'self_approval'],
      [await vote(release, 'eve'), 403, 'not_eligible'],
      [await vote(release, 'ann', {}, 7), 409, 'stale_revision'],
    ] as const;
    for (const [answer, status, code] of refusals) {
      expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    }
    expect((await vote(release, 'viewer')).status).toBe(403);
    const service = await request(api().backend.server)
      .post(`/api/releases/v1${path}`)
      .set('Authorization', mockCredentials.service.header())
      .set('If-Match', '"1"')
      .send(body);
    expect([service.status, codeOf(service)]).toEqual([403, 'not_a_person']);
    expect(await api().db('votes').select()).toEqual([]);
  });

  it('opens once the gates before it pass', async () => {
    await asks({ ...ONE_OF_TEAM, after: ['plan'] }, [
      { id: 'plan', name: 'Window', type: 'window_set', stage: 'approval' },
    ]);
    const release = await create({ window: undefined, state: 'draft' });
    const refused = await vote(release, 'ann');
    expect([refused.status, codeOf(refused)]).toEqual([422, 'gate_not_open']);
    expect(await gateOf(release, 'ann')).toMatchObject({
      code: 'approval_not_open',
      approval: { mayVote: false, whyNot: { code: 'gate_not_open' } },
    });
    const planned = await create();
    await voted(planned, 'ann');
    expect((await gateOf(planned)).status).toBe('pass');
  });

  it('counts a person once, whatever the groups and the spelling', async () => {
    await asks({
      rules: [
        { from: ['owner'], required: 1 },
        { from: ['group:default/payments-team'], required: 1 },
      ],
    });
    const release = await create();
    await voted(release, 'Ann');
    expect((await gateOf(release)).approval).toMatchObject({
      required: 2,
      satisfied: 1,
      votes: [{ by: 'user:default/ann' }],
    });
    for (const as of ['ann', 'Ann']) {
      const again = await vote(release, as);
      expect([again.status, codeOf(again)]).toEqual([409, 'already_voted']);
    }
    await voted(release, 'bob');
    expect((await gateOf(release)).status).toBe('pass');
  });

  it.each([
    [['ann', 'bob'], 'pass'],
    [['bob', 'ann'], 'pass'],
    [['ann'], 'fail'],
    [['bob'], 'fail'],
  ])('matches the votes of %j to rules: %s', async (voters, status) => {
    await asks({
      rules: [
        { from: ['user:default/ann', 'user:default/bob'] },
        { from: ['user:default/ann'] },
      ],
    });
    const release = await create();
    for (const voter of voters) {
      await voted(release, voter);
    }
    expect((await gateOf(release)).status).toBe(status);
  });

  it('rejects until that is withdrawn', async () => {
    await asks(ONE_OF_TEAM);
    const release = await inReadiness();
    await voted(release, 'ann');
    const no = await voted(release, 'bob', {
      decision: 'reject',
      comment: 'Not on a Friday',
    });
    expect(await gateOf(release)).toMatchObject({
      status: 'fail',
      code: 'approval_rejected',
    });
    expect(codeOf(await move(release, 'approved'))).toBe('approval_pending');
    const other = await withdraw(release, no.id, 'ann');
    expect([other.status, codeOf(other)]).toEqual([403, 'not_your_vote']);
    await withdraw(release, 'nothing', 'bob').expect(404);
    await withdraw(release, no.id, 'bob').expect(200);
    await withdraw(release, no.id, 'bob').expect(409);
    expect((await gateOf(release)).status).toBe('pass');
    await voted(release, 'bob');
  });

  it('takes many votes at once, each by itself', async () => {
    await asks(ONE_OF_TEAM);
    const one = await create();
    const two = await create({ version: '5.5.0' });
    const item = (release: Release, given: object = {}) => ({
      releaseId: release.id,
      revision: release.revision,
      gateId: gateId(),
      decision: 'approve',
      ...given,
    });
    const answer = await api()
      .as('ann')
      .post('/votes:batch', {
        items: [
          item(one),
          item(two, { revision: 9 }),
          item(one),
          item(two, { gateId: 'other:gate' }),
          item(two, { releaseId: 'nothing' }),
        ],
      })
      .expect(200);
    const result = voteBatchResultSchema.parse(answer.body);
    expect(result).toMatchObject({ voted: 1, refused: 4 });
    expect(
      result.items.map(({ error }) => error && [error.statusCode, error.code]),
    ).toEqual([
      undefined,
      [409, 'stale_revision'],
      [409, 'already_voted'],
      [400, 'unknown_gate'],
      [404, 'NotFoundError'],
    ]);
    await api().as('ann').post('/votes:batch', { items: [] }).expect(400);
  });

  it('lets votes grow too old', async () => {
    await asks({ ...ONE_OF_TEAM, expiresAfter: 'PT1S' });
    const release = await create();
    await voted(release, 'ann');
    await new Promise(resolve => {
      setTimeout(resolve, 1_100);
    });
    expect(await gateOf(release)).toMatchObject({
      code: 'approval_pending',
      approval: { votes: [{ counts: false, why: { code: 'vote_expired' } }] },
    });
  });

  it('votes and approves nothing while the catalog is away', async () => {
    await asks(ONE_OF_TEAM);
    const release = await inReadiness();
    catalog.goAway();
    expect((await vote(release, 'ann')).status).toBe(503);
    expect((await move(release, 'approved')).status).toBe(503);
    expect(await api().db('votes').select()).toEqual([]);
    expect((await gateOf(release)).code).toBe('approval_pending');
  });
});

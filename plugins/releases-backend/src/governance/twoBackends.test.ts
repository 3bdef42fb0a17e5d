import { Entity } from '@backstage/catalog-model';
import {
  GateResult,
  readinessSchema,
  Release,
  releaseSchema,
} from '@slipway/backstage-plugin-releases-common';
import { connectionsBeside, databaseIds } from '../__testUtils__/databases';
import {
  aWindow,
  checkout,
  detailsOf,
  inDays,
} from '../__testUtils__/releaseRequests';
import { shop } from '../__testUtils__/shop';
import { startApi, startApiOn, TestApi } from '../__testUtils__/startApi';

const qa: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'qa', namespace: 'default' },
  relations: ['ann', 'bob'].map(name => ({
    type: 'hasMember',
    targetRef: `user:default/${name}`,
  })),
};

const plan = {
  id: 'plan',
  name: 'Rollback plan',
  type: 'rollback_plan',
  stage: 'approval',
};

const signOff = (required: number) => ({
  id: 'sign-off',
  name: 'Sign-off',
  type: 'approval',
  stage: 'approval',
  params: { rules: [{ from: ['group:default/qa'], required }] },
});

/** Policies are never deleted, so that each test has one of its own. */
let tests = 0;
const policyId = () => `shared-${tests}`;
const gateId = () => `${policyId()}:sign-off`;

const hasPostgres = databaseIds.includes('POSTGRES_15');

// Backends share a database where it is a server.
(hasPostgres ? describe : describe.skip)('two backends on one database', () => {
  let one: TestApi;
  let two: TestApi;

  beforeAll(async () => {
    const options = {
      entities: [...shop, qa],
      managers: ['ann', 'bob', 'cem'],
    };
    one = await startApi({ ...options, databaseId: 'POSTGRES_15' });
    two = await startApiOn(connectionsBeside(one.db), options);
  }, 120_000);

  beforeEach(() => {
    tests += 1;
  });

  afterAll(async () => {
    await two.stop();
    await one.stop();
  });

  const either = (index: number) => (index % 2 ? one : two);

  const asks = (gates: object[], api = one) =>
    api
      .as('manager')
      .post('/policies', {
        id: policyId(),
        name: 'Shared',
        selector: { environments: [policyId()] },
        gates,
      })
      .expect(201);

  const move = (api: TestApi, { id }: Release, to: string) =>
    api.as('manager').post(`/releases/${id}/transitions`, { to });

  async function inReadiness(given: object = {}): Promise<Release> {
    const { body } = await one
      .as('manager')
      .post('/releases', { ...checkout, environment: policyId(), ...given })
      .expect(201);
    const moved = await move(one, body, 'in_readiness').expect(200);
    return releaseSchema.parse(moved.body);
  }

  const change = (api: TestApi, { id, revision }: Release, body: object) =>
    api.as('manager').patch(`/releases/${id}`, body, revision);

  const vote = (
    api: TestApi,
    { id, revision }: Release,
    as: string,
    decision = 'approve',
  ) =>
    api
      .as(as)
      .post(`/releases/${id}/votes`, { gateId: gateId(), decision })
      .set('If-Match', `"${revision}"`);

  const get = async (api: TestApi, { id }: Release): Promise<Release> =>
    releaseSchema.parse(
      (await api.as('manager').get(`/releases/${id}`).expect(200)).body,
    );

  async function gateOf(
    api: TestApi,
    { id }: Release,
    gate = gateId(),
  ): Promise<GateResult> {
    const { body } = await api.as('manager').get(`/releases/${id}/readiness`);
    return readinessSchema
      .parse(body)
      .own.gates.find(({ id: known }) => known === gate)!;
  }

  const entriesOf = ({ id }: Release, action: string) =>
    one
      .db('ledger')
      .where({ about: `release:${id}`, action })
      .select();

  const liveVotes = ({ id }: Release) =>
    one
      .db('votes')
      .where({ release_id: id })
      .whereNull('withdrawn_at')
      .whereNull('voided_at')
      .pluck('voter');

  it('keep one vote of each of two who send fifty, and a rejection', async () => {
    await asks([signOff(2)]);
    const release = await inReadiness();
    const answers = await Promise.all([
      ...Array.from({ length: 50 }, (_, index) =>
        vote(either(index >> 1), release, index % 2 ? 'ann' : 'bob'),
      ),
      vote(two, release, 'ann', 'reject'),
    ]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(
      new Set([201, 409]),
    );
    const accepted = answers.filter(({ status }) => status === 201);
    const voters: string[] = await liveVotes(release);
    expect(accepted).toHaveLength(voters.length);
    expect(voters.sort()).toEqual(['user:default/ann', 'user:default/bob']);
    expect(await entriesOf(release, 'voted')).toHaveLength(2);
    answers
      .filter(({ status }) => status === 409)
      .forEach(answer => expect(detailsOf(answer)[0][1]).toBe('already_voted'));
  }, 60_000);

  it('count no vote that was on its way while the content changed', async () => {
    await asks([signOff(2)]);
    const release = await inReadiness();
    await Promise.all([
      vote(one, release, 'ann'),
      change(two, release, { version: '7.0.0' }),
      vote(one, release, 'bob'),
    ]);
    const now = await get(one, release);
    expect(now.version).toBe('7.0.0');
    expect(await liveVotes(release)).toEqual([]);
    for (const api of [one, two]) {
      expect(await gateOf(api, release)).toMatchObject({
        code: 'approval_pending',
        approval: { satisfied: 0 },
      });
    }
    await vote(one, now, 'ann').expect(201);
    await vote(two, now, 'bob').expect(201);
    expect(await gateOf(two, release)).toMatchObject({ status: 'pass' });
  }, 60_000);

  it('grant a waiver once', async () => {
    await asks([plan]);
    const release = await inReadiness({ impact: 'breaking' });
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        either(index)
          .as(index < 3 ? 'ann' : 'cem')
          .post(`/releases/${release.id}/waivers`, {
            target: { type: 'gate', id: `${policyId()}:plan` },
            reason: 'Tried in staging',
            expiresAt: aWindow(5).end,
          }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      201, 409, 409, 409, 409, 409,
    ]);
    expect((await get(two, release)).waivers).toHaveLength(1);
    expect(await entriesOf(release, 'waived')).toHaveLength(1);
  }, 60_000);

  it('judge by the policy that the other has just saved', async () => {
    const release = await inReadiness({ impact: 'breaking' });
    await asks([signOff(1)], one);
    expect(await gateOf(two, release)).toMatchObject({ status: 'fail' });
    const early = await move(two, release, 'approved').expect(422);
    expect(detailsOf(early)).toContainEqual(['to', 'approval_pending']);
    await two
      .as('manager')
      .patch(`/policies/${policyId()}`, { gates: [plan] }, 1)
      .expect(200);
    expect(await gateOf(one, release)).toBeUndefined();
    expect(await gateOf(one, release, `${policyId()}:plan`)).toMatchObject({
      status: 'fail',
      policy: { version: 2 },
    });
  }, 60_000);

  it('never approve by votes that a change made void', async () => {
    await asks([signOff(1)]);
    const releases: Release[] = [];
    for (let index = 0; index < 6; index++) {
      const release = await inReadiness({
        version: `6.0.${index}`,
        window: aWindow(index + 10),
      });
      await vote(one, release, 'ann').expect(201);
      releases.push(release);
    }
    const answers = await Promise.all(
      releases.flatMap((release, index) => [
        change(either(index), release, { version: `7.0.${index}` }),
        move(either(index + 1), release, 'approved'),
      ]),
    );
    for (const [index, release] of releases.entries()) {
      const now = await get(one, release);
      const isChanged = now.version === `7.0.${index}`;
      expect(now.state).toBe(isChanged ? 'in_readiness' : 'approved');
      expect(await liveVotes(release)).toEqual(
        isChanged ? [] : ['user:default/ann'],
      );
      const [changed, moved] = answers.slice(index * 2);
      expect([
        [200, 422],
        [409, 200],
      ]).toContainEqual([changed.status, moved.status]);
    }
  }, 60_000);

  it('withdraw a go once, where both judge it anew', async () => {
    await asks([
      { id: 'go', name: 'Go/no-go', type: 'review', stage: 'approval' },
      plan,
    ]);
    const release = await inReadiness({ rollbackPlan: 'Roll back' });
    const review = await one
      .as('manager')
      .post('/reviews', {
        title: 'Board',
        at: inDays(1),
        timeZone: 'UTC',
        period: { from: inDays(1), to: inDays(60) },
      })
      .expect(201);
    const path = `/reviews/${review.body.id}`;
    await two.as('manager').post(`${path}/open`).expect(200);
    const decisions = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        either(index)
          .as(index % 3 ? 'manager' : 'ann')
          .post(`${path}/decisions`, {
            releaseId: release.id,
            revision: release.revision,
            decision: 'go',
          }),
      ),
    );
    expect(decisions.map(({ status }) => status).sort()).toEqual([
      201,
      ...Array(19).fill(409),
    ]);
    await Promise.all([one.turn(), two.turn()]);
    await expect(entriesOf(release, 'decided')).resolves.toHaveLength(1);
    await expect(entriesOf(release, 'decision_reopened')).resolves.toHaveLength(
      0,
    );
    await one
      .as('manager')
      .post(`/releases/${release.id}/hold`, { reason: 'Wait' })
      .expect(200);
    for (let turn = 0; turn < 3; turn += 1) {
      await Promise.all([one.turn(), two.turn()]);
    }
    await expect(entriesOf(release, 'decision_reopened')).resolves.toHaveLength(
      1,
    );
    await expect(
      gateOf(two, release, `${policyId()}:go`),
    ).resolves.toMatchObject({ status: 'fail', code: 'review_reopened' });
    const { body } = await one
      .as('manager')
      .get(`/releases/${release.id}/ledger/verify`);
    expect(body).toMatchObject({ intact: true });
  }, 60_000);
});

import { Entity } from '@backstage/catalog-model';
import {
  ledgerPageSchema,
  Readiness,
  readinessSchema,
  Release,
  ReleasePolicies,
  releasePoliciesSchema,
  releaseSchema,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { checkout, detailsOf } from '../../__testUtils__/releaseRequests';
import { shop } from '../../__testUtils__/shop';
import { startApi, TestApi } from '../../__testUtils__/startApi';

const qa: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'qa', namespace: 'default' },
  relations: [{ type: 'hasMember', targetRef: 'user:default/ann' }],
};

const window = {
  id: 'window',
  name: 'Window',
  type: 'window_set',
  stage: 'approval',
};
const plan = { ...window, id: 'plan', name: 'Plan', type: 'rollback_plan' };
const signOff = {
  id: 'sign-off',
  name: 'Sign-off',
  type: 'approval',
  stage: 'approval',
  params: { rules: [{ from: ['group:default/qa'], required: 1 }] },
};

let tests = 0;
const policyId = () => `production-${tests}`;

describe.each(databaseIds)('adopting policies on %s', databaseId => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi({
      databaseId,
      entities: [...shop, qa],
      managers: ['ann'],
    });
  }, 60_000);

  beforeEach(async () => {
    tests += 1;
    await api.db('releases').delete();
    await api.db('ledger').delete();
    await api
      .as('manager')
      .post('/policies', {
        id: policyId(),
        name: 'Production',
        selector: { environments: [policyId()] },
        gates: [window, plan],
      })
      .expect(201);
  });

  afterAll(async () => {
    await api.stop();
  });

  const move = ({ id }: Pick<Release, 'id'>, to: string) =>
    api.as('manager').post(`/releases/${id}/transitions`, { to, reason: 'So' });

  async function approved(): Promise<Release> {
    const { body } = await api
      .as('manager')
      .post('/releases', {
        ...checkout,
        environment: policyId(),
      })
      .expect(201);
    await move(body, 'in_readiness').expect(200);
    const moved = await move(body, 'approved').expect(200);
    return releaseSchema.parse(moved.body);
  }

  const gates = (...asked: object[]) =>
    api.as('manager').patch(`/policies/${policyId()}`, { gates: asked }, 1);

  const adopt = (
    { id, revision }: Pick<Release, 'id' | 'revision'>,
    as = 'engineer',
    body: object = {},
  ) =>
    api
      .as(as)
      .post(`/releases/${id}/policies/adopt`, body)
      .set('If-Match', `"${revision}"`);

  async function policiesOf(
    { id }: Pick<Release, 'id'>,
    as = 'engineer',
  ): Promise<ReleasePolicies> {
    const { body } = await api
      .as(as)
      .get(`/releases/${id}/policies`)
      .expect(200);
    return releasePoliciesSchema.parse(body);
  }

  async function readinessOf({ id }: Release): Promise<Readiness> {
    const { body } = await api
      .as('ann')
      .get(`/releases/${id}/readiness`)
      .expect(200);
    return readinessSchema.parse(body);
  }

  async function adoptionsOf({ id }: Release) {
    const { body } = await api.as('ann').get(`/releases/${id}/ledger`);
    return ledgerPageSchema
      .parse(body)
      .items.filter(({ action }) => action === 'policies_adopted');
  }

  it('tells what differs, and holds the release to what is newly asked', async () => {
    const release = await approved();
    expect(await policiesOf(release)).toMatchObject({
      differs: false,
      code: 'same',
      kept: { kind: 'normal', policies: [{ id: policyId(), version: 1 }] },
      adopt: { allowed: false, code: 'nothing_to_adopt' },
    });
    await gates(window, plan, signOff).expect(200);
    const compared = await policiesOf(release);
    expect(compared).toMatchObject({
      differs: true,
      code: 'gates_differ',
      kept: { policies: [{ version: 1 }] },
      today: { policies: [{ version: 2 }] },
      verdicts: { kept: 'pass', today: 'fail' },
      policies: [
        {
          change: 'changed',
          from: 1,
          to: 2,
          sentence: 'Production is now version 2; it was version 1.',
        },
      ],
      gates: [
        {
          change: 'added',
          id: `${policyId()}:sign-off`,
          lessens: false,
          today: 'fail',
          sentence: 'Sign-off would be asked in addition.',
        },
      ],
      adopt: { allowed: true },
    });
    const { body } = await adopt(release, 'engineer', {
      policies: compared.today.policies.map(({ id, version }) => ({
        id,
        version,
      })),
    }).expect(200);
    expect(body).toMatchObject({
      state: 'approved',
      revision: release.revision + 1,
    });
    expect(await policiesOf(release)).toMatchObject({
      differs: false,
      kept: { policies: [{ version: 2 }] },
    });
    expect(await adoptionsOf(release)).toMatchObject([
      {
        actor: 'user:default/engineer',
        change: {
          fields: {
            policies: {
              from: [{ id: policyId(), name: 'Production', version: 1 }],
              to: [{ id: policyId(), name: 'Production', version: 2 }],
            },
          },
        },
      },
    ]);
    const { body: chain } = await api
      .as('ann')
      .get(`/releases/${release.id}/ledger/verify`);
    expect(chain.intact).toBe(true);

    expect(await readinessOf(release)).toMatchObject({ verdict: 'fail' });
    const early = await move(release, 'in_progress').expect(422);
    expect(detailsOf(early)).toEqual([['to', 'approval_pending']]);
    await api
      .as('ann')
      .post(`/releases/${release.id}/votes`, {
        gateId: `${policyId()}:sign-off`,
        decision: 'approve',
      })
      .set('If-Match', `"${body.revision}"`)
      .expect(201);
    expect(await readinessOf(release)).toMatchObject({ verdict: 'pass' });
    await move(release, 'in_progress').expect(200);
    expect(await readinessOf(release)).toMatchObject({ verdict: 'pass' });
    await gates(window, plan, signOff, { ...window, id: 'again' })
      .set('If-Match', '"2"')
      .expect(200);
    expect(await policiesOf(release)).toMatchObject({
      differs: true,
      adopt: { allowed: false, code: 'already_started' },
    });
    const late = await adopt(
      { ...release, revision: body.revision + 1 },
      'ann',
    );
    expect(late.status).toBe(409);
    expect(detailsOf(late)).toEqual([['', 'already_started']]);
  });

  it('lets nobody ask less of what is theirs, nor without leave', async () => {
    const release = await approved();
    await gates(window, { ...plan, severity: 'advisory' }).expect(200);
    expect(await policiesOf(release)).toMatchObject({
      gates: [{ change: 'changed', parts: ['severity'], lessens: true }],
      adopt: { allowed: false, code: 'not_allowed' },
    });
    for (const [user, code] of [
      ['viewer', 'not_allowed'],
      ['engineer', 'not_allowed'],
      ['manager', 'own_release'],
    ]) {
      const refused = await adopt(release, user).expect(403);
      expect(detailsOf(refused)).toEqual([['', code]]);
    }
    expect(await policiesOf(release, 'ann')).toMatchObject({
      kept: { policies: [{ version: 1 }] },
      adopt: { allowed: true },
    });
    await adopt(release, 'ann').expect(200);
    expect((await policiesOf(release)).differs).toBe(false);
  });

  it('refuses what it was not read for, and changes nothing', async () => {
    const release = await approved();
    await gates(window, plan, signOff).expect(200);
    const { id, revision } = release;
    await api
      .as('engineer')
      .post(`/releases/${id}/policies/adopt`, {})
      .expect(428);
    await adopt({ id, revision: revision - 1 }).expect(409);
    await adopt({ id: 'nothing', revision }).expect(404);
    await adopt(release, 'viewer').expect(403);
    const wrong = await adopt(release, 'engineer', {
      policies: [{ id: policyId(), version: 0 }],
    }).expect(400);
    expect(detailsOf(wrong)[0][0]).toBe('policies.0.version');
    const other = await adopt(release, 'engineer', {
      policies: [{ id: policyId(), version: 1 }],
    }).expect(409);
    expect(detailsOf(other)).toEqual([['policies', 'policies_changed']]);
    expect(await policiesOf(release)).toMatchObject({
      revision,
      kept: { policies: [{ version: 1 }] },
    });
    expect(await adoptionsOf(release)).toEqual([]);
  });

  it('is for approved releases, and goes with the approval', async () => {
    const release = await approved();
    await gates(window, plan, signOff).expect(200);
    await adopt(release).expect(200);
    const { body } = await move(release, 'in_readiness').expect(200);
    expect(await policiesOf(release)).toMatchObject({
      differs: false,
      adopt: { allowed: false, code: 'not_approved' },
    });
    expect(await policiesOf(release)).not.toHaveProperty('kept');
    const refused = await adopt(body).expect(409);
    expect(detailsOf(refused)).toEqual([['', 'not_approved']]);
  });

  it('does nothing twice', async () => {
    const release = await approved();
    await gates(window, plan, signOff).expect(200);
    const answers = await Promise.all([1, 2, 3, 4].map(() => adopt(release)));
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200, 409, 409, 409,
    ]);
    expect(await adoptionsOf(release)).toHaveLength(1);
    const { body } = await adopt({
      ...release,
      revision: release.revision + 1,
    }).expect(200);
    expect(body.revision).toBe(release.revision + 1);
    expect(await adoptionsOf(release)).toHaveLength(1);
  });

  it('lets no release start that it asks something of at the same time', async () => {
    const release = await approved();
    await gates(window, plan, signOff).expect(200);
    const [adopted, started] = await Promise.all([
      adopt(release),
      move(release, 'in_progress'),
    ]);
    expect([
      [200, 422],
      [409, 200],
    ]).toContainEqual([adopted.status, started.status]);
  });
});

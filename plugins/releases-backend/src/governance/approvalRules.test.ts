import { readinessSchema } from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../__testUtils__/databases';
import { checkout, detailsOf } from '../__testUtils__/releaseRequests';
import { startApi } from '../__testUtils__/startApi';
import { catalogOf, group, people } from './voting/__testUtils__/votingCatalog';
import {
  codeOf,
  ONE_OF_TEAM,
  policyId,
  policyOf,
  signOff,
  withVotingApi,
} from './voting/__testUtils__/withVotingApi';

describe.each(databaseIds)('who may approve on %s', databaseId => {
  const { api, asks, catalog, create, gateOf, get, inReadiness, move, voted } =
    withVotingApi(databaseId);

  it('counts members of groups below, and not who left', async () => {
    await asks({ rules: [{ from: ['group:default/qa'], required: 2 }] });
    const release = await inReadiness();
    await voted(release, 'dee');
    await voted(release, 'cem');
    expect((await gateOf(release)).status).toBe('pass');
    catalog.set(group('testers', []));
    const refused = await move(release, 'approved');
    expect([refused.status, codeOf(refused)]).toEqual([
      422,
      'approval_pending',
    ]);
    expect((await gateOf(release)).approval).toMatchObject({
      satisfied: 1,
      votes: [
        { by: 'user:default/dee', counts: false, why: { code: 'vote_left' } },
        { by: 'user:default/cem', counts: true },
      ],
    });
    catalog.set(group('testers', ['dee']));
    expect((await move(release, 'approved')).status).toBe(200);
    catalog.set(group('testers', []));
    expect(await gateOf(release)).toMatchObject({
      status: 'pass',
      code: 'approval_given',
      approval: {
        satisfied: 2,
        votes: [{ counts: true }, { counts: true }],
      },
    });
  });

  it('passes no rule whose group has gone or is empty', async () => {
    await asks({
      rules: [{ from: ['owner'] }, { from: ['group:default/qa'] }],
    });
    const release = await inReadiness();
    await voted(release, 'ann');
    catalog.remove('qa');
    await move(release, 'approved');
    expect(await gateOf(release)).toMatchObject({
      status: 'unknown',
      code: 'approval_rule_unresolved',
    });
    catalog.set(group('qa', []));
    const refused = await move(release, 'approved');
    expect(codeOf(refused)).toBe('approval_pending');
    expect(await gateOf(release)).toMatchObject({
      status: 'fail',
      code: 'approval_unsatisfiable',
    });
  });

  it('says where nobody but the author may approve', async () => {
    await asks({ rules: [{ from: ['group:default/solo'] }] });
    const release = await create({ state: 'draft' });
    const planned = await move(release, 'planned');
    expect(planned.status).toBe(200);
    expect(planned.body.warnings).toEqual([
      expect.objectContaining({ code: 'approval_unsatisfiable' }),
    ]);
    expect((await gateOf(release)).code).toBe('approval_unsatisfiable');
    await api()
      .as('manager')
      .patch(
        `/policies/${policyId()}`,
        {
          gates: [
            signOff({
              rules: [{ from: ['group:default/solo'] }],
              excludeAuthors: false,
            }),
          ],
        },
        1,
      )
      .expect(200);
    await voted(await get(release), 'manager');
    expect((await gateOf(release)).status).toBe('pass');
  });

  it('follows the policy at once, and an approved release keeps its own', async () => {
    const rule = (required: number) => ({
      gates: [signOff({ rules: [{ from: ['owner'], required }] })],
    });
    await asks({ rules: [{ from: ['owner'], required: 2 }] });
    const release = await inReadiness();
    await voted(release, 'ann');
    expect((await gateOf(release)).status).toBe('fail');
    const change = (body: object, revision: number) =>
      api().as('manager').patch(`/policies/${policyId()}`, body, revision);
    await change(rule(1), 1).expect(200);
    expect((await gateOf(release)).status).toBe('pass');
    await change(rule(2), 2).expect(200);
    expect((await gateOf(release)).status).toBe('fail');
    await change(rule(1), 3).expect(200);
    expect((await move(release, 'approved')).status).toBe(200);
    await change(rule(2), 4).expect(200);
    expect(await gateOf(release)).toMatchObject({
      status: 'pass',
      approval: { required: 1 },
    });
  });

  it.each([
    [{ rules: [] }, 'gates.0.params.rules'],
    [{ rules: [{ from: [] }] }, 'gates.0.params.rules.0.from'],
    [{ rules: [{ from: ['anyone'] }] }, 'gates.0.params.rules.0.from.0'],
    [
      { rules: [{ from: ['component:default/checkout'] }] },
      'gates.0.params.rules.0.from.0',
    ],
    [
      { rules: [{ from: ['group:default/gone'] }] },
      'gates.0.params.rules.0.from.0',
    ],
    [{ ...ONE_OF_TEAM, after: ['other'] }, 'gates.0.params.after.0'],
    [{ ...ONE_OF_TEAM, after: ['sign-off'] }, 'gates.0.params.after.0'],
    [{ ...ONE_OF_TEAM, expiresAfter: 'soon' }, 'gates.0.params.expiresAfter'],
  ])('refuses a policy that asks for %j', async (params, field) => {
    const answer = await api()
      .as('manager')
      .post('/policies', policyOf(params))
      .expect(400);
    expect(detailsOf(answer).map(([at]) => at)).toContain(field);
  });
});

describe('the approval that no policy asks', () => {
  it('is one vote of the owner, unless the configuration asks others', async () => {
    const catalog = catalogOf();
    const api = await startApi({
      databaseId: 'SQLITE_3',
      entities: [],
      catalog: catalog.mock,
      managers: people,
      config: { releases: { defaultApproval: {} } },
    });
    const { body } = await api.as('manager').post('/releases', checkout);
    const readiness = async () =>
      readinessSchema
        .parse((await api.as('ann').get(`/releases/${body.id}/readiness`)).body)
        .own.gates.find(({ id }) => id === 'default-approval');
    expect(await readiness()).toMatchObject({ code: 'approval_pending' });
    await api
      .as('ann')
      .post(`/releases/${body.id}/votes`, {
        gateId: 'default-approval',
        decision: 'approve',
      })
      .set('If-Match', '"1"')
      .expect(201);
    expect(await readiness()).toMatchObject({ status: 'pass' });
    await api.stop();
  }, 60_000);
});

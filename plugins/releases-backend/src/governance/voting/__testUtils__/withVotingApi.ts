import { TestDatabaseId } from '@backstage/backend-test-utils';
import {
  GateResult,
  Readiness,
  readinessSchema,
  Release,
  releaseSchema,
  Vote,
  voteSchema,
} from '@slipway/backstage-plugin-releases-common';
import {
  aWindow,
  checkout,
  detailsOf,
} from '../../../__testUtils__/releaseRequests';
import { startApi, TestApi } from '../../../__testUtils__/startApi';
import { catalogOf, people } from './votingCatalog';

/** A gate that asks people. */
export const signOff = (params: object, rest: object = {}) => ({
  id: 'sign-off',
  name: 'Sign-off',
  type: 'approval',
  stage: 'approval',
  params,
  ...rest,
});

/** Policies are never deleted, so that each test has one of its own. */
let tests = 0;
export const policyId = () => `production-${tests}`;
export const gateId = () => `${policyId()}:sign-off`;

/** A policy of production with such a gate, and others beside it. */
export const policyOf = (params: object, more: object[] = []) => ({
  id: policyId(),
  name: 'Production',
  selector: { environments: ['production'] },
  gates: [signOff(params), ...more],
});

export const ONE_OF_TEAM = { rules: [{ from: ['owner'] }] };

/** The code of the first thing that an answer refuses. */
export const codeOf = (answer: { body: any }) => detailsOf(answer)[0][1];

/**
 * A backend whose catalog has groups that tests change, with what is asked of it
 * again and again. Each test finds it without releases and policies.
 */
export function withVotingApi(databaseId: TestDatabaseId) {
  const catalog = catalogOf();
  const started = {} as { api: TestApi };
  const api = () => started.api;

  beforeAll(async () => {
    started.api = await startApi({
      databaseId,
      entities: [],
      catalog: catalog.mock,
      managers: people,
    });
  }, 60_000);

  beforeEach(async () => {
    catalog.reset();
    tests += 1;
    for (const table of [
      'releases',
      'ledger',
      'policies',
      'policy_revisions',
      'approved_policies',
      'approver_members',
    ]) {
      await api().db(table).delete();
    }
    await readinessOf(await create({ environment: 'elsewhere' }));
  });

  afterAll(async () => {
    await api().stop();
  });

  async function create(given: object = {}, as = 'manager'): Promise<Release> {
    const answer = await api()
      .as(as)
      .post('/releases', {
        ...checkout,
        environment: 'production',
        window: aWindow(30),
        tags: ['plain'],
        ...given,
      });
    expect(answer.body.error).toBeUndefined();
    return releaseSchema.parse(answer.body);
  }

  async function asks(params: object, more: object[] = []): Promise<void> {
    const answer = await api()
      .as('manager')
      .post('/policies', policyOf(params, more));
    expect(answer.body.error).toBeUndefined();
    expect(answer.status).toBe(201);
  }

  const get = async ({ id }: Release): Promise<Release> =>
    releaseSchema.parse(
      (await api().as('manager').get(`/releases/${id}`).expect(200)).body,
    );

  const vote = (
    release: Release,
    as: string,
    given: object = {},
    revision = release.revision,
  ) =>
    api()
      .as(as)
      .post(`/releases/${release.id}/votes`, {
        gateId: gateId(),
        decision: 'approve',
        ...given,
      })
      .set('If-Match', `"${revision}"`);

  async function voted(
    release: Release,
    as: string,
    given: object = {},
  ): Promise<Vote> {
    const answer = await vote(release, as, given);
    expect(answer.body.error).toBeUndefined();
    expect(answer.status).toBe(201);
    return voteSchema.parse(answer.body);
  }

  const withdraw = (release: Release, id: string, as: string) =>
    api().as(as).delete(`/releases/${release.id}/votes/${id}`);

  async function readinessOf(
    { id }: Release,
    as = 'manager',
  ): Promise<Readiness> {
    const answer = await api().as(as).get(`/releases/${id}/readiness`);
    expect(answer.status).toBe(200);
    return readinessSchema.parse(answer.body);
  }

  async function gateOf(
    release: Release,
    as?: string,
    id = gateId(),
  ): Promise<GateResult> {
    const { own } = await readinessOf(release, as);
    return own.gates.find(gate => gate.id === id)!;
  }

  async function move(release: Release, to: string) {
    const { revision } = await get(release);
    return api()
      .as('manager')
      .post(`/releases/${release.id}/transitions`, { to, reason: 'So' })
      .set('If-Match', `"${revision}"`);
  }

  async function inReadiness(given?: object): Promise<Release> {
    const release = await create(given);
    expect((await move(release, 'in_readiness')).status).toBe(200);
    return get(release);
  }

  const change = (release: Release, body: object, as = 'manager') =>
    api().as(as).patch(`/releases/${release.id}`, body, release.revision);

  return {
    api,
    catalog,
    asks,
    change,
    create,
    gateOf,
    get,
    inReadiness,
    move,
    vote,
    voted,
    withdraw,
  };
}

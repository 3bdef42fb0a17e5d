import { TestDatabaseId } from '@backstage/backend-test-utils';
import {
  GateAnswer,
  gateAnswerSchema,
  Release,
  releaseSchema,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { aWindow } from '../../__testUtils__/releaseRequests';
import { withPlannedReleases } from '../../__testUtils__/withPlannedReleases';

/** What a pipeline of payments-api asks. */
export const payments = {
  entityRef: 'component:default/payments-api',
  version: '4.2.0',
  environment: 'production',
};

/** A release of payments-api 4.2.0 to production, in three days. */
const planned = {
  name: 'payments-api 4.2.0',
  version: '4.2.0',
  environment: 'production',
  window: aWindow(3),
  components: [{ entityRef: payments.entityRef, toVersion: '4.2.0' }],
};

/** The plugin, with releases of payments-api and a gate that is asked about them. */
export function withGate(databaseId: TestDatabaseId) {
  const { api, make } = withPlannedReleases(databaseId);
  const as = (user: string) => api().as(user);
  const request = (query: Record<string, string>, user = 'manager') =>
    as(user).get(`/gate?${new URLSearchParams(query)}`);

  const get = async ({ id }: Release): Promise<Release> =>
    releaseSchema.parse((await as('manager').get(`/releases/${id}`)).body);

  const send = async (release: Release, to: ReleaseState, reason?: string) =>
    as('manager')
      .post(`/releases/${release.id}/transitions`, { to, reason })
      .set('If-Match', `"${(await get(release)).revision}"`);

  const moved = async (
    release: Release,
    ...states: ReleaseState[]
  ): Promise<Release> => {
    for (const to of states) {
      const answer = await send(release, to);
      expect(answer.body.error).toBeUndefined();
    }
    return get(release);
  };
  const plan = (given: object = {}) =>
    make('payments-api', { ...planned, ...given });

  return {
    api,
    as,
    get,
    moved,
    plan,
    request,
    send,
    approved: async (given: object = {}) =>
      moved(await plan(given), 'in_readiness', 'approved'),
    ask: async (
      query: Record<string, string> = payments,
      user = 'manager',
    ): Promise<GateAnswer> => {
      const answer = await request(query, user);
      expect(answer.body.error).toBeUndefined();
      return gateAnswerSchema.parse(answer.body);
    },
    freeze: async (given: object = {}): Promise<string> => {
      const answer = await as('manager').post('/windows', {
        name: 'Peak season',
        effect: 'deny',
        reason: 'No changes',
        ...aWindow(-0.01),
        ...given,
      });
      expect(answer.body.error).toBeUndefined();
      return answer.body.id;
    },
    policy: async (given: object) => {
      const answer = await as('manager').post('/policies', {
        id: 'production',
        name: 'Production',
        selector: { environments: ['production'] },
        gates: [
          { id: 'plan', name: 'Plan', type: 'window_set', stage: 'approval' },
        ],
        ...given,
      });
      expect(answer.body.error).toBeUndefined();
    },
  };
}

/** The codes of what refuses, and of what is said beside. */
export function codesOf({ reasons }: GateAnswer) {
  const codes = (isBlocking: boolean) =>
    reasons.flatMap(({ blocking, code }) =>
      blocking === isBlocking ? code : [],
    );
  return { refused: codes(true), beside: codes(false) };
}

import { TestDatabaseId } from '@backstage/backend-test-utils';
import {
  Policy,
  policySchema,
  Readiness,
  readinessSchema,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import {
  checkout,
  withReleasesApi,
} from '../../../__testUtils__/releaseRequests';

/** A gate that asks for a rollback plan. */
export const plan = {
  id: 'plan',
  name: 'Rollback plan',
  type: 'rollback_plan',
  stage: 'approval',
};

/** Asks releases of production for a window, whatever they are. */
export const production = {
  id: 'production',
  name: 'Production releases',
  selector: { environments: ['production'] },
  gates: [
    { id: 'window', name: 'Window', type: 'window_set', stage: 'approval' },
  ],
};

/** The policies' gates among those that a release has to pass. */
export const policyGateIds = ({ own }: Readiness) =>
  own.gates.flatMap(({ id, policy }) => (policy ? id : []));

/**
 * A backend with what is asked of policies again and again. Each test finds it
 * without releases and policies.
 */
export function withPoliciesApi(databaseId: TestDatabaseId) {
  const { api, create } = withReleasesApi(databaseId);

  beforeEach(async () => {
    for (const table of ['policies', 'policy_revisions', 'approved_policies']) {
      await api().db(table).delete();
    }
    // Policies are never deleted, so that who judges has to see that these were.
    await readinessOf(await create({ ...checkout, environment: 'elsewhere' }));
  });

  async function made(body: object = production): Promise<Policy> {
    const answer = await api().as('manager').post('/policies', body);
    expect(answer.body.error).toBeUndefined();
    expect(answer.status).toBe(201);
    return policySchema.parse(answer.body);
  }

  const change = (id: string, body: object, revision: number) =>
    api().as('manager').patch(`/policies/${id}`, body, revision);

  async function readinessOf({ id }: Release): Promise<Readiness> {
    const answer = await api()
      .as('manager')
      .get(`/releases/${id}/readiness`)
      .expect(200);
    return readinessSchema.parse(answer.body);
  }

  const move = (release: Release, to: string) =>
    api().as('manager').post(`/releases/${release.id}/transitions`, { to });

  return { api, change, create, made, move, readinessOf };
}

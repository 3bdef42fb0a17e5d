import { TestDatabaseId } from '@backstage/backend-test-utils';
import {
  EvidenceBatchResult,
  evidenceBatchResultSchema,
  evidenceListSchema,
  EvidenceRecordInput,
  GateResult,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import {
  checkout,
  withReleasesApi,
} from '../../../__testUtils__/releaseRequests';

export const MINUTE_MS = 60_000;

/** The instant so many milliseconds ago. */
export const ago = (ms: number) => new Date(Date.now() - ms).toISOString();

let sent = 0;

/** A unit test of checkout 5.3.0 that passed ten minutes ago. */
export function aTest(
  changes: Partial<EvidenceRecordInput> = {},
): EvidenceRecordInput {
  return {
    type: 'test.unit',
    name: 'ci',
    subject: { entityRef: 'component:default/checkout', version: '5.3.0' },
    outcome: 'pass',
    occurredAt: ago(10 * MINUTE_MS),
    source: {
      provider: 'github',
      externalId: `run/${(sent += 1)}`,
      url: 'https://github.com/acme/checkout/actions',
    },
    ...changes,
  };
}

/** A policy of production with one such gate. */
export const policyOf = (params: object) => ({
  id: 'tested',
  name: 'Tested releases',
  selector: { environments: ['production'] },
  gates: [
    {
      id: 'unit-tests',
      name: 'Unit tests',
      type: 'evidence',
      stage: 'approval',
      params: { type: 'test.unit', ...params },
    },
  ],
});

/**
 * A backend with what is asked of evidence again and again. Each test finds it
 * without releases, policies and evidence.
 */
export function withEvidenceApi(databaseId: TestDatabaseId) {
  const { api, create } = withReleasesApi(databaseId);

  beforeEach(async () => {
    for (const table of [
      'evidence',
      'manual_evidence',
      'policies',
      'policy_revisions',
    ]) {
      await api().db(table).delete();
    }
    // Policies are never deleted, so that who judges has to see that these were.
    await gateOf(await create({ ...checkout, environment: 'elsewhere' }));
  });

  const batch = (items: unknown[], user = 'manager') =>
    api().as(user).post('/evidence:batch', { items });

  async function send(
    ...items: EvidenceRecordInput[]
  ): Promise<EvidenceBatchResult> {
    const { body } = await batch(items).expect(200);
    return evidenceBatchResultSchema.parse(body);
  }

  async function gateOf(
    { id }: Release,
    user = 'manager',
  ): Promise<GateResult> {
    const { body } = await api()
      .as(user)
      .get(`/releases/${id}/readiness`)
      .expect(200);
    return body.own.gates.find(
      (gate: GateResult) => gate.id === 'tested:unit-tests',
    );
  }

  async function listed(query = '', user = 'viewer') {
    const { body } = await api().as(user).get(`/evidence${query}`).expect(200);
    return evidenceListSchema.parse(body);
  }

  const asked = (params: object = {}) =>
    api().as('manager').post('/policies', policyOf(params)).expect(201);

  return { api, asked, batch, create, gateOf, listed, send };
}

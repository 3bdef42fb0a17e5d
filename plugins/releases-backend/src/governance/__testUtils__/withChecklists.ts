import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  GateResult,
  Readiness,
  readinessSchema,
  Release,
  releaseSchema,
  Tick,
  tickSchema,
} from '@slipway/backstage-plugin-releases-common';
import { aWindow, checkout, inDays } from '../../__testUtils__/releaseRequests';
import { shop } from '../../__testUtils__/shop';
import { startApi, TestApi } from '../../__testUtils__/startApi';
import { group, user } from '../voting/__testUtils__/votingCatalog';

/** Ann owns what the payments team does, Dee helps support, Eve is neither. Cem may do
 * everything. */
const entities: Entity[] = [
  ...shop.filter(({ kind }) => kind === 'Component'),
  ...['ann', 'cem', 'dee', 'eve', 'manager'].map(user),
  group('payments-team', ['ann']),
  group('support', ['cem'], ['helpers']),
  group('helpers', ['dee']),
];

/** A checklist as a policy asks for it. */
export const goLive = (params: object = {}, rest: object = {}) => ({
  id: 'go-live',
  name: 'Go-live',
  type: 'checklist',
  stage: 'approval',
  params: {
    items: [
      { id: 'runbook', title: 'Runbook read' },
      {
        id: 'support',
        title: 'Support told',
        ownerRef: 'group:default/support',
        note: 'In their channel',
        link: 'https://chat.example.com/support',
      },
    ],
    ...params,
  },
  ...rest,
});

/**
 * The plugin with releases in staging, which all may read, and policies that
 * ask for checklists; empty before each test.
 */
export function withChecklists(databaseId: TestDatabaseId) {
  const started = {} as { api: TestApi };
  let tests = 0;
  const policyId = () => `staging-${tests}`;

  beforeAll(async () => {
    started.api = await startApi({
      databaseId,
      entities,
      managers: ['cem'],
    });
  }, 60_000);

  beforeEach(async () => {
    tests += 1;
    for (const table of [
      'releases',
      'ledger',
      'policies',
      'policy_revisions',
      'approved_policies',
      'approver_members',
    ]) {
      await started.api.db(table).delete();
    }
    // So that policies of the test before are not at hand any more.
    const answer = await started.api
      .as('manager')
      .post('/releases', { ...checkout, environment: 'elsewhere' });
    await readinessOf(answer.body);
  });

  afterAll(async () => {
    await started.api.stop();
  });

  const as = (name: string) => started.api.as(name);

  const get = async ({ id }: Pick<Release, 'id'>): Promise<Release> =>
    releaseSchema.parse(
      (await as('manager').get(`/releases/${id}`).expect(200)).body,
    );

  async function readinessOf(
    { id }: Pick<Release, 'id'>,
    by = 'manager',
  ): Promise<Readiness> {
    const answer = await as(by).get(`/releases/${id}/readiness`);
    expect(answer.body.error).toBeUndefined();
    return readinessSchema.parse(answer.body);
  }

  const tick = (
    release: Release,
    itemId: string,
    by: string,
    given: object = {},
    at: { gateId?: string; revision?: number } = {},
  ) =>
    as(by)
      .put(
        `/releases/${release.id}/checklist/${
          at.gateId ?? `${policyId()}:go-live`
        }/${itemId}`,
        { done: true, ...given },
      )
      .set('If-Match', `"${at.revision ?? release.revision}"`);

  return {
    api: () => started.api,
    as,
    get,
    readinessOf,
    tick,
    gateId: () => `${policyId()}:go-live`,
    asks: async (gates: object[], rest: object = {}): Promise<void> => {
      const answer = await as('manager').post('/policies', {
        id: policyId(),
        name: 'Staging',
        selector: { environments: ['staging'] },
        gates,
        ...rest,
      });
      expect(answer.body.error).toBeUndefined();
    },
    create: async (given: object = {}): Promise<Release> => {
      const answer = await as('manager').post('/releases', {
        ...checkout,
        environment: 'staging',
        window: aWindow(30),
        ...given,
      });
      expect(answer.body.error).toBeUndefined();
      return releaseSchema.parse(answer.body);
    },
    /** A release that came in as it is, out unless it says otherwise. */
    imported: async (given: object = {}): Promise<Release> => {
      const answer = await as('manager').post('/releases:batch', {
        items: [
          {
            ...checkout,
            environment: 'staging',
            state: 'verifying',
            window: aWindow(-0.2),
            actual: { start: inDays(-0.2) },
            source: { provider: 'old', externalId: `r-${tests}` },
            ...given,
          },
        ],
      });
      expect(answer.body.error).toBeUndefined();
      return get(answer.body.items[0]);
    },
    ticked: async (...asked: Parameters<typeof tick>): Promise<Tick> => {
      const answer = await tick(...asked);
      expect(answer.body.error).toBeUndefined();
      expect(answer.status).toBe(200);
      return tickSchema.parse(answer.body);
    },
    move: async (release: Pick<Release, 'id'>, to: string) => {
      const { revision } = await get(release);
      return as('manager')
        .post(`/releases/${release.id}/transitions`, { to, reason: 'So' })
        .set('If-Match', `"${revision}"`);
    },
    gateOf: async (
      release: Pick<Release, 'id'>,
      by?: string,
      id = `${policyId()}:go-live`,
    ): Promise<GateResult> => {
      const { own } = await readinessOf(release, by);
      return own.gates.find(gate => gate.id === id)!;
    },
  };
}

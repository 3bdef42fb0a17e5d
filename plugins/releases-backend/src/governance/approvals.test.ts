import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  GateResult,
  ledgerPageSchema,
  Readiness,
  readinessSchema,
  Release,
  releaseSchema,
  Vote,
  voteBatchResultSchema,
  voteSchema,
} from '@slipway/backstage-plugin-releases-common';
import request from 'supertest';
import { databaseIds } from '../__testUtils__/databases';
import {
  aWindow,
  checkout,
  detailsOf,
  inDays,
} from '../__testUtils__/releaseRequests';
import { shop } from '../__testUtils__/shop';
import { startApi, TestApi } from '../__testUtils__/startApi';

const people = ['ann', 'bob', 'cem', 'dee', 'eve', 'manager'];

function group(
  name: string,
  members: string[],
  children: string[] = [],
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    relations: [
      ...members.map(one => ({
        type: 'hasMember',
        targetRef: `user:default/${one}`,
      })),
      ...children.map(one => ({
        type: 'parentOf',
        targetRef: `group:default/${one}`,
      })),
    ],
  };
}

const user = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name, namespace: 'default' },
});

/** The catalog, whose groups tests change. */
function catalogOf() {
  const initial = () =>
    new Map(
      [
        ...shop.filter(({ kind }) => kind === 'Component'),
        ...people.map(user),
        group('payments-team', ['ann', 'bob', 'manager']),
        group('web-team', ['eve']),
        group('qa', ['cem'], ['testers']),
        group('testers', ['dee'], ['qa']),
        group('empty', []),
        group('solo', ['manager']),
      ].map(entity => [
        `${entity.kind}:default/${entity.metadata.name}`.toLocaleLowerCase(),
        entity,
      ]),
    );
  const state = { entities: initial(), isAway: false };
  const mock = catalogServiceMock.mock({
    getEntitiesByRefs: async ({ entityRefs }) => {
      if (state.isAway) {
        throw new Error('the catalog is away');
      }
      return {
        items: entityRefs.map(ref =>
          state.entities.get(ref.toLocaleLowerCase()),
        ),
      };
    },
    streamEntities: async function* stream() {
      yield [...state.entities.values()];
    },
  });
  return {
    mock,
    reset: () => {
      state.entities = initial();
      state.isAway = false;
    },
    set: (entity: Entity) =>
      state.entities.set(`group:default/${entity.metadata.name}`, entity),
    remove: (name: string) => state.entities.delete(`group:default/${name}`),
    goAway: () => {
      state.isAway = true;
    },
  };
}

const signOff = (params: object, rest: object = {}) => ({
  id: 'sign-off',
  name: 'Sign-off',
  type: 'approval',
  stage: 'approval',
  params,
  ...rest,
});

/** Policies are never deleted, so that each test has one of its own. */
let tests = 0;
const policyId = () => `production-${tests}`;
const gateId = () => `${policyId()}:sign-off`;

const policyOf = (params: object, more: object[] = []) => ({
  id: policyId(),
  name: 'Production',
  selector: { environments: ['production'] },
  gates: [signOff(params), ...more],
});

const ONE_OF_TEAM = { rules: [{ from: ['owner'] }] };

describe.each(databaseIds)('the HTTP API of approvals on %s', databaseId => {
  const catalog = catalogOf();
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi({
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
      await api.db(table).delete();
    }
    await readinessOf(await create({ environment: 'elsewhere' }));
  });

  afterAll(async () => {
    await api.stop();
  });

  async function create(given: object = {}, as = 'manager'): Promise<Release> {
    const answer = await api.as(as).post('/releases', {
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
    const answer = await api
      .as('manager')
      .post('/policies', policyOf(params, more));
    expect(answer.body.error).toBeUndefined();
    expect(answer.status).toBe(201);
  }

  const get = async ({ id }: Release): Promise<Release> =>
    releaseSchema.parse(
      (await api.as('manager').get(`/releases/${id}`).expect(200)).body,
    );

  const vote = (
    release: Release,
    as: string,
    given: object = {},
    revision = release.revision,
  ) =>
    api
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
    api.as(as).delete(`/releases/${release.id}/votes/${id}`);

  async function readinessOf(
    { id }: Release,
    as = 'manager',
  ): Promise<Readiness> {
    const answer = await api.as(as).get(`/releases/${id}/readiness`);
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
    return api
      .as('manager')
      .post(`/releases/${release.id}/transitions`, { to, reason: 'So' })
      .set('If-Match', `"${revision}"`);
  }

  async function inReadiness(given?: object): Promise<Release> {
    const release = await create(given);
    expect((await move(release, 'in_readiness')).status).toBe(200);
    return get(release);
  }

  const codeOf = (answer: { body: any }) => detailsOf(answer)[0][1];

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
      (await api.as('manager').get(`/releases/${release.id}/ledger`)).body,
    );
    expect(ledger.items.map(({ action }) => action)).toContain('voted');
    const verified = await api
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
    await api.as('ann').post(path, body).expect(428);
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
    const service = await request(api.backend.server)
      .post(`/api/releases/v1${path}`)
      .set('Authorization', mockCredentials.service.header())
      .set('If-Match', '"1"')
      .send(body);
    expect([service.status, codeOf(service)]).toEqual([403, 'not_a_person']);
    expect(await api.db('votes').select()).toEqual([]);
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
    await api
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
      api.as('manager').patch(`/policies/${policyId()}`, body, revision);
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

  const change = (release: Release, body: object, as = 'manager') =>
    api.as(as).patch(`/releases/${release.id}`, body, release.revision);

  it.each<[string, object]>([
    ['version', { version: '5.4.0' }],
    [
      'digest',
      {
        components: [
          {
            entityRef: 'component:default/checkout',
            toVersion: '5.3.0',
            artifacts: [{ purl: 'pkg:oci/checkout', digest: 'sha256:2' }],
          },
        ],
      },
    ],
    ['scope key', { scope: [{ key: 'PAY-1' }] }],
    ['window', { window: aWindow(31) }],
    ['owner', { ownerRef: 'group:default/web-team' }],
    ['tag that selects', { tags: ['plain', 'peak-season'] }],
  ])('makes votes void when the %s changes', async (_, body) => {
    await asks(ONE_OF_TEAM);
    await api
      .as('manager')
      .post('/policies', {
        ...policyOf({}),
        id: 'peak',
        selector: { environments: ['production'], tags: ['peak-season'] },
        gates: [
          { id: 'set', name: 'Set', type: 'window_set', stage: 'approval' },
        ],
      })
      .expect(201);
    const release = await inReadiness();
    const made = await voted(release, 'ann');
    expect((await gateOf(release)).status).toBe('pass');

    const before = await get(release);
    const answer = await change(before, body);
    expect(answer.status).toBe(200);
    expect(answer.body.warnings).toContainEqual(
      expect.objectContaining({
        code: 'votes_voided',
        field: Object.keys(body)[0],
        message: expect.stringContaining('The vote of ann'),
      }),
    );
    expect(await gateOf(release)).toMatchObject({
      code: 'approval_pending',
      approval: { satisfied: 0 },
    });
    const back: Record<string, unknown> = {};
    Object.keys(body).forEach(field => {
      back[field] = before[field as keyof Release];
    });
    expect((await change(await get(release), back)).status).toBe(200);
    expect((await gateOf(release)).code).toBe('approval_pending');
    const row = await api.db('votes').where({ id: made.id }).first();
    expect(JSON.parse(row.content)).toMatchObject({
      voidedBy: 'user:default/manager',
      voidedFor: [Object.keys(body)[0]],
    });
    await voted(await get(release), 'ann');
    expect((await gateOf(release)).status).toBe('pass');
  });

  it('makes votes void by a train and by a plan too', async () => {
    await asks(ONE_OF_TEAM);
    const release = await inReadiness();
    await voted(release, 'ann');
    const train = await api.as('manager').post('/trains', {
      name: 'Zed',
      timeZone: 'Europe/Paris',
      start: inDays(29),
      end: inDays(32),
    });
    expect(train.status).toBe(201);
    const boarded = await change(await get(release), {
      trainId: train.body.id,
    });
    expect(boarded.body.error).toBeUndefined();
    expect((await gateOf(release)).code).toBe('approval_pending');

    const aboard = await get(release);
    await voted(aboard, 'ann');
    const whatIf = await api.as('manager').post('/plans/what-if', {
      moves: [
        {
          releaseId: release.id,
          revision: aboard.revision,
          window: aWindow(30.5),
        },
      ],
    });
    await api
      .as('manager')
      .post(`/plans/${whatIf.body.id}/commit`, {})
      .expect(200);
    expect((await gateOf(release)).code).toBe('approval_pending');
    const rows = await api.db('votes').whereNotNull('voided_at').select();
    expect(rows).toHaveLength(2);
    expect(rows.map(({ content }) => JSON.parse(content).voidedFor)).toEqual([
      expect.arrayContaining(['trainId']),
      ['window'],
    ]);
  });

  it('keeps votes when nothing that is material changes', async () => {
    await asks(ONE_OF_TEAM);
    const release = await create();
    await voted(release, 'ann');
    const body = { name: 'Other', description: 'Other', tags: ['another'] };
    expect((await change(release, body)).status).toBe(200);
    expect((await gateOf(release)).status).toBe('pass');
  });

  it('lets no author vote, since the last change that made votes void', async () => {
    await asks(ONE_OF_TEAM);
    const release = await create({}, 'eve');
    expect((await change(release, { version: '5.3.1' }, 'ann')).status).toBe(
      200,
    );
    const first = await get(release);
    for (const as of ['ann', 'eve']) {
      expect((await vote(first, as)).status).toBe(403);
    }
    await voted(first, 'bob');
    expect((await change(first, { version: '5.3.2' }, 'bob')).status).toBe(200);
    const second = await get(release);
    const own = await vote(second, 'bob');
    expect([own.status, codeOf(own)]).toEqual([403, 'self_approval']);
    await voted(second, 'ann');
    expect((await gateOf(release)).status).toBe('pass');
  });

  it('takes an approved release back when its content changes', async () => {
    await asks(ONE_OF_TEAM);
    const release = await inReadiness();
    await voted(release, 'ann');
    expect((await move(release, 'approved')).status).toBe(200);
    const changed = await change(await get(release), { version: '6.0.0' });
    expect(changed.body.state).toBe('in_readiness');
    expect((await gateOf(release)).code).toBe('approval_pending');
  });

  it('brings nothing past the approval by a batch, whoever asks', async () => {
    await asks(ONE_OF_TEAM);
    const source = { provider: 'jira', externalId: 'R-1' };
    const row = { ...checkout, environment: 'production', source };
    const send = (item: object) =>
      api.as('manager').post('/releases:batch', { items: [item] });
    await send({ ...row, window: aWindow(30) }).expect(200);
    for (const state of ['approved', 'in_progress', 'completed']) {
      const answer = await send({ ...row, window: aWindow(30), state });
      expect(answer.status).toBe(400);
      expect(detailsOf(answer)).toContainEqual([
        'items.0.state',
        'approval_pending',
      ]);
    }
    const [{ id }] = await api
      .db('releases')
      .where('source_external_id', 'R-1')
      .select('id');
    const release = await get({ id } as Release);
    await voted(release, 'ann');
    const other = await send({
      ...row,
      window: aWindow(32),
      state: 'approved',
    });
    expect(other.status).toBe(400);
    expect(
      (await send({ ...row, window: release.window, state: 'approved' }))
        .status,
    ).toBe(200);
  });

  it('takes in releases that are under way elsewhere', async () => {
    await asks(ONE_OF_TEAM);
    const source = { provider: 'jira', externalId: 'R-2' };
    const answer = await api.as('manager').post('/releases:batch', {
      items: [
        {
          ...checkout,
          window: aWindow(30),
          environment: 'production',
          source,
          state: 'approved',
        },
      ],
    });
    expect(answer.status).toBe(200);
    const release = await get({ id: answer.body.items[0].id } as Release);
    expect(await gateOf(release)).toMatchObject({
      status: 'pass',
      code: 'approval_frozen',
    });
  });

  it('keeps one vote of each of two who send fifty, and a rejection', async () => {
    await asks({ rules: [{ from: ['owner'], required: 2 }] });
    const release = await inReadiness();
    const answers = await Promise.all([
      ...Array.from({ length: 50 }, (_, index) =>
        vote(release, index % 2 ? 'ann' : 'bob'),
      ),
      vote(release, 'ann', { decision: 'reject' }),
      move(release, 'approved'),
    ]);
    const votes = answers.slice(0, -1);
    const accepted = votes.filter(({ status }) => status === 201);
    expect(new Set(votes.map(({ status }) => status))).toEqual(
      new Set([201, 409]),
    );
    expect(accepted.length).toBeLessThanOrEqual(2);
    expect(accepted.length).toBeGreaterThan(0);
    const rows = await api.db('votes').select('voter');
    expect(rows).toHaveLength(accepted.length);
    const entries = await api.db('ledger').where('action', 'voted').select();
    expect(entries).toHaveLength(accepted.length);
  }, 60_000);

  it('does not count a vote that was on its way while the content changed', async () => {
    await asks(ONE_OF_TEAM);
    const release = await create();
    await Promise.all([
      vote(release, 'ann'),
      change(release, { version: '7.0.0' }),
      vote(release, 'bob'),
    ]);
    const now = await get(release);
    expect(now.version).toBe('7.0.0');
    expect((await gateOf(release)).code).toBe('approval_pending');
    await voted(now, 'ann');
    await voted(now, 'bob');
    expect((await gateOf(release)).status).toBe('pass');
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
    const answer = await api
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
    await api.as('ann').post('/votes:batch', { items: [] }).expect(400);
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
    expect(await api.db('votes').select()).toEqual([]);
    expect((await gateOf(release)).code).toBe('approval_pending');
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
    const answer = await api
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

import {
  policyListSchema,
  Policy,
  policySchema,
  policyVersionListSchema,
  policyPreviewSchema,
  Readiness,
  readinessSchema,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../__testUtils__/databases';
import {
  checkout,
  detailsOf,
  withReleasesApi,
} from '../__testUtils__/releaseRequests';

const plan = {
  id: 'plan',
  name: 'Rollback plan',
  type: 'rollback_plan',
  stage: 'approval',
};

/** Asks releases of production for a window, whatever they are. */
const production = {
  id: 'production',
  name: 'Production releases',
  selector: { environments: ['production'] },
  gates: [
    { id: 'window', name: 'Window', type: 'window_set', stage: 'approval' },
  ],
};

describe.each(databaseIds)('the HTTP API of policies on %s', databaseId => {
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

  const gateIds = ({ own }: Readiness) =>
    own.gates.flatMap(({ id, policy }) => (policy ? id : []));

  const move = (release: Release, to: string) =>
    api().as('manager').post(`/releases/${release.id}/transitions`, { to });

  it('makes one, answers it again, and lists it', async () => {
    const policy = await made();
    expect(policy).toMatchObject({
      ...production,
      source: 'portal',
      version: 1,
      revision: 1,
      createdBy: 'user:default/manager',
      gates: [{ ...production.gates[0], params: {}, severity: 'blocking' }],
    });
    const { body, headers } = await api()
      .as('viewer')
      .get('/policies/production')
      .expect(200);
    expect(body).toEqual(policy);
    expect(headers.etag).toBe('"1"');
    const list = await api().as('viewer').get('/policies?totalItems=true');
    expect(policyListSchema.parse(list.body)).toMatchObject({
      items: [{ id: 'production' }],
      totalItems: 1,
    });
  });

  it.each([
    [{ gates: [] }, ['gates', 'too_few']],
    [{ id: 'Not kebab' }, ['id', 'invalid_format']],
    [
      { gates: [{ ...plan, type: 'wishes' }] },
      ['gates.0.type', 'unknown_gate_type'],
    ],
    [
      { gates: [{ ...plan, params: { colour: 'red' } }] },
      ['gates.0.params.colour', 'unknown_field'],
    ],
    [{ gates: [plan, plan] }, ['gates.1.id', 'gate_twice']],
    [
      { gates: [{ ...plan, ownerRef: 'group:default/nobody' }] },
      ['gates.0.ownerRef', 'unknown_entity'],
    ],
    [
      { selector: { ownerRefs: ['group:default/nobody'] } },
      ['selector.ownerRefs.0', 'unknown_entity'],
    ],
    [
      { selector: { entityFilter: { kind: { $like: 'x' } } } },
      ['selector.entityFilter', 'invalid_entity_filter'],
    ],
    [{ emergency: { skip: ['other'] } }, ['emergency.skip.0', 'unknown_gate']],
  ])('refuses what is wrong and keeps nothing (%#)', async (wrong, detail) => {
    const body = { ...production, ...wrong };
    for (const path of ['/policies', '/policies/preview']) {
      const answer = await api().as('manager').post(path, body).expect(400);
      expect(detailsOf(answer)).toContainEqual(detail);
    }
    const list = await api().as('viewer').get('/policies');
    expect(list.body.items).toEqual([]);
  });

  it('is kept by those who may only', async () => {
    await made();
    for (const user of ['engineer', 'viewer']) {
      const as = api().as(user);
      await as.post('/policies', { ...production, id: 'mine' }).expect(403);
      await as.post('/policies/preview', production).expect(403);
      await as.patch('/policies/production', { name: 'Mine' }, 1).expect(403);
      await as.delete('/policies/production').expect(403);
      await as.post('/policies/production/restore').expect(403);
    }
    expect((await api().as('viewer').get('/policies')).body.items).toHaveLength(
      1,
    );
  });

  it('makes one of two of the same id, at the same time too', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => api().as('manager').post('/policies', production)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const refused = answers.find(({ status }) => status === 409)!;
    expect(detailsOf(refused)).toEqual([['id', 'id_taken']]);
  });

  it('changes on the revision that was read, and each change is a version', async () => {
    await made();
    await change('production', { name: 'Late' }, 7).expect(409);
    const changed = await change('production', { gates: [plan] }, 1).expect(
      200,
    );
    expect(changed.body).toMatchObject({ version: 2, revision: 2 });
    const same = await change('production', { gates: [plan] }, 2).expect(200);
    expect(same.body).toMatchObject({ version: 2, revision: 2 });
    await api().as('manager').delete('/policies/production').expect(200);
    await api().as('manager').get('/policies/production').expect(404);
    const restored = await api()
      .as('manager')
      .post('/policies/production/restore')
      .expect(200);
    expect(restored.body).toMatchObject({ version: 2, revision: 4 });

    const versions = await api()
      .as('viewer')
      .get('/policies/production/versions')
      .expect(200);
    expect(policyVersionListSchema.parse(versions.body).items).toMatchObject([
      { version: 2, gates: [{ id: 'plan' }], by: 'user:default/manager' },
      { version: 1, gates: [{ id: 'window' }], by: 'user:default/manager' },
    ]);
    const ledger = await api().as('viewer').get('/policies/production/ledger');
    expect(
      ledger.body.items.map(({ action }: { action: string }) => action),
    ).toEqual(['restored', 'archived', 'changed', 'created']);
  });

  it('keeps what it says of the approval and of deployments, by version', async () => {
    const said = {
      autoApprove: true,
      requireRelease: true,
      deployments: { moves: true, unplanned: 'autoCreate' },
    };
    expect(await made({ ...production, ...said })).toMatchObject(said);
    const wrong = await change(
      'production',
      { deployments: { moves: true, unplanned: 'wonder' } },
      1,
    ).expect(400);
    expect(detailsOf(wrong)).toEqual([
      ['deployments.unplanned', 'unknown_value'],
    ]);
    const { body } = await change(
      'production',
      { autoApprove: null, deployments: { moves: false, unplanned: 'ignore' } },
      1,
    ).expect(200);
    expect(body).toMatchObject({ version: 2, requireRelease: true });
    expect(body).not.toHaveProperty('autoApprove');
    const versions = await api()
      .as('viewer')
      .get('/policies/production/versions');
    expect(versions.body.items).toMatchObject([
      { version: 2, deployments: { moves: false, unplanned: 'ignore' } },
      { version: 1, ...said },
    ]);
  });

  it('applies each that selects a release, at once and in both directions', async () => {
    const release = await create({ ...checkout, environment: 'production' });
    const elsewhere = await create({
      ...checkout,
      version: '5.3.1',
      environment: 'staging',
    });
    await made();
    await made({ ...production, id: 'plans', gates: [plan] });
    expect(gateIds(await readinessOf(release))).toEqual([
      'plans:plan',
      'production:window',
    ]);
    expect(gateIds(await readinessOf(elsewhere))).toEqual([]);
    expect((await readinessOf(release)).snapshot.policies).toEqual([
      { id: 'plans', version: 1 },
      { id: 'production', version: 1 },
    ]);

    await change('production', { selector: { environments: ['staging'] } }, 1);
    expect(gateIds(await readinessOf(release))).toEqual(['plans:plan']);
    expect(gateIds(await readinessOf(elsewhere))).toEqual([
      'production:window',
    ]);
    await api().as('manager').delete('/policies/plans').expect(200);
    expect(gateIds(await readinessOf(release))).toEqual([]);
  });

  it('selects by what the catalog has of a component', async () => {
    await made({
      ...production,
      selector: { entityFilter: { 'metadata.name': 'webshop' } },
    });
    const ours = await create(checkout);
    expect(gateIds(await readinessOf(ours))).toEqual([]);
    const theirs = await create({
      ...checkout,
      components: [{ entityRef: 'component:default/webshop' }],
    });
    expect(gateIds(await readinessOf(theirs))).toEqual(['production:window']);
  });

  it('holds a release up by what a policy asks, and says so', async () => {
    await made({
      ...production,
      gates: [
        {
          ...plan,
          id: 'never',
          type: 'components_known',
          name: 'Components known',
        },
        { ...plan, severity: 'advisory', type: 'window_set' },
      ],
    });
    const release = await create({ ...checkout, environment: 'production' });
    await move(release, 'in_readiness').expect(200);
    const readiness = await readinessOf(release);
    expect(readiness.own.gates.filter(({ policy }) => policy)).toMatchObject([
      { id: 'production:never', severity: 'blocking', counts: true },
      { id: 'production:plan', severity: 'advisory', counts: false },
    ]);
    await move(release, 'approved').expect(200);
  });

  it('keeps the policies that a release was approved by', async () => {
    await made({ ...production, id: 'kept' });
    const release = await create({ ...checkout, environment: 'production' });
    await move(release, 'in_readiness').expect(200);
    await move(release, 'approved').expect(200);
    await change('kept', { gates: [plan] }, 1).expect(200);
    const later = await create({
      ...checkout,
      version: '5.4.0',
      environment: 'production',
    });
    expect(gateIds(await readinessOf(release))).toEqual(['kept:window']);
    expect(gateIds(await readinessOf(later))).toEqual(['kept:plan']);
    expect((await readinessOf(release)).snapshot.policies).toEqual([
      { id: 'kept', version: 1 },
    ]);

    await api()
      .as('manager')
      .patch(
        `/releases/${release.id}`,
        { tags: ['other'] },
        release.revision + 2,
      )
      .expect(200);
    expect(gateIds(await readinessOf(release))).toEqual(['kept:window']);

    await api()
      .as('manager')
      .post(`/releases/${release.id}/transitions`, {
        to: 'in_readiness',
        reason: 'Once more',
      })
      .expect(200);
    expect(gateIds(await readinessOf(release))).toEqual(['kept:plan']);
  });

  it('lets an emergency pass over what the policy names, and nothing else', async () => {
    await made({
      ...production,
      gates: [plan, ...production.gates],
      emergency: { skip: ['plan'] },
    });
    const emergency = await create({
      ...checkout,
      environment: 'production',
      kind: 'emergency',
    });
    const { own } = await readinessOf(emergency);
    expect(own.gates.filter(({ policy }) => policy)).toMatchObject([
      {
        id: 'production:plan',
        status: 'not_applicable',
        code: 'skipped_in_emergency',
      },
      { id: 'production:window', status: 'pass' },
    ]);
    expect(own.gates).toContainEqual(
      expect.objectContaining({ id: 'rollback-plan', status: 'fail' }),
    );
  });

  describe('what takes a release out of a policy', () => {
    const breaking = {
      ...production,
      id: 'breaking',
      name: 'Breaking changes',
      selector: { impacts: ['breaking'] },
    };
    const ours = {
      ...checkout,
      environment: 'production',
      impact: 'breaking',
      tags: ['pci'],
      ownerRef: 'group:default/payments-team',
    };
    const edit = (user: string, { id }: Release, body: object) =>
      api().as(user).patch(`/releases/${id}`, body, 1);

    it.each([
      [{ impact: 'fix' }, breaking, 'impact'],
      [{ tags: [] }, { ...breaking, selector: { tags: ['pci'] } }, 'tags'],
      [
        { ownerRef: 'group:default/web-team' },
        {
          ...breaking,
          selector: { ownerRefs: ['group:default/payments-team'] },
        },
        'ownerRef',
      ],
      [
        { kind: 'standard' },
        {
          ...breaking,
          selector: { kinds: ['normal'] },
          standardChanges: { tags: ['pci'] },
        },
        'kind',
      ],
    ])('is for who may waive: %j', async (other, policy, field) => {
      const release = await create(ours, 'engineer');
      await made(policy);
      const refused = await edit('engineer', release, other).expect(422);
      expect(detailsOf(refused)).toEqual([[field, 'policy_left']]);
      expect(refused.body.error.message).toMatch(/out of Breaking changes/);
      expect(gateIds(await readinessOf(release))).toEqual(['breaking:window']);
      await edit('manager', release, other).expect(200);
      expect(gateIds(await readinessOf(release))).toEqual([]);
    });

    it('is refused to a row of an import as well', async () => {
      await made(breaking);
      const row = {
        ...ours,
        source: { provider: 'plans', externalId: '1' },
      };
      const batch = (items: object[]) =>
        api().as('engineer').post('/releases:batch', { items, partial: true });
      expect((await batch([row])).body).toMatchObject({ created: 1 });
      const { body } = await batch([{ ...row, impact: 'fix' }]);
      expect(body).toMatchObject({
        invalid: 1,
        items: [{ details: [{ field: 'impact', code: 'policy_left' }] }],
      });
    });

    it('is no way out by going back to a draft', async () => {
      await made(breaking);
      const release = await create(ours, 'engineer');
      await api()
        .as('engineer')
        .post(`/releases/${release.id}/transitions`, { to: 'draft' })
        .expect(200);
      const refused = await api()
        .as('engineer')
        .patch(`/releases/${release.id}`, { impact: 'fix' }, 2)
        .expect(422);
      expect(detailsOf(refused)).toEqual([['impact', 'policy_left']]);
    });

    it('is free where it ships something else', async () => {
      await made(breaking);
      await made({
        ...breaking,
        id: 'checkout',
        selector: { entityFilter: { 'metadata.name': 'checkout' } },
      });
      const planned = await create({ ...ours, version: '5.4.0' }, 'engineer');
      await edit('engineer', planned, {
        components: [{ entityRef: 'component:default/payments-api' }],
      }).expect(200);
      expect(gateIds(await readinessOf(planned))).toEqual(['breaking:window']);
    });

    it('does not choose an emergency who may not, by any route', async () => {
      const emergency = { kind: 'emergency' };
      const refused = await api()
        .as('engineer')
        .post('/releases', { ...ours, ...emergency })
        .expect(403);
      expect(detailsOf(refused)).toEqual([['kind', 'emergency_not_allowed']]);
      const release = await create(ours, 'engineer');
      await edit('engineer', release, emergency).expect(403);
      const { body } = await api()
        .as('engineer')
        .post('/releases:batch', {
          items: [
            {
              ...ours,
              ...emergency,
              source: { provider: 'plans', externalId: '2' },
            },
          ],
          partial: true,
        });
      expect(body.items[0].details).toMatchObject([
        { field: 'kind', code: 'emergency_not_allowed' },
      ]);
      await edit('manager', release, emergency).expect(200);
      await api()
        .as('engineer')
        .patch(`/releases/${release.id}`, { description: 'Now' }, 2)
        .expect(200);
    });
  });

  it('says beforehand what a policy would come to', async () => {
    const release = await create({
      ...checkout,
      environment: 'production',
      window: undefined,
      state: 'draft',
    });
    const ready = await create({ ...checkout, environment: 'production' });
    const answer = await api()
      .as('manager')
      .post('/policies/preview', {
        ...production,
        gates: [
          ...production.gates,
          { ...plan, id: 'missing', type: 'owner_known' },
        ],
      })
      .expect(200);
    const preview = policyPreviewSchema.parse(answer.body);
    expect(preview).toMatchObject({
      selected: 2,
      judged: 2,
      changed: 0,
      truncated: false,
    });
    expect(preview.items).toContainEqual({
      releaseId: release.id,
      name: release.name,
      now: 'fail',
      then: 'fail',
      sentences: [expect.stringContaining('window')],
    });
    expect(preview.items).toContainEqual(
      expect.objectContaining({ releaseId: ready.id, sentences: [] }),
    );
    expect((await api().as('viewer').get('/policies')).body.items).toEqual([]);
  });

  it('names the types that gates can be of, with what they take', async () => {
    const { body } = await api().as('viewer').get('/gate-types').expect(200);
    expect(body.items).toContainEqual({
      id: 'rollback_plan',
      paramsSchema: expect.objectContaining({ type: 'object' }),
    });
  });
});

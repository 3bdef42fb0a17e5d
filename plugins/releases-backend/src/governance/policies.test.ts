import {
  policyListSchema,
  policyPreviewSchema,
  policyVersionListSchema,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../__testUtils__/databases';
import { checkout, detailsOf } from '../__testUtils__/releaseRequests';
import {
  plan,
  production,
  withPoliciesApi,
} from './policies/__testUtils__/withPoliciesApi';

describe.each(databaseIds)('the HTTP API of policies on %s', databaseId => {
  const { api, change, create, made } = withPoliciesApi(databaseId);

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

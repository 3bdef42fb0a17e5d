import {
  deploymentListSchema,
  ledgerPageSchema,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../__testUtils__/databases';
import { detailsOf } from '../__testUtils__/releaseRequests';
import {
  CHECKOUT,
  inMinutes,
  running,
  withDeployments,
} from './__testUtils__/withDeployments';

describe.each(databaseIds)('the HTTP API of deployments on %s', databaseId => {
  const { api, as, asService, move, read, release, told } =
    withDeployments(databaseId);

  const runs = async () =>
    api()
      .db('running_versions')
      .orderBy(['entity_ref', 'environment'])
      .pluck('version');

  it('records a deployment, and how it goes on', async () => {
    const first = await told({ startedAt: inMinutes(-9) });
    expect(first).toMatchObject({
      ...running,
      startedAt: inMinutes(-9),
      stateAt: inMinutes(-9),
      attempt: 1,
      flags: [],
      needsReview: false,
      createdBy: 'user:default/manager',
      revision: 1,
    });
    await expect(runs()).resolves.toEqual([null]);
    const done = await as('manager').patch(
      `/deployments/${first.id}`,
      { state: 'succeeded', url: 'https://ci.example.com/77' },
      1,
    );
    expect([done.status, done.headers.etag]).toEqual([200, '"2"']);
    expect(done.body).toMatchObject({
      id: first.id,
      state: 'succeeded',
      startedAt: first.startedAt,
      finishedAt: done.body.stateAt,
      url: 'https://ci.example.com/77',
    });
    await expect(read(first)).resolves.toEqual(done.body);
    await expect(runs()).resolves.toEqual(['5.3.0']);
  });

  it('changes nothing by what is known or older', async () => {
    await told({ state: 'succeeded', finishedAt: inMinutes(-5) });
    const late = await told({ startedAt: inMinutes(-9) });
    expect(late).toMatchObject({
      state: 'succeeded',
      startedAt: inMinutes(-9),
      finishedAt: inMinutes(-5),
      revision: 2,
    });
    for (const given of [
      { state: 'succeeded' as const },
      { state: 'queued' as const },
      { startedAt: inMinutes(-7) },
      { state: 'failed' as const, finishedAt: inMinutes(-6) },
    ]) {
      await expect(told(given)).resolves.toEqual(late);
    }
    const entries = await api()
      .db('ledger')
      .where('subject', `deployment:${late.id}`)
      .orderBy('seq')
      .pluck('action');
    expect(entries).toEqual(['deployment_recorded', 'deployment_changed']);
  });

  it('lets a higher attempt replace a lower one', async () => {
    await told({ state: 'failed' });
    await expect(told({ attempt: 2 })).resolves.toMatchObject({
      state: 'running',
      attempt: 2,
      revision: 2,
    });
    await expect(
      told({ state: 'succeeded', attempt: 1 }),
    ).resolves.toMatchObject({ state: 'running', revision: 2 });
  });

  it('keeps what runs, also after a rollback', async () => {
    const of = (version: string, minutes: number) => ({
      components: [{ entityRef: CHECKOUT, version }],
      state: 'succeeded' as const,
      finishedAt: inMinutes(minutes),
      source: { provider: 'github', externalId: version },
    });
    await told(of('5.3.0', -10));
    await told(of('5.2.0', -20));
    await expect(runs()).resolves.toEqual(['5.3.0']);
    const { id } = await told(of('5.4.0', -5));
    await expect(runs()).resolves.toEqual(['5.4.0']);
    await as('manager')
      .patch(`/deployments/${id}`, { state: 'rolled_back' })
      .expect(200);
    await expect(runs()).resolves.toEqual(['5.3.0']);
  });

  it('counts each of many that are told at once', async () => {
    const versions = Array.from({ length: 8 }, (_, place) => place);
    await Promise.all(
      versions.map(place =>
        told({
          components: [
            { entityRef: CHECKOUT, version: `5.${place}.0` },
            { entityRef: 'component:default/webshop', version: `1.${place}.0` },
          ],
          state: 'succeeded',
          finishedAt: inMinutes(place - 20),
          source: { provider: 'github', externalId: `${place}` },
        }),
      ),
    );
    await Promise.all(versions.map(() => told({ state: 'queued' })));
    await expect(runs()).resolves.toEqual(['5.7.0', '1.7.0']);
    const { body } = await as('viewer').get('/deployments?totalItems=true');
    expect(body.totalItems).toBe(9);
  });

  it.each([
    [{ ...running, components: [] }, 'components', 'too_few'],
    [
      {
        ...running,
        components: [...running.components, ...running.components],
      },
      'components',
      'component_named_twice',
    ],
    [{ ...running, state: 'gone' }, 'state', 'unknown_state'],
    [{ ...running, attempt: 0 }, 'attempt', 'too_few'],
    [{ ...running, source: undefined }, 'source', 'required'],
    [
      { ...running, startedAt: inMinutes(-1), finishedAt: inMinutes(-2) },
      'finishedAt',
      'finished_before_started',
    ],
    [{ ...running, occurredAt: inMinutes(10) }, 'occurredAt', 'in_the_future'],
    [{ ...running, startedAt: inMinutes(10) }, 'startedAt', 'in_the_future'],
  ])('refuses bad input %#', async (body, field, code) => {
    const answer = await as('manager').post('/deployments', body);
    expect([answer.status, answer.body.error.details]).toEqual([
      400,
      [expect.objectContaining({ field })],
    ]);
    expect(detailsOf(answer)[0][1]).toBe(code);
  });

  it('refuses to tell of something else by the same name', async () => {
    const { id } = await told();
    for (const [given, field] of [
      [{ environment: 'staging' }, 'environment'],
      [{ components: [{ entityRef: CHECKOUT, version: '6' }] }, 'components'],
    ] as const) {
      const answer = await as('manager').post('/deployments', {
        ...running,
        ...given,
      });
      expect([answer.status, detailsOf(answer)]).toEqual([
        409,
        [[field, `other_${field}`]],
      ]);
    }
    const stale = await as('manager').patch(
      `/deployments/${id}`,
      { state: 'failed' },
      7,
    );
    expect([stale.status, detailsOf(stale)]).toEqual([
      409,
      [['If-Match', 'stale_revision']],
    ]);
    await as('manager').patch('/deployments/gone', {}).expect(404);
    await as('manager').get('/deployments/gone').expect(404);
    await as('manager')
      .patch(`/deployments/${id}`, {
        state: 'failed',
        occurredAt: inMinutes(9),
      })
      .expect(400);
  });

  it('lets those record who may, and everybody read', async () => {
    await as('viewer').post('/deployments', running).expect(403);
    const { body } = await asService('/deployments', running).expect(200);
    expect(body.createdBy).toMatch(/^service:/);
    await as('viewer').get(`/deployments/${body.id}`).expect(200);
    await as('viewer')
      .patch(`/deployments/${body.id}`, { state: 'failed' })
      .expect(403);
    await as('viewer')
      .post(`/deployments/${body.id}/reviews`, { note: 'Seen' })
      .expect(403);
  });

  it('belongs to the release that is named, or that ships it', async () => {
    const named = await release();
    await move(named, 'in_readiness');
    const matched = await told();
    expect(matched).toMatchObject({
      releaseId: named.id,
      releaseName: named.name,
    });
    const source = { provider: 'github', externalId: 'staging' };
    const staging = { environment: 'staging', source };
    await expect(told(staging)).resolves.not.toHaveProperty('releaseId');
    await expect(
      told({ ...staging, state: 'succeeded', releaseId: named.id }),
    ).resolves.toMatchObject({ releaseId: named.id, revision: 2 });

    const unknown = await as('manager').post('/deployments', {
      ...running,
      source: { provider: 'github', externalId: 'x' },
      releaseId: 'gone',
    });
    expect(unknown.status).toBe(404);
    const wrong = await as('manager').post('/deployments', {
      ...running,
      components: [{ entityRef: 'component:default/webshop', version: '1' }],
      source: { provider: 'github', externalId: 'x' },
      releaseId: named.id,
    });
    expect([wrong.status, detailsOf(wrong)]).toEqual([
      400,
      [['components.0.entityRef', 'not_in_release']],
    ]);
    const other = await release({
      version: '5.3.1',
      window: undefined,
      state: 'draft',
    });
    const again = await as('manager').post('/deployments', {
      ...running,
      releaseId: other.id,
    });
    expect([again.status, detailsOf(again)]).toEqual([
      409,
      [['releaseId', 'other_release']],
    ]);
  });

  it('belongs to a release that says no version of the component', async () => {
    const shipping = await release({ components: [{ entityRef: CHECKOUT }] });
    await expect(told()).resolves.toMatchObject({ releaseId: shipping.id });
    const other = await told({
      components: [{ entityRef: CHECKOUT, version: '5.3.1' }],
      source: { provider: 'github', externalId: 'other' },
    });
    expect(other).not.toHaveProperty('releaseId');
  });

  it('tells of releases only those who may read them', async () => {
    const shipping = await release();
    const deployment = await told();
    const path = `/deployments/${deployment.id}`;
    const shown = await as('outsider').get(path).expect(200);
    expect(shown.body).not.toHaveProperty('releaseId');
    expect(shown.body).not.toHaveProperty('releaseName');
    expect(shown.body.flags).toMatchObject([
      {
        code: 'release_not_approved',
        sentence: 'The release was not approved when this deployment started.',
      },
    ]);
    const listed = await as('outsider').get('/deployments');
    expect(listed.body.items).toEqual([shown.body]);
    const filter = `/deployments?releaseId=${shipping.id}`;
    expect((await as('outsider').get(filter)).body.items).toEqual([]);
    expect((await as('viewer').get(filter)).body.items).toHaveLength(1);

    const activity = await as('manager').get(`/releases/${shipping.id}/ledger`);
    expect(
      ledgerPageSchema.parse(activity.body).items.map(({ action }) => action),
    ).toEqual(['deployment_recorded', 'created']);
    const verified = await as('manager').get(
      `/releases/${shipping.id}/ledger/verify`,
    );
    expect(verified.body).toMatchObject({ intact: true, chains: 2 });
  });

  it('lists them by what is asked for, page by page', async () => {
    for (const [place, environment] of [
      'staging',
      'production',
      'staging',
      'staging',
    ].entries()) {
      await told({
        environment,
        components: [
          { entityRef: CHECKOUT, version: `1.0.${place}` },
          ...(place > 1
            ? [{ entityRef: 'component:default/webshop', version: '2.0.0' }]
            : []),
        ],
        state: place === 3 ? 'failed' : 'running',
        occurredAt: inMinutes(place - 30),
        source: { provider: 'github', externalId: `${place}` },
      });
    }
    const found = async (query: string) => {
      const { body } = await as('viewer').get(`/deployments?${query}`);
      return deploymentListSchema
        .parse(body)
        .items.map(({ source }) => source.externalId);
    };
    await expect(found('')).resolves.toEqual(['3', '2', '1', '0']);
    await expect(found('environment=staging')).resolves.toEqual([
      '3',
      '2',
      '0',
    ]);
    await expect(found('state=running&state=failed')).resolves.toHaveLength(4);
    await expect(found('state=failed')).resolves.toEqual(['3']);
    await expect(found('version=1.0.1')).resolves.toEqual(['1']);
    await expect(found('entityRef=component:default/webshop')).resolves.toEqual(
      ['3', '2'],
    );
    await expect(found(`entityRef=${CHECKOUT}&version=2.0.0`)).resolves.toEqual(
      [],
    );
    await expect(found('needsReview=true')).resolves.toEqual([]);
    await expect(found('needsReview=false')).resolves.toHaveLength(4);

    const first = await as('viewer').get('/deployments?limit=3');
    const rest = await as('viewer').get(
      `/deployments?limit=3&cursor=${first.body.nextCursor}`,
    );
    expect([
      first.body.items.length,
      rest.body.items.map(
        ({ source }: { source: { externalId: string } }) => source.externalId,
      ),
      rest.body.nextCursor,
    ]).toEqual([3, ['0'], undefined]);
    await as('viewer').get('/deployments?cursor=abc').expect(400);
    await as('viewer').get('/deployments?state=gone').expect(400);
  });

  it('does nothing twice for the same key', async () => {
    const send = () =>
      as('manager')
        .post('/deployments', running)
        .set('Idempotency-Key', 'once');
    const first = await send().expect(200);
    const again = await send().expect(200);
    expect([again.body, again.headers['idempotency-replayed']]).toEqual([
      first.body,
      'true',
    ]);
  });
});

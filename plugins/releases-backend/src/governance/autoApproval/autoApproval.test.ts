import {
  LedgerEntry,
  ledgerPageSchema,
  Release,
  releaseSchema,
} from '@slipway/backstage-plugin-releases-common';
import { connectionsBeside, databaseIds } from '../../__testUtils__/databases';
import { aWindow, checkout } from '../../__testUtils__/releaseRequests';
import { shop } from '../../__testUtils__/shop';
import { startApi, startApiOn, TestApi } from '../../__testUtils__/startApi';

const production = {
  id: 'production',
  name: 'Production releases',
  selector: { environments: ['production'] },
  gates: [
    { id: 'window', name: 'Window', type: 'window_set', stage: 'approval' },
  ],
  autoApprove: true,
};

const breaking = {
  ...production,
  id: 'breaking',
  name: 'Breaking changes',
  selector: { impacts: ['breaking'] },
};

describe.each(databaseIds)('approval by policy on %s', databaseId => {
  let api: TestApi;

  beforeEach(async () => {
    api = await startApi({ databaseId, entities: shop });
  }, 60_000);

  afterEach(async () => {
    await api.stop();
  });

  const manager = () => api.as('manager');

  async function asks(...policies: object[]): Promise<void> {
    for (const policy of policies) {
      await manager().post('/policies', policy).expect(201);
    }
  }

  async function inReadiness(given: object = {}): Promise<Release> {
    const { body } = await manager()
      .post('/releases', { ...checkout, environment: 'production', ...given })
      .expect(201);
    return move(body, 'in_readiness');
  }

  async function move({ id }: Release, to: string): Promise<Release> {
    const { body } = await manager()
      .post(`/releases/${id}/transitions`, { to, reason: 'So' })
      .expect(200);
    return releaseSchema.parse(body);
  }

  const stateOf = async ({ id }: Release): Promise<string> =>
    (await manager().get(`/releases/${id}`).expect(200)).body.state;

  async function movesOf({ id }: Release): Promise<LedgerEntry[]> {
    const { body } = await manager().get(`/releases/${id}/ledger`).expect(200);
    return ledgerPageSchema
      .parse(body)
      .items.filter(({ action }) => action === 'transitioned');
  }

  it('moves a release on once its gates pass, and says by which policies', async () => {
    await asks(production, breaking);
    const release = await inReadiness({ impact: 'breaking' });
    await api.turn();
    expect(await stateOf(release)).toBe('in_readiness');

    await manager()
      .patch(
        `/releases/${release.id}`,
        { rollbackPlan: 'Deploy 5.2.2 again.' },
        release.revision,
      )
      .expect(200);
    await api.turn();
    expect(await stateOf(release)).toBe('approved');
    const [entry, ...earlier] = await movesOf(release);
    expect(entry).toMatchObject({
      actor: 'service:plugin:releases',
      change: {
        reason:
          'By policy: Breaking changes (version 1) and Production releases (version 1)',
        fields: {
          state: { from: 'in_readiness', to: 'approved' },
          policies: {
            to: [
              { id: 'breaking', name: 'Breaking changes', version: 1 },
              { id: 'production', name: 'Production releases', version: 1 },
            ],
          },
        },
      },
    });
    expect(earlier).toHaveLength(1);
    const { body } = await manager()
      .get(`/releases/${release.id}/ledger/verify`)
      .expect(200);
    expect(body.intact).toBe(true);
  });

  it.each([
    ['no policy selects it', []],
    ['one says nothing', [production, { ...breaking, autoApprove: undefined }]],
    ['one says no', [production, { ...breaking, autoApprove: false }]],
  ])('moves nothing where %s', async (_, policies) => {
    await asks(...policies);
    const release = await inReadiness({
      impact: 'breaking',
      rollbackPlan: 'Deploy 5.2.2 again.',
    });
    await api.turn();
    expect(await stateOf(release)).toBe('in_readiness');
  });

  it('goes by what policies say now', async () => {
    await asks({ ...production, autoApprove: false });
    const release = await inReadiness();
    await api.turn();
    expect(await stateOf(release)).toBe('in_readiness');
    await manager()
      .patch('/policies/production', { autoApprove: true }, 1)
      .expect(200);
    await api.turn();
    expect(await stateOf(release)).toBe('approved');
  });

  it('leaves what is held and what is only planned', async () => {
    await asks(production);
    const planned = await manager()
      .post('/releases', { ...checkout, environment: 'production' })
      .expect(201);
    await manager()
      .post(`/releases/${planned.body.id}/hold`, { reason: 'Wait' })
      .expect(200);
    await api.turn();
    expect(await stateOf(planned.body)).toBe('planned');
    await move(planned.body, 'in_readiness');
    await api.turn();
    expect(await stateOf(planned.body)).toBe('in_readiness');
    await manager().delete(`/releases/${planned.body.id}/hold`).expect(200);
    await api.turn();
    expect(await stateOf(planned.body)).toBe('approved');
  });

  it('waits for what must come first', async () => {
    await asks(production);
    const provider = await manager()
      .post('/releases', {
        ...checkout,
        version: '4.2.0',
        impact: 'breaking',
        window: aWindow(2),
        components: [
          { entityRef: 'component:default/payments-api', toVersion: '4.2.0' },
        ],
      })
      .expect(201);
    const release = await inReadiness({
      components: [
        {
          entityRef: 'component:default/checkout',
          toVersion: '5.3.0',
          requires: [
            { entityRef: 'component:default/payments-api', version: '>=4.2.0' },
          ],
        },
      ],
    });
    await api.turn();
    expect(await stateOf(release)).toBe('in_readiness');

    await manager()
      .patch(`/releases/${provider.body.id}`, { rollbackPlan: 'Back.' }, 1)
      .expect(200);
    // As it is once the lease has ended.
    await api
      .db('own_verdicts')
      .where({ release_id: release.id })
      .whereNotNull('moves_at')
      .update({ moves_at: new Date(0) });
    await api.turn();
    expect(await stateOf(release)).toBe('approved');
  });

  it('stays where somebody took it back, until they send it on again', async () => {
    await asks(production);
    const release = await inReadiness();
    await api.turn();
    expect(await stateOf(release)).toBe('approved');
    await move(release, 'in_readiness');
    await api.turn();
    expect(await stateOf(release)).toBe('in_readiness');

    await move(release, 'planned');
    await move(release, 'in_readiness');
    await api.turn();
    expect(await stateOf(release)).toBe('approved');
  });

  it('approves anew what other content took back', async () => {
    await asks(production);
    const release = await inReadiness();
    await api.turn();
    const { body } = await manager()
      .patch(`/releases/${release.id}`, { version: '5.3.1' }, 3)
      .expect(200);
    expect(body.state).toBe('in_readiness');
    await api.turn();
    expect(await stateOf(release)).toBe('approved');
  });

  it('moves each once, whoever else moves it', async () => {
    await asks(production);
    const releases: Release[] = [];
    for (let index = 0; index < 6; index++) {
      releases.push(
        await inReadiness({
          version: `5.4.${index}`,
          window: aWindow(index + 3),
        }),
      );
    }
    await Promise.all([
      api.turn(),
      ...releases.map(({ id }) =>
        manager().post(`/releases/${id}/transitions`, { to: 'approved' }),
      ),
    ]);
    await api.turn();
    for (const release of releases) {
      expect(await stateOf(release)).toBe('approved');
      expect(await movesOf(release)).toHaveLength(2);
    }
  });

  if (databaseId !== 'SQLITE_3') {
    it('moves each once from two backends', async () => {
      const other = await startApiOn(connectionsBeside(api.db), {
        entities: shop,
      });
      await asks({ ...production, autoApprove: false });
      const releases: Release[] = [];
      for (let index = 0; index < 12; index++) {
        releases.push(
          await inReadiness({
            version: `5.4.${index}`,
            window: aWindow(index + 3),
          }),
        );
      }
      await api.turn();
      await manager()
        .patch('/policies/production', { autoApprove: true }, 1)
        .expect(200);
      // What was marked while a backend had it waits until its lease ends.
      let states: string[] = [];
      do {
        await Promise.all([api.turn(), other.turn(), api.turn(), other.turn()]);
        states = await Promise.all(releases.map(stateOf));
      } while (states.some(state => state !== 'approved'));
      for (const release of releases) {
        expect(await movesOf(release)).toHaveLength(2);
      }
      await other.stop();
    });
  }
});

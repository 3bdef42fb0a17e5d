import {
  releaseSchema,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../__testUtils__/databases';
import {
  CHECKOUT,
  inMinutes,
  withDeployments,
} from './__testUtils__/withDeployments';

const WEBSHOP = 'component:default/webshop';

// A version of a policy never changes, and is kept at hand by its id.
const policy = (moves: boolean) => ({
  id: moves ? 'production' : 'by-hand',
  name: 'Production releases',
  selector: { environments: ['production'] },
  gates: [
    { id: 'window', name: 'Window', type: 'window_set', stage: 'approval' },
  ],
  deployments: { moves, unplanned: 'record' },
});

describe.each(databaseIds)(
  'releases moved by deployments on %s',
  databaseId => {
    const { api, as, codesOf, move, read, release, told } =
      withDeployments(databaseId);

    const approved = async (given: object = {}) => {
      const made = await release(given);
      await move(made, 'in_readiness', 'approved');
      return made;
    };

    const current = async ({ id }: { id: string }): Promise<Release> => {
      const { body } = await as('manager').get(`/releases/${id}`).expect(200);
      return releaseSchema.parse(body);
    };

    const moves = (does = true) =>
      as('manager').post('/policies', policy(does)).expect(201);

    it('go on with them, and say with which', async () => {
      await moves();
      const shipping = await approved();
      const deployment = await told();
      await expect(current(shipping)).resolves.toMatchObject({
        state: 'in_progress',
      });
      const { body } = await as('manager').get(
        `/releases/${shipping.id}/ledger`,
      );
      const entry = body.items.find(
        ({ action }: { action: string }) => action === 'transitioned',
      );
      expect(entry).toMatchObject({
        actor: 'service:plugin:releases',
        change: {
          fields: {
            state: { from: 'approved', to: 'in_progress' },
            deployment: { to: { id: deployment.id } },
          },
        },
      });
      await told({ state: 'succeeded' });
      await expect(current(shipping)).resolves.toMatchObject({
        state: 'verifying',
      });
      await as('manager')
        .patch(`/deployments/${deployment.id}`, { state: 'rolled_back' })
        .expect(200);
      const ended = await current(shipping);
      expect([ended.state, ended.ending?.reason]).toEqual([
        'rolled_back',
        'By the deployment deployment/77 of github, which is rolled back',
      ]);
      await expect(read(deployment)).resolves.toMatchObject({ flags: [] });
    });

    it('fail with them', async () => {
      await moves();
      const shipping = await approved();
      await told({ state: 'failed' });
      await expect(current(shipping)).resolves.toMatchObject({
        state: 'failed',
      });
    });

    it.each([
      ['a policy says no', () => moves(false)],
      ['no policy says so', async () => {}],
    ])('stay where %s', async (_, given) => {
      await given();
      const shipping = await approved();
      await told();
      await expect(current(shipping)).resolves.toMatchObject({
        state: 'approved',
      });
    });

    it('stay where it goes to another environment', async () => {
      await moves();
      const shipping = await approved();
      await told({ environment: 'staging', releaseId: shipping.id });
      await expect(current(shipping)).resolves.toMatchObject({
        state: 'approved',
      });
    });

    it('are verified once all of their components are out', async () => {
      await moves();
      const shipping = await approved({
        components: [CHECKOUT, WEBSHOP].map(entityRef => ({
          entityRef,
          toVersion: '5.3.0',
        })),
      });
      const of = (entityRef: string) => ({
        components: [{ entityRef, version: '5.3.0' }],
        state: 'succeeded' as const,
        source: { provider: 'github', externalId: entityRef },
      });
      await told(of(CHECKOUT));
      await expect(current(shipping)).resolves.toMatchObject({
        state: 'in_progress',
      });
      await told(of(WEBSHOP));
      await expect(current(shipping)).resolves.toMatchObject({
        state: 'verifying',
      });
    });

    it('are never moved past what holds them, and it is flagged', async () => {
      await moves();
      const shipping = await approved();
      await as('manager')
        .post(`/releases/${shipping.id}/hold`, { reason: 'An outage' })
        .expect(200);
      const deployment = await read(await told());
      await expect(current(shipping)).resolves.toMatchObject({
        state: 'approved',
      });
      expect(codesOf(deployment)).toEqual(['release_not_moved']);
      await expect(
        api().db('deployments').whereNotNull('move_due_at'),
      ).resolves.toEqual([]);
      expect(deployment).toMatchObject({ needsReview: true });
      expect(deployment.flags[0].sentence).toMatch(
        /^The release was not moved on with this deployment\. .*An outage/,
      );
      const shown = await as('outsider').get(`/deployments/${deployment.id}`);
      expect(shown.body.flags[0].sentence).toBe(
        'The release was not moved on with this deployment.',
      );
    });

    it('are moved after a process that died before it could', async () => {
      await moves();
      const shipping = await approved();
      const { id } = await told({ state: 'queued' });
      await api()
        .db('deployments')
        .where({ id })
        .update({
          move_due_at: new Date(inMinutes(-1)),
          content: api().db.raw(`replace(content, '"queued"', '"running"')`),
        });
      await api().moveReleases();
      await expect(current(shipping)).resolves.toMatchObject({
        state: 'in_progress',
      });
      await expect(
        api().db('deployments').whereNotNull('move_due_at'),
      ).resolves.toEqual([]);
    });
  },
);

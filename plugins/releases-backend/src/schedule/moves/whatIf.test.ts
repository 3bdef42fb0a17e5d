import { databaseIds } from '../../__testUtils__/databases';
import { at, window } from '../../__testUtils__/days';
import { move, withPlanning } from './__testUtils__/withMoves';

jest.setTimeout(120_000);

describe.each(databaseIds)(
  'what moving releases would change on %s',
  databaseId => {
    const { api, make, preview, stored } = withPlanning(databaseId);

    const requiring = (component: string, required: string) => ({
      components: [
        {
          entityRef: `component:default/${component}`,
          requires: [
            { entityRef: `component:default/${required}`, version: '1.0.0' },
          ],
        },
      ],
    });

    it('shows what would appear, vanish, be late and have slack, and changes nothing', async () => {
      const provider = await make('payments-api', {
        window: window(9, 8, 10),
      });
      const consumer = await make('checkout', {
        ...requiring('checkout', 'payments-api'),
        window: window(11, 10, 12),
        milestones: [
          { name: 'Code freeze', kind: 'code_freeze', dueAt: at(10, 20) },
        ],
      });
      const twin = await make('checkout', {
        version: '2.0.0',
        window: window(11, 11, 13),
      });
      await api()
        .as('manager')
        .post('/windows', {
          name: 'Stocktaking',
          effect: 'deny',
          reason: 'The shop counts',
          timeZone: 'Europe/Paris',
          start: at(14, 0),
          end: at(15, 0),
        });

      const none = await preview([move(provider, window(9, 8, 10))]);
      expect(none.conflicts).toEqual({
        appear: [],
        vanish: [],
        remain: expect.any(Number),
      });
      expect(none.slack).toEqual([
        expect.objectContaining({
          releaseId: provider.id,
          seconds: 2 * 86_400,
          boundBy: consumer.id,
        }),
      ]);

      const moved = await preview([
        move(provider, window(14, 8, 10)),
        move(twin, window(20, 8, 10)),
      ]);
      expect(moved.moves).toEqual([
        {
          releaseId: provider.id,
          name: provider.name,
          revision: 1,
          from: provider.window,
          to: window(14, 8, 10),
          voidsApproval: false,
        },
        expect.objectContaining({ releaseId: twin.id }),
      ]);
      const { appear, vanish } = moved.conflicts;
      expect(appear.map(({ kind }) => kind).sort()).toEqual([
        'order_violation',
        'window_violation',
      ]);
      const order = appear.find(({ kind }) => kind === 'order_violation')!;
      expect(
        order.members.find(({ releaseId }) => releaseId === provider.id)!
          .window,
      ).toEqual({ start: at(14, 8), end: at(14, 10) });
      expect(vanish.map(({ kind }) => kind)).toEqual(['same_component']);
      expect(moved.late).toEqual([
        expect.objectContaining({
          releaseId: consumer.id,
          code: 'provider_after_consumer',
          lateBy: 'PT72H',
        }),
      ]);
      expect(moved.decisions).toEqual([
        expect.objectContaining({
          releaseId: provider.id,
          entityRef: 'component:default/payments-api',
          decision: expect.objectContaining({ allowed: false }),
        }),
        expect.objectContaining({
          decision: expect.objectContaining({ allowed: true }),
        }),
      ]);
      expect(moved.slack[1]).toMatchObject({ releaseId: twin.id });
      expect(moved.slack[1].seconds).toBeUndefined();

      const forward = await preview([move(consumer, window(10, 10, 12))]);
      expect(forward.late).toEqual([]);
      expect(forward.milestones).toEqual([
        {
          releaseId: consumer.id,
          name: consumer.name,
          milestone: 'Code freeze',
          from: at(10, 20),
          to: expect.any(String),
        },
      ]);
      const draft = await make('checkout', {
        version: '3.0.0',
        state: 'draft',
        window: undefined,
        milestones: [
          { name: 'Code freeze', kind: 'code_freeze', dueAt: at(10, 20) },
        ],
      });
      const placed = await preview([move(draft, window(10, 10, 12))]);
      expect(placed.milestones).toEqual([]);
      expect(placed.late).toEqual([
        expect.objectContaining({
          releaseId: draft.id,
          code: 'milestone_after_start',
          lateBy: 'PT10H',
        }),
      ]);

      for (const release of [provider, consumer, twin]) {
        expect(await stored(release)).toEqual(release);
      }
    });

    it('tells once of two neighbours that come out of order, and of nothing that vanishes', async () => {
      const inTime = await make('payments-api', { window: window(9, 8, 10) });
      await make('payments-api', {
        version: '1.1.0',
        window: window(11, 10, 12),
      });
      await make('checkout', {
        ...requiring('checkout', 'payments-api'),
        window: window(11, 11, 13),
      });
      const { conflicts } = await preview([move(inTime, window(20, 8, 10))]);
      expect(conflicts.appear.map(({ kind }) => kind)).toEqual([
        'order_violation',
      ]);
      expect(conflicts.vanish).toEqual([]);
    });

    it('names nobody whom the caller may not read', async () => {
      const staging = await make('payments-api', {
        environment: 'staging',
        managerRef: 'user:default/manager',
        window: window(9, 8, 10),
      });
      await make('checkout', {
        name: 'Secret launch',
        managerRef: 'user:default/manager',
        window: window(11, 10, 12),
      });
      const shown = await preview(
        [move(staging, window(11, 10, 12))],
        'outsider',
      );
      expect(shown.conflicts.appear).toEqual([
        expect.objectContaining({ kind: 'people', hidden: 1 }),
      ]);
      expect(JSON.stringify(shown)).not.toContain('Secret');
    });

    it('refuses moves that cannot be made', async () => {
      const release = await make('checkout');
      const post = (moves: object[], user = 'manager') =>
        api().as(user).post('/plans/what-if', { moves });
      const to = window(11, 10, 12);

      for (const [moves, field] of [
        [[], 'moves'],
        [[move(release, to), move(release, to)], 'moves.1.releaseId'],
        [[move(release, window(11, 12, 10))], 'moves.0.window.end'],
        [[move(release, window(-3, 10, 12))], 'moves.0.window.end'],
        [[move(release, window(3000, 10, 12))], 'moves.0.window.end'],
        [
          [move(release, { ...to, timeZone: 'Mars/Olympus' })],
          'moves.0.window.timeZone',
        ],
      ] as [object[], string][]) {
        const response = await post(moves);
        expect(response.status).toBe(400);
        expect(response.body.error.details[0].field).toBe(field);
      }

      const unknown = await post([
        { releaseId: 'nobody', revision: 1, window: to },
      ]);
      expect(unknown.status).toBe(404);
      expect(unknown.body.error.message).toContain('nobody');
      expect((await post([move(release, to)], 'outsider')).status).toBe(404);

      await api()
        .as('engineer')
        .patch(`/releases/${release.id}`, { description: 'Changed' }, 1);
      const stale = await post([move(release, to)]);
      expect(stale.status).toBe(409);
      expect(stale.body.error.details[0]).toMatchObject({
        field: 'moves.0.revision',
        code: 'stale_revision',
      });
      expect(stale.body.error.details[0].message).toContain(
        'engineer changed description',
      );

      await api().as('manager').post(`/releases/${release.id}/transitions`, {
        to: 'cancelled',
        reason: 'x',
      });
      const frozen = await post([move({ ...release, revision: 3 }, to)]);
      expect(frozen.status).toBe(409);
      expect(frozen.body.error.details[0].code).toBe('content_frozen');
    });
  },
);

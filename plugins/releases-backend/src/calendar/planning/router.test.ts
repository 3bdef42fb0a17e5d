import {
  planCommitSchema,
  Release,
  SlotList,
  slotListSchema,
  WhatIf,
  whatIfSchema,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { shop } from '../../__testUtils__/shop';
import { startApi, TestApi } from '../../__testUtils__/startApi';

jest.setTimeout(120_000);

const DAY = 86_400_000;

/** A time so many days from now. */
function at(day: number, hour: number): string {
  const midnight = new Date(Date.now() + day * DAY);
  midnight.setUTCHours(hour, 0, 0, 0);
  return midnight.toISOString().replace('.000Z', 'Z');
}

function window(day: number, from: number, to: number) {
  return { start: at(day, from), end: at(day, to), timeZone: 'Europe/Paris' };
}

describe.each(databaseIds)('the HTTP API of planning on %s', databaseId => {
  let api: TestApi;

  beforeEach(async () => {
    api = await startApi({ databaseId, entities: shop });
  }, 60_000);

  afterEach(async () => {
    await api.stop();
  });

  async function make(component: string, given: object = {}): Promise<Release> {
    const response = await api.as('manager').post('/releases', {
      version: '1.0.0',
      state: 'planned',
      window: window(10, 10, 12),
      components: [
        { entityRef: `component:default/${component}`, toVersion: '1.0.0' },
      ],
      ...given,
    });
    expect(response.body.error).toBeUndefined();
    return response.body;
  }

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

  async function preview(moves: object[], user = 'manager'): Promise<WhatIf> {
    const response = await api.as(user).post('/plans/what-if', { moves });
    expect(response.body.error).toBeUndefined();
    return whatIfSchema.parse(response.body);
  }

  const move = ({ id, revision }: Release, to: ReturnType<typeof window>) => ({
    releaseId: id,
    revision,
    window: to,
  });

  const stored = async ({ id }: Release): Promise<Release> =>
    (await api.as('manager').get(`/releases/${id}`)).body;

  const plan = async (user: string, id: string) =>
    api.as(user).post(`/plans/${id}/commit`);

  describe('slots', () => {
    async function slots(
      release: Release,
      query = '',
      user = 'viewer',
    ): Promise<SlotList> {
      const response = await api
        .as(user)
        .get(`/releases/${release.id}/slots?${query}`);
      expect(response.body.error).toBeUndefined();
      return slotListSchema.parse(response.body);
    }

    it('finds at least 20 free times within 90 days, and says what it passed over', async () => {
      const other = await make('checkout', { window: window(1, 0, 23) });
      await make('payments-api', { window: window(3, 0, 23) });
      await api.as('manager').post('/windows', {
        name: 'Stocktaking',
        effect: 'deny',
        reason: 'The shop counts',
        timeZone: 'Europe/Paris',
        start: at(5, 0),
        end: at(8, 0),
      });
      const release = await make('checkout', { version: '2.0.0' });
      const found = await slots(release);
      expect(found.items).toHaveLength(20);
      const starts = found.items.map(({ window: { start } }) =>
        Date.parse(start),
      );
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
      expect(Math.max(...starts)).toBeLessThan(Date.now() + 90 * DAY);
      for (const { window: slot } of found.items) {
        expect(slot.timeZone).toBe('Europe/Paris');
        expect(Date.parse(slot.end) - Date.parse(slot.start)).toBe(7_200_000);
        expect(slot.start).toMatch(/T\d\d:(00|15|30|45):00Z$/);
        for (const taken of [window(1, 0, 23), window(3, 0, 23)]) {
          expect(slot.end <= taken.start || slot.start >= taken.end).toBe(true);
        }
        expect(slot.end <= at(5, 0) || slot.start >= at(8, 0)).toBe(true);
        const hours = new Intl.DateTimeFormat('en', {
          timeZone: 'Europe/Paris',
          weekday: 'short',
          hour: 'numeric',
          hourCycle: 'h23',
        }).formatToParts(new Date(slot.start));
        const part = (type: string) =>
          hours.find(item => item.type === type)!.value;
        expect(['Sat', 'Sun']).not.toContain(part('weekday'));
        expect(Number(part('hour'))).toBeGreaterThanOrEqual(9);
        expect(Number(part('hour'))).toBeLessThan(17);
      }
      const codes = found.passedOver.map(({ code }) => code);
      expect(codes).toContain('outside_working_hours');
      expect(found.sentence).toContain('20 free times');

      await api
        .as('manager')
        .patch(
          `/releases/${release.id}`,
          { window: found.items[0].window },
          release.revision,
        );
      const after = await api
        .as('manager')
        .get(`/releases/${release.id}/conflicts`);
      expect(after.body.items).toEqual([]);
      expect((await slots(other)).items).toHaveLength(20);
    });

    it('looks for as long as asked, and only where asked', async () => {
      const release = await make('webshop');
      const found = await slots(
        release,
        `duration=PT3H&limit=3&from=${at(7, 0)}&to=${at(21, 0)}`,
      );
      expect(found.items).toHaveLength(3);
      for (const { window: slot } of found.items) {
        expect(Date.parse(slot.end) - Date.parse(slot.start)).toBe(10_800_000);
        expect(slot.start > at(7, 0) && slot.end <= at(21, 0)).toBe(true);
      }
      const long = await slots(release, 'duration=P3D');
      expect(long.items.length).toBeGreaterThanOrEqual(20);
      expect(long.sentence).toContain('starting within working hours');
    });

    it('refuses what cannot be looked for', async () => {
      const draft = await make('webshop', { state: 'draft', window: null });
      const path = `/releases/${draft.id}/slots`;
      for (const [query, field] of [
        ['', 'duration'],
        ['duration=soon', 'duration'],
        [`duration=PT1H&from=${at(9, 0)}&to=${at(8, 0)}`, 'to'],
        [`duration=PT1H&to=${at(500, 0)}`, 'to'],
        [`duration=PT1H&from=9990-01-01T00:00:00Z`, 'to'],
        ['duration=PT1H&limit=101', 'limit'],
      ]) {
        const response = await api.as('viewer').get(`${path}?${query}`);
        expect(response.status).toBe(400);
        expect(response.body.error.details[0].field).toBe(field);
      }
      expect((await slots(draft, 'duration=PT1H')).items).toHaveLength(20);
      expect((await api.as('outsider').get(path)).status).toBe(404);
      await api.as('manager').post(`/releases/${draft.id}/transitions`, {
        to: 'cancelled',
        reason: 'x',
      });
      expect((await api.as('viewer').get(`${path}?duration=PT1H`)).status).toBe(
        409,
      );
    });
  });

  describe('what-if', () => {
    it('shows what would appear, vanish, be late and have slack, and changes nothing', async () => {
      const provider = await make('payments-api', {
        window: window(9, 8, 10),
      });
      const consumer = await make('checkout', {
        ...requiring('checkout', 'payments-api'),
        window: window(11, 10, 12),
        milestones: [{ name: 'Code freeze', dueAt: at(10, 20) }],
      });
      const twin = await make('checkout', {
        version: '2.0.0',
        window: window(11, 11, 13),
      });
      await api.as('manager').post('/windows', {
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
      expect(forward.late).toEqual([
        expect.objectContaining({
          releaseId: consumer.id,
          code: 'milestone_after_start',
          lateBy: 'PT10H',
        }),
      ]);

      for (const release of [provider, consumer, twin]) {
        expect(await stored(release)).toEqual(release);
      }
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
        api.as(user).post('/plans/what-if', { moves });
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

      await api
        .as('engineer')
        .patch(`/releases/${release.id}`, { description: 'Changed' }, 1);
      const stale = await post([move(release, to)]);
      expect(stale.status).toBe(409);
      expect(stale.body.error.details[0]).toMatchObject({
        field: 'moves.0.revision',
        code: 'stale_revision',
      });
      expect(stale.body.error.details[0].message).toContain(
        'user:default/engineer changed description',
      );

      await api.as('manager').post(`/releases/${release.id}/transitions`, {
        to: 'cancelled',
        reason: 'x',
      });
      const frozen = await post([move({ ...release, revision: 3 }, to)]);
      expect(frozen.status).toBe(409);
      expect(frozen.body.error.details[0].code).toBe('content_frozen');
    });
  });

  describe('commit', () => {
    it('moves all of them as previewed, once, and tells the ledger', async () => {
      const one = await make('checkout');
      const two = await make('webshop');
      const { id } = await preview([
        move(one, window(20, 10, 12)),
        move(two, window(21, 10, 12)),
      ]);
      const committed = await plan('manager', id);
      expect(committed.status).toBe(200);
      const answer = planCommitSchema.parse(committed.body);
      expect(answer.releases.map(item => item.window)).toEqual([
        window(20, 10, 12),
        window(21, 10, 12),
      ]);
      expect(await stored(one)).toMatchObject({
        window: window(20, 10, 12),
        revision: 2,
      });
      expect(await stored(two)).toMatchObject({ window: window(21, 10, 12) });
      const ledger = await api.as('viewer').get(`/releases/${one.id}/ledger`);
      expect(ledger.body.items[0]).toMatchObject({
        action: 'moved',
        actor: 'user:default/manager',
        change: {
          fields: { window: { from: one.window, to: window(20, 10, 12) } },
        },
      });

      const again = await plan('manager', id);
      expect(again.status).toBe(200);
      expect(again.body).toEqual(committed.body);
      expect((await stored(one)).revision).toBe(2);
      expect((await api.as('manager').get('/ledger/verify')).body.intact).toBe(
        true,
      );
    });

    it('moves none where one was changed, or may not be changed', async () => {
      const one = await make('checkout');
      const two = await make('webshop');
      const moves = [
        move(one, window(20, 10, 12)),
        move(two, window(21, 10, 12)),
      ];
      const { id } = await preview(moves);
      await api
        .as('manager')
        .patch(`/releases/${two.id}`, { description: 'Changed' }, 1);
      const stale = await plan('manager', id);
      expect(stale.status).toBe(409);
      expect(stale.body.error.details).toEqual([
        expect.objectContaining({
          field: 'moves.1.revision',
          code: 'stale_revision',
        }),
      ]);
      expect(stale.body.error.changes[0]).toMatchObject({ action: 'changed' });
      expect(await stored(one)).toEqual(one);

      const others = await preview(
        [moves[0], { ...moves[1], revision: 2 }],
        'engineer',
      );
      expect(others.moves.map(({ refusal }) => refusal?.code)).toEqual([
        undefined,
        'not_allowed',
      ]);
      const refused = await plan('engineer', others.id);
      expect(refused.status).toBe(403);
      expect(refused.body.error.message).toContain(two.name);
      expect(refused.body.error.message).not.toContain(one.name);
      expect(await stored(one)).toEqual(one);

      expect((await plan('manager', others.id)).status).toBe(403);
      expect((await plan('manager', 'nothing')).status).toBe(404);
    });

    it('refuses a plan that expired, and says what to do', async () => {
      const release = await make('checkout');
      const { id } = await preview([move(release, window(20, 10, 12))]);
      await api
        .db('plans')
        .where({ id })
        .update({ expires_at: new Date(Date.now() - 1000) });
      const expired = await plan('manager', id);
      expect(expired.status).toBe(409);
      expect(expired.body.error.message).toContain('Preview the moves again');
      expect(await stored(release)).toEqual(release);
    });

    it('commits once, however many commit at the same time', async () => {
      const release = await make('checkout');
      const { id } = await preview([move(release, window(20, 10, 12))]);
      const answers = await Promise.all(
        [1, 2, 3].map(() => plan('manager', id)),
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      expect((await stored(release)).revision).toBe(2);
    });

    it('voids an approval as any change of a window does, and keeps the baseline', async () => {
      const release = await make('checkout', {
        rollbackPlan: 'Deploy the version before.',
      });
      let { revision } = release;
      for (const to of ['in_readiness', 'approved']) {
        const response = await api
          .as('manager')
          .post(`/releases/${release.id}/transitions`, { to });
        expect(response.body.error).toBeUndefined();
        revision = response.body.revision;
      }
      const shown = await preview([
        move({ ...release, revision }, window(20, 10, 12)),
      ]);
      expect(shown.moves[0].voidsApproval).toBe(true);
      const { body } = await plan('manager', shown.id);
      expect(body.releases[0]).toMatchObject({
        state: 'in_readiness',
        window: window(20, 10, 12),
        baselineWindow: release.window,
        warnings: [expect.objectContaining({ code: 'approval_voided' })],
      });
    });
  });
});

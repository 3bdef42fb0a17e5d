import { Release } from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import {
  aWindow,
  detailsOf,
  inDays,
  withReleasesApi,
} from '../../__testUtils__/releaseRequests';

const source = { provider: 'ci', externalId: 'checkout/5.3.0' };
const window = aWindow(3);
const row = (given: object = {}) => ({
  version: '5.3.0',
  window,
  components: [{ entityRef: 'component:default/checkout', toVersion: '5.3.0' }],
  rollbackPlan: 'Deploy 5.2.0 again.',
  source,
  ...given,
});
const past = {
  start: inDays(-3),
  end: inDays(-2.9),
  timeZone: 'Europe/Paris',
};

describe.each(databaseIds)('the rules of an import on %s', databaseId => {
  const { api } = withReleasesApi(databaseId);

  afterEach(async () => {
    await api().db('windows').delete();
  });

  const importRow = (given: object = {}, user = 'engineer', more = {}) =>
    api()
      .as(user)
      .post('/releases:batch', { items: [row(given)], ...more });
  const stored = async (): Promise<Release> => {
    const { body } = await api().as('manager').get('/releases');
    return body.items[0];
  };
  const move = async (...states: string[]) => {
    for (const to of states) {
      const { id } = await stored();
      const moved = await api()
        .as('manager')
        .post(`/releases/${id}/transitions`, { to, reason: 'Test' });
      expect(moved.body.error).toBeUndefined();
    }
  };
  const actionsOf = async ({ id }: Release) => {
    const { body } = await api().as('manager').get(`/releases/${id}/ledger`);
    return body.items.map(({ action }: { action: string }) => action);
  };
  const freezeNow = () =>
    api()
      .as('manager')
      .post('/windows', {
        name: 'Sale',
        effect: 'deny',
        reason: 'The shop is full',
        timeZone: 'UTC',
        start: inDays(-1),
        end: inDays(1),
        scope: {},
      });

  describe('of what is not known here', () => {
    it.each(['in_readiness', 'approved', 'in_progress', 'verifying'])(
      'lets %s in by those alone who have the permission, and says so in the ledger',
      async state => {
        const refused = await importRow({ state });
        expect(refused.status).toBe(400);
        expect(detailsOf(refused)).toEqual([
          ['items.0.state', 'state_needs_import_permission'],
        ]);
        expect(await stored()).toBeUndefined();

        expect((await importRow({ state }, 'manager')).body).toMatchObject({
          created: 1,
        });
        expect(await stored()).toMatchObject({ state });
        expect(await actionsOf(await stored())).toEqual(['imported_open']);
      },
    );

    it.each(['completed', 'failed', 'rolled_back', 'cancelled'])(
      'takes %s as history where its window is over, or has none',
      async state => {
        const ahead = await importRow({ state });
        expect(detailsOf(ahead)).toEqual([
          ['items.0.state', 'state_needs_import_permission'],
        ]);
        expect((await importRow({ state, window: past })).status).toBe(200);
        expect(await actionsOf(await stored())).toEqual(['imported']);
        const other = await importRow({
          state,
          window: undefined,
          source: { ...source, externalId: 'other' },
        });
        expect(other.status).toBe(200);
      },
    );

    it('takes drafts and plans, but no plan without a window', async () => {
      expect(
        detailsOf(await importRow({ state: 'planned', window: undefined })),
      ).toEqual([['items.0.window', 'window_missing']]);
      expect((await importRow({ state: 'planned' })).status).toBe(200);
      expect(
        detailsOf(
          await importRow({
            actual: { start: inDays(-1) },
            source: { ...source, externalId: 'other' },
          }),
        ),
      ).toEqual([['items.0.actual', 'not_started']]);
    });

    it('lets the others of the batch in where that is asked', async () => {
      const mixed = await api()
        .as('engineer')
        .post('/releases:batch', {
          items: [
            row({ state: 'approved' }),
            row({ source: { ...source, externalId: 'other' } }),
          ],
          partial: true,
        });
      expect(mixed.body).toMatchObject({ created: 1, invalid: 1 });
    });
  });

  describe('of what is known', () => {
    it('moves it by transitions that are allowed, and by no others', async () => {
      await importRow({ state: 'planned' });
      expect((await importRow({ state: 'in_readiness' })).status).toBe(200);
      expect(await stored()).toMatchObject({ state: 'in_readiness' });
      for (const state of ['in_progress', 'completed', 'draft']) {
        const refused = await importRow({ state });
        expect(detailsOf(refused)).toEqual([
          ['items.0.state', 'state_needs_import_permission'],
        ]);
      }
      expect(await stored()).toMatchObject({ state: 'in_readiness' });

      expect((await importRow({ state: 'completed' }, 'manager')).status).toBe(
        200,
      );
      expect(await actionsOf(await stored())).toEqual([
        'imported_open',
        'imported',
        'imported',
      ]);
    });

    it('asks the gates, the windows and the hold, as a transition does', async () => {
      const risky = { impact: 'breaking', rollbackPlan: undefined };
      await importRow({ state: 'planned', ...risky });
      await move('in_readiness');
      const unready = await importRow({ state: 'approved', ...risky });
      expect(unready.status).toBe(400);
      expect(detailsOf(unready).map(([field]) => field)).toContain(
        'items.0.state',
      );

      await importRow({});
      await move('approved');
      await freezeNow();
      expect(detailsOf(await importRow({ state: 'in_progress' }))).toEqual([
        ['items.0.state', 'inside_freeze'],
      ]);
      await api().db('windows').delete();

      const { id } = await stored();
      await api()
        .as('manager')
        .post(`/releases/${id}/hold`, { reason: 'Not yet' });
      expect(detailsOf(await importRow({ state: 'in_progress' }))).toEqual([
        ['items.0.state', 'release_held'],
      ]);
      expect(await stored()).toMatchObject({ state: 'approved' });
    });

    it.each([
      ['window', { window: aWindow(5) }],
      ['version', { version: '5.3.1' }],
      ['environment', { environment: 'staging' }],
      ['components', { components: [] }],
      ['rollbackPlan', { rollbackPlan: 'Other' }],
      ['scope', { scope: [{ key: 'PAY-1' }] }],
      ['impact', { impact: 'breaking' }],
      ['kind', { kind: 'standard' }],
    ])('voids the approval when %s changes', async (field, change) => {
      await importRow({ state: 'planned' });
      await move('in_readiness', 'approved');
      const updated = await importRow({ state: 'approved', ...change });
      expect(updated.body).toMatchObject({
        updated: 1,
        warnings: [{ field: `items.0.${field}`, code: 'approval_voided' }],
      });
      expect(await stored()).toMatchObject({ state: 'in_readiness' });
    });

    it('starts nothing whose approval the same row voids', async () => {
      await importRow({ state: 'planned' });
      await move('in_readiness', 'approved');
      const before = await stored();
      const refused = await importRow({
        state: 'in_progress',
        version: '5.3.1',
      });
      expect(detailsOf(refused)).toEqual([
        ['items.0.state', 'state_needs_import_permission'],
      ]);
      expect(await stored()).toEqual(before);
    });

    it('leaves what is under way, and what is over, as it is', async () => {
      await importRow({ state: 'planned' });
      await move('in_readiness', 'approved', 'in_progress');
      expect(detailsOf(await importRow({ components: [] }))).toEqual([
        ['items.0.components', 'content_frozen'],
      ]);
      expect(detailsOf(await importRow({ components: [] }, 'manager'))).toEqual(
        [['items.0.components', 'content_frozen']],
      );
      await move('verifying', 'completed');
      expect(detailsOf(await importRow({ window: aWindow(9) }))).toEqual([
        ['items.0.window', 'content_frozen'],
      ]);
      expect((await importRow({ window: past }, 'manager')).body).toMatchObject(
        { updated: 1 },
      );
    });

    it('checks only what it newly names against the catalog, as any change does', async () => {
      const gone = [
        { entityRef: 'component:default/gone', toVersion: '5.3.0' },
      ];
      await importRow();
      expect(detailsOf(await importRow({ components: gone }))).toEqual([
        ['items.0.components.0.entityRef', 'unknown_entity'],
      ]);
      const { content } = await api().db('releases').first('content');
      await api()
        .db('releases')
        .update({
          content: content.replaceAll(
            'component:default/checkout',
            gone[0].entityRef,
          ),
        });
      const later = await importRow({ components: gone, impact: 'fix' });
      expect(later.body).toMatchObject({ updated: 1, invalid: 0 });
    });

    it('takes the permission to move a release for a row that moves it', async () => {
      await importRow({ state: 'planned' });
      const refused = await importRow({ state: 'in_readiness' }, 'viewer');
      expect(refused.status).toBe(403);
    });
  });

  it('makes what comes several times at once only once', async () => {
    const rows = Array.from({ length: 20 }, (_, index) =>
      row({ source: { ...source, externalId: `checkout/${index}` } }),
    );
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        api().as('engineer').post('/releases:batch', { items: rows }),
      ),
    );
    for (const { status, text } of answers) {
      expect([200, 409]).toContain(status);
      expect(text).not.toMatch(/insert|constraint|select/i);
    }
    const created = answers.map(({ body }) => body.created ?? 0);
    expect(created.filter(count => count > 0)).toEqual([20]);
    expect(
      (await api().as('manager').get('/ledger/verify')).body,
    ).toMatchObject({ intact: true, entries: 20 });
  });
});

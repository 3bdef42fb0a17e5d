import {
  ledgerPageSchema,
  releaseActionsSchema,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import {
  checkout,
  detailsOf,
  withReleasesApi,
} from '../../__testUtils__/releaseRequests';

describe.each(databaseIds)('changing releases over HTTP on %s', databaseId => {
  const { api, create } = withReleasesApi(databaseId);

  describe('changing a release', () => {
    it('asks for If-Match, and refuses a stale one with what changed', async () => {
      const { id } = await create();
      const path = `/releases/${id}`;
      const blind = await api().as('manager').patch(path, { name: 'mine' });
      expect(blind.status).toBe(428);

      const theirs = await api()
        .as('manager')
        .patch(path, { name: 'theirs' }, 1);
      expect(theirs.status).toBe(200);
      expect(theirs.headers.etag).toBe('"2"');

      const mine = await api().as('engineer').patch(path, { name: 'mine' }, 1);
      expect(mine.status).toBe(409);
      expect(mine.body.error.current).toMatchObject({
        name: 'theirs',
        revision: 2,
      });
      expect(mine.body.error.changes).toMatchObject([
        {
          actor: 'user:default/manager',
          change: {
            fields: { name: { from: 'checkout 5.3.0', to: 'theirs' } },
          },
        },
      ]);
      const malformed = await api()
        .as('manager')
        .patch(path, {})
        .set('If-Match', 'x');
      expect(detailsOf(malformed)).toEqual([['If-Match', 'invalid_if_match']]);
    });

    it('lets one of many simultaneous changes of a revision through', async () => {
      const { id } = await create();
      const responses = await Promise.all(
        Array.from({ length: 5 }, (_, index) =>
          api()
            .as('manager')
            .patch(`/releases/${id}`, { name: `n${index}` }, 1),
        ),
      );
      expect(responses.map(({ status }) => status).sort()).toEqual([
        200, 409, 409, 409, 409,
      ]);
      const verified = await api()
        .as('manager')
        .get(`/releases/${id}/ledger/verify`);
      expect(verified.body).toMatchObject({ intact: true, entries: 2 });
    });

    it('refuses fields that are changed elsewhere, and says where', async () => {
      const { id } = await create();
      const response = await api()
        .as('manager')
        .patch(
          `/releases/${id}`,
          { state: 'approved', hold: { reason: 'x' } },
          1,
        );
      expect(response.status).toBe(400);
      expect(response.body.error.details).toMatchObject([
        { field: 'state', message: expect.stringContaining('/transitions') },
        { field: 'hold', message: expect.stringContaining('/hold') },
      ]);
    });

    it('refuses who may not, before and after the change', async () => {
      const { id } = await create();
      expect(
        (await api().as('viewer').patch(`/releases/${id}`, { name: 'x' }, 1))
          .status,
      ).toBe(403);
      const away = {
        ownerRef: 'group:default/web-team',
        components: [{ entityRef: 'component:default/webshop' }],
      };
      expect(
        (await api().as('engineer').patch(`/releases/${id}`, away, 1)).status,
      ).toBe(403);
      expect(
        (await api().as('outsider').patch(`/releases/${id}`, { name: 'x' }, 1))
          .status,
      ).toBe(404);
    });

    it('checks only what it newly names against the catalog', async () => {
      const { id } = await create();
      const response = await api()
        .as('manager')
        .patch(`/releases/${id}`, { managerRef: 'user:default/ghost' }, 1);
      expect(detailsOf(response)).toEqual([['managerRef', 'unknown_entity']]);
    });

    it('writes nothing when nothing changes', async () => {
      const { id } = await create();
      const response = await api()
        .as('manager')
        .patch(`/releases/${id}`, { name: 'checkout 5.3.0' }, 1);
      expect(response.body.revision).toBe(1);
    });
  });

  describe('the life of a release', () => {
    const move = (id: string, to: string, reason?: string) =>
      api().as('manager').post(`/releases/${id}/transitions`, { to, reason });

    it('goes from draft to completed, and every step is in an unbroken ledger', async () => {
      const { id } = await create({ ...checkout, state: 'draft' });
      for (const to of [
        'planned',
        'in_readiness',
        'approved',
        'in_progress',
        'verifying',
        'completed',
      ]) {
        const response = await move(id, to);
        expect([to, response.status, response.body.error?.message]).toEqual([
          to,
          200,
          undefined,
        ]);
        expect(response.body.state).toBe(to);
      }
      const release = await api().as('viewer').get(`/releases/${id}`);
      expect(release.body).toMatchObject({
        baselineWindow: checkout.window,
        actual: { start: expect.any(String), end: expect.any(String) },
        revision: 7,
      });
      const frozen = await api()
        .as('manager')
        .patch(`/releases/${id}`, { version: '9' }, 7);
      expect(frozen.status).toBe(409);
      expect(detailsOf(frozen)).toEqual([['version', 'content_frozen']]);

      const ledger = ledgerPageSchema.parse(
        (await api().as('viewer').get(`/releases/${id}/ledger?limit=3`)).body,
      );
      expect(ledger.items.map(({ seq }) => seq)).toEqual([7, 6, 5]);
      const rest = await api()
        .as('viewer')
        .get(`/releases/${id}/ledger?cursor=${ledger.nextCursor}`);
      expect(rest.body.items.map(({ action }: any) => action)).toEqual([
        'transitioned',
        'transitioned',
        'transitioned',
        'created',
      ]);
      expect(
        (await api().as('viewer').get(`/releases/${id}/ledger/verify`)).body
          .intact,
      ).toBe(true);
      expect(
        (await api().as('manager').get('/ledger/verify')).body,
      ).toMatchObject({ intact: true, chains: 1, entries: 7 });
      expect((await api().as('engineer').get('/ledger/verify')).status).toBe(
        403,
      );

      await api()
        .db('ledger')
        .where({ seq: 4 })
        .update({ actor: 'user:default/forger' });
      expect(
        (await api().as('manager').get('/ledger/verify')).body,
      ).toMatchObject({
        intact: false,
        firstBroken: {
          subject: `release:${id}`,
          seq: 4,
          code: 'hash_mismatch',
        },
      });
    });

    it('refuses what the lifecycle does not know, a missing reason, and rules', async () => {
      const { id } = await create();
      const jump = await move(id, 'completed');
      expect(jump.status).toBe(409);
      expect(jump.body.error.current.state).toBe('planned');
      const silent = await move(id, 'cancelled');
      expect(silent.status).toBe(400);
      expect(detailsOf(silent)).toEqual([['reason', 'reason_missing']]);
      expect(detailsOf(await move(id, 'flying'))).toEqual([
        ['to', 'unknown_state'],
      ]);

      await move(id, 'in_readiness');
      await api()
        .as('manager')
        .patch(`/releases/${id}`, { impact: 'breaking' }, 2);
      const unready = await move(id, 'approved');
      expect(unready.status).toBe(422);
      expect(unready.body.error.details).toEqual([
        expect.objectContaining({
          message: expect.stringContaining('rollback plan'),
        }),
      ]);
      const actions = releaseActionsSchema.parse(
        (await api().as('manager').get(`/releases/${id}/actions`)).body,
      );
      expect(actions.items).toContainEqual(
        expect.objectContaining({
          action: 'transition',
          to: 'approved',
          allowed: false,
          sentence: expect.stringContaining('rollback plan'),
        }),
      );
      const seen = releaseActionsSchema.parse(
        (await api().as('viewer').get(`/releases/${id}/actions`)).body,
      );
      expect(seen.items.every(({ allowed }) => !allowed)).toBe(true);
    });

    it('holds a release and releases it from hold', async () => {
      const { id } = await create();
      const hold = (user: string, body: object) =>
        api().as(user).post(`/releases/${id}/hold`, body);
      expect(detailsOf(await hold('manager', { reason: ' ' }))).toEqual([
        ['reason', 'empty'],
      ]);
      expect((await hold('viewer', { reason: 'x' })).status).toBe(403);
      const held = await hold('manager', { reason: 'Incident' });
      expect(held.body.hold).toMatchObject({
        reason: 'Incident',
        by: 'user:default/manager',
      });
      expect((await hold('manager', { reason: 'again' })).status).toBe(409);
      await move(id, 'in_readiness');
      const blocked = await move(id, 'approved');
      expect(blocked.status).toBe(422);
      expect(detailsOf(blocked)).toContainEqual(['hold', 'release_held']);
      const free = await api().as('manager').delete(`/releases/${id}/hold`);
      expect(free.body).not.toHaveProperty('hold');
      expect(
        (await api().as('manager').delete(`/releases/${id}/hold`)).status,
      ).toBe(409);
    });

    it('archives and restores', async () => {
      const { id } = await create();
      expect((await api().as('viewer').delete(`/releases/${id}`)).status).toBe(
        403,
      );
      const archived = await api()
        .as('manager')
        .delete(`/releases/${id}`)
        .set('If-Match', '"1"');
      expect(archived.body.archivedAt).toEqual(expect.any(String));
      expect((await api().as('manager').get(`/releases/${id}`)).status).toBe(
        404,
      );
      expect(
        (await api().as('manager').get(`/releases/${id}?archived=true`)).status,
      ).toBe(200);
      expect((await api().as('manager').get('/releases')).body.items).toEqual(
        [],
      );
      expect(
        (await api().as('manager').get('/releases?archived=true')).body.items,
      ).toHaveLength(1);
      const restored = await api()
        .as('manager')
        .post(`/releases/${id}/restore`);
      expect(restored.body).not.toHaveProperty('archivedAt');
      expect(
        (await api().as('manager').post(`/releases/${id}/restore`)).status,
      ).toBe(409);
    });
  });
});

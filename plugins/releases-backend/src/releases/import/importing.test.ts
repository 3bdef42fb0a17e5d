import { batchResultSchema } from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import {
  detailsOf,
  withReleasesApi,
} from '../../__testUtils__/releaseRequests';

describe.each(databaseIds)('importing releases over HTTP on %s', databaseId => {
  const { api } = withReleasesApi(databaseId);

  describe('importing', () => {
    const row = (version: string, more: object = {}) => ({
      version,
      components: [
        { entityRef: 'component:default/checkout', toVersion: version },
      ],
      state: 'completed',
      source: { provider: 'ci', externalId: `checkout/${version}` },
      ...more,
    });
    const importRows = (
      items: unknown[],
      settings: object = {},
      user = 'manager',
    ) =>
      api()
        .as(user)
        .post('/releases:batch', { items, ...settings });

    it('makes, updates, and then changes nothing', async () => {
      const first = await importRows([row('1'), row('2')]);
      expect(first.body).toMatchObject({
        created: 2,
        updated: 0,
        unchanged: 0,
        invalid: 0,
      });
      const second = await importRows([row('1'), row('2', { impact: 'fix' })]);
      expect(second.body).toMatchObject({
        created: 0,
        updated: 1,
        unchanged: 1,
      });
      const third = await importRows([row('1'), row('2', { impact: 'fix' })]);
      expect(batchResultSchema.parse(third.body)).toMatchObject({
        created: 0,
        updated: 0,
        unchanged: 2,
      });
      expect(
        (await api().as('manager').get('/ledger/verify')).body,
      ).toMatchObject({ intact: true, chains: 2, entries: 3 });
    });

    it('names each bad row and writes nothing, or the good ones where asked', async () => {
      const rows = [
        row('1'),
        { version: '2' },
        row('3', { components: [{ entityRef: 'component:default/ghost' }] }),
        row('1'),
      ];
      const refused = await importRows(rows);
      expect(refused.status).toBe(400);
      expect(detailsOf(refused)).toEqual([
        ['items.1.source', 'required'],
        ['items.2.components.0.entityRef', 'unknown_entity'],
        ['items.3.source.externalId', 'duplicate_in_batch'],
      ]);
      expect(
        refused.body.error.result.items.map(({ status }: any) => status),
      ).toEqual(['created', 'invalid', 'invalid', 'invalid']);
      expect((await api().as('manager').get('/releases')).body.items).toEqual(
        [],
      );

      const tried = await importRows(rows, { partial: true, dryRun: true });
      expect(tried.body).toMatchObject({ created: 1, invalid: 3 });
      expect(tried.body.items[0]).not.toHaveProperty('id');
      expect((await api().as('manager').get('/releases')).body.items).toEqual(
        [],
      );

      const partial = await importRows(rows, { partial: true });
      expect(partial.status).toBe(200);
      expect(partial.body).toMatchObject({ created: 1, invalid: 3 });
      expect(
        (await api().as('manager').get('/releases')).body.items,
      ).toHaveLength(1);
    });

    it('takes a thousand rows a call, and no more', async () => {
      const rows = Array.from({ length: 1000 }, (_, index) =>
        row(`1.0.${index}`),
      );
      const response = await importRows(rows);
      expect(response.body).toMatchObject({ created: 1000, invalid: 0 });
      const again = await importRows(rows);
      expect(again.body).toMatchObject({ unchanged: 1000 });
      const many = await importRows([...rows, row('x')]);
      expect(many.status).toBe(400);
      expect(detailsOf(many)).toEqual([['items', 'too_many']]);
    }, 60_000);

    it('writes only what the caller may write', async () => {
      expect((await importRows([row('1')], {}, 'viewer')).status).toBe(403);
      const mixed = [
        row('1'),
        row('2', { components: [{ entityRef: 'component:default/webshop' }] }),
      ];
      const response = await importRows(mixed, { partial: true }, 'engineer');
      expect(response.body).toMatchObject({ created: 1, invalid: 1 });
      expect(response.body.items[1].details).toMatchObject([
        { code: 'not_allowed' },
      ]);
    });
  });
});

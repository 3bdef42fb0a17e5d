import { Entity } from '@backstage/catalog-model';
import {
  entitySummarySchema,
  MANY_NEIGHBOURS,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { window } from '../../__testUtils__/days';
import { shop } from '../../__testUtils__/shop';
import { withPlannedReleases } from '../../__testUtils__/withPlannedReleases';

const consumer = (provider: string, index: number): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: `${provider}-user-${index}`, namespace: 'default' },
  relations: [
    { type: 'dependsOn', targetRef: `component:default/${provider}` },
  ],
});

const consumers = (provider: string, count: number) =>
  Array.from({ length: count }, (_, index) => consumer(provider, index));

describe.each(databaseIds)(
  'entities with many neighbours on %s',
  databaseId => {
    // `payments-api` is used by checkout as well.
    const { api, make } = withPlannedReleases(databaseId, [
      ...shop,
      ...consumers('payments-api', MANY_NEIGHBOURS),
      ...consumers('webshop', MANY_NEIGHBOURS),
    ]);

    const summaryOf = async (name: string, query = '') => {
      const { body } = await api()
        .as('viewer')
        .get(`/entities/component/default/${name}/summary${query}`);
      return entitySummarySchema.parse(body);
    };

    it('leave the crowded side out until somebody asks for it', async () => {
      await make('payments-api-user-7', { window: window(18, 10, 12) });
      const usual = await summaryOf('payments-api');
      expect(usual.manyNeighbours).toEqual(['downstream']);
      expect(usual.counts).toEqual({ upcoming: 0, past: 0, upstream: 0 });
      expect(usual.calendar.days).toEqual([]);

      const asked = await summaryOf('payments-api', '?neighbours=downstream');
      expect(asked.manyNeighbours).toEqual(['downstream']);
      expect(asked.counts).toMatchObject({ upstream: 0, downstream: 1 });
      expect(asked.calendar.days).toMatchObject([
        { items: [{ relation: 'downstream' }] },
      ]);
    });

    it('are those with more on one side than the bound, not as many', async () => {
      await make('webshop-user-7', { window: window(19, 10, 12) });
      const { manyNeighbours, counts, calendar } = await summaryOf('webshop');
      expect(manyNeighbours).toEqual([]);
      expect(counts).toMatchObject({ upstream: 0, downstream: 1 });
      expect(calendar.days).toHaveLength(1);
    });
  },
);

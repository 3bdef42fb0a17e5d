import { entitySummarySchema } from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { at, window } from '../../__testUtils__/days';
import { shop } from '../../__testUtils__/shop';
import { withPlannedReleases } from '../../__testUtils__/withPlannedReleases';

describe.each(databaseIds)('the next release on %s', databaseId => {
  const { api, make } = withPlannedReleases(databaseId, shop);

  it('comes with what it collides with, as long as nobody took note of it', async () => {
    await make('webshop', { window: window(20, 10, 12) });
    await make('webshop', { window: window(20, 11, 13) });
    const [conflict] = (await api().as('viewer').get('/conflicts')).body.items;
    const conflicts = async (user: string) => {
      const { body } = await api()
        .as(user)
        .get('/entities/component/default/webshop/summary');
      return entitySummarySchema.parse(body).next?.conflicts;
    };
    expect(await conflicts('viewer')).toEqual([
      expect.objectContaining({
        kind: 'same_component',
        fingerprint: conflict.fingerprint,
        sentence: conflict.sentence,
      }),
    ]);
    expect(await conflicts('outsider')).toBeUndefined();

    await api()
      .as('manager')
      .post(`/conflicts/${conflict.fingerprint}/acknowledgement`, {
        reason: 'They go together',
        expiresAt: at(21, 0),
      });
    expect(await conflicts('viewer')).toEqual([]);
  });
});

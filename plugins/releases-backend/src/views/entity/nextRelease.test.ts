import {
  briefReadiness,
  entitySummarySchema,
  readinessSchema,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { at, window } from '../../__testUtils__/days';
import { shop } from '../../__testUtils__/shop';
import { withPlannedReleases } from '../../__testUtils__/withPlannedReleases';

describe.each(databaseIds)('the next release on %s', databaseId => {
  const { api, make } = withPlannedReleases(databaseId, shop);

  it('comes with its readiness in numbers, and what asks for action first', async () => {
    const { id } = await make('payments-api', { window: window(18, 10, 12) });
    const full = readinessSchema.parse(
      (await api().as('viewer').get(`/releases/${id}/readiness`)).body,
    );
    const { body } = await api()
      .as('viewer')
      .get('/entities/component/default/payments-api/summary');
    const { readiness } = entitySummarySchema.parse(body).next!;
    expect(readiness).toEqual({ ...briefReadiness(full), at: readiness.at });
    expect(readiness.own.passed).toBeGreaterThan(0);
    expect(readiness.blockers).toBe(full.rootBlockers.length);
    expect(JSON.stringify(readiness)).not.toContain('"gates"');
  });

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

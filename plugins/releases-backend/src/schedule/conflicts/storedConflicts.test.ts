import { releaseConflictsSchema } from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { window } from '../../__testUtils__/days';
import { withPlannedReleases } from '../../__testUtils__/withPlannedReleases';

jest.setTimeout(120_000);

describe.each(databaseIds)('the conflicts of a release on %s', databaseId => {
  const { api, make } = withPlannedReleases(databaseId);

  async function of(id: string) {
    const { body } = await api().as('manager').get(`/releases/${id}/conflicts`);
    return releaseConflictsSchema.parse(body);
  }

  it('answers what is stored of a release that was not changed of late', async () => {
    const first = await make('checkout');
    await make('checkout', { version: '1.1.0', window: window(10, 11, 13) });
    const found = await of(first.id);
    const { computedAt } = (await api().as('manager').get('/conflicts')).body;
    const { content } = await api()
      .db('releases')
      .where('id', first.id)
      .first('content');
    await api()
      .db('releases')
      .where('id', first.id)
      .update({
        content: JSON.stringify({
          ...JSON.parse(content),
          updatedAt: '2026-01-01T00:00:00Z',
        }),
      });
    expect(await of(first.id)).toEqual({ items: found.items, computedAt });
    await api().db('conflicts').delete();
    expect((await of(first.id)).items).toEqual([]);
  });
});

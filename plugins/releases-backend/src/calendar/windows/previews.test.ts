import { windowPreviewSchema } from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { weekend, withWindowsApi } from './__testUtils__/windowsApi';

describe.each(databaseIds)('a preview of a window on %s', databaseId => {
  const { api } = withWindowsApi(databaseId);

  it('says when, for what, and whom it would touch', async () => {
    const { body } = await api()
      .as('viewer')
      .post('/windows/preview', {
        ...weekend,
        scope: { entityFilter: { 'spec.type': 'website' } },
      })
      .expect(200);
    expect(windowPreviewSchema.parse(body)).toMatchObject({
      sentence: 'every Friday 16:00 to Monday 08:00, Europe/Paris',
      scopeSentence: 'components of type website, in every environment',
      matches: { total: 1, sample: ['component:default/webshop'] },
      releases: 0,
      warnings: [],
    });
    expect(body.next).toHaveLength(10);
    const { body: list } = await api().as('viewer').get('/windows');
    expect(list.items).toHaveLength(1);
  });

  it('warns of a scope that matches nothing and of hours that shift', async () => {
    const { body } = await api()
      .as('viewer')
      .post('/windows/preview', {
        ...weekend,
        recurrence: { ...weekend.recurrence, duration: 'PT64H' },
        scope: { entityFilter: { 'spec.type': 'nothing' } },
      })
      .expect(200);
    const fields = body.warnings.map(({ field }: { field: string }) => field);
    expect(fields).toEqual(['recurrence.duration', 'scope.entityFilter']);
  });
});

import {
  Timeline,
  timelineSchema,
} from '@slipway/backstage-plugin-releases-common';
import { databaseIds } from '../../__testUtils__/databases';
import { at } from '../../__testUtils__/days';
import { withPlannedReleases } from '../../__testUtils__/withPlannedReleases';

describe.each(databaseIds)('freezes on the timeline on %s', databaseId => {
  const { api, make } = withPlannedReleases(databaseId);

  async function timeline(query = ''): Promise<Timeline> {
    const { body } = await api()
      .as('viewer')
      .get(`/timeline?from=${at(0, 0)}&to=${at(30, 0)}${query}`)
      .expect(200);
    return timelineSchema.parse(body);
  }

  async function freeze(name: string, scope: object): Promise<string> {
    const { body } = await api()
      .as('manager')
      .post('/windows', {
        name,
        effect: 'deny',
        reason: 'Peak season',
        timeZone: 'Europe/Paris',
        start: at(9, 0),
        end: at(11, 0),
        scope,
      })
      .expect(201);
    return body.id;
  }

  it('are those that are for what is looked at', async () => {
    await make('checkout');
    await freeze('Staging freeze', { environments: ['staging'] });
    expect((await timeline()).bands).toMatchObject([
      {
        title: 'Staging freeze',
        effect: 'deny',
        reason: 'Peak season',
        start: at(9, 0),
        end: at(11, 0),
        sentence: 'every component in staging',
        everyRow: true,
        occurrences: 1,
      },
    ]);
    expect((await timeline('&environment=production')).bands).toEqual([]);
  });

  it('are named by the rows that they are for, where that is not all', async () => {
    await make('checkout');
    await make('webshop');
    const windowId = await freeze('Checkout freeze', {
      entityFilter: { 'metadata.name': 'checkout' },
    });
    const { bands, rows } = await timeline();
    expect(bands).toMatchObject([{ windowId, everyRow: false }]);
    expect(
      rows.map(({ entityRef, windowIds }) => [entityRef, windowIds]),
    ).toEqual([
      [undefined, undefined],
      ['component:default/checkout', [windowId]],
      ['component:default/webshop', undefined],
    ]);
  });
});

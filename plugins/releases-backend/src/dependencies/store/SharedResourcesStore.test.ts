import { Knex } from 'knex';
import { databaseIds, migratedDatabase } from '../../__testUtils__/databases';
import { applied } from '../__testUtils__/applied';
import { entity } from '../__testUtils__/stitch';
import { NAMED_CONSUMERS, SharedResourcesStore } from './SharedResourcesStore';

const MONDAY = '2026-11-02T00:00:00Z';
const TUESDAY = '2026-11-03T00:00:00Z';

const uses = (name: string, ...resources: string[]) =>
  entity('Component', name, {
    dependsOn: resources.map(resource => `resource:${resource}`),
  });

describe.each(databaseIds)('SharedResourcesStore on %s', id => {
  let db: Knex;
  let store: SharedResourcesStore;

  beforeAll(async () => {
    db = await migratedDatabase(id);
    store = new SharedResourcesStore(db);
    const resources = ['db', 'queue', 'disk', 'hub'].map(name =>
      entity(
        'Resource',
        name,
        name === 'db' ? { dependsOn: ['resource:disk'] } : {},
      ),
    );
    const crowd = Array.from({ length: NAMED_CONSUMERS + 20 }, (_, index) =>
      uses(`c${String(index).padStart(3, '0')}`, 'hub'),
    );
    await applied(
      db,
      [...resources, ...crowd, uses('web', 'db', 'queue'), uses('shop', 'db')],
      MONDAY,
    );
    await applied(
      db,
      [
        ...resources,
        ...crowd,
        uses('web', 'db', 'queue'),
        uses('shop', 'queue'),
        uses('cart', 'disk'),
      ],
      TUESDAY,
    );
  });

  const queue = {
    resourceRef: 'resource:default/queue',
    consumerRefs: ['component:default/shop', 'component:default/web'],
    consumers: 2,
  };

  it('finds those that more than one component depends on', async () => {
    const all = await store.all(10);
    expect(
      all.map(({ resourceRef, consumers }) => [resourceRef, consumers]),
    ).toEqual([
      ['resource:default/hub', NAMED_CONSUMERS + 20],
      ['resource:default/queue', 2],
    ]);
    expect(all[0].consumerRefs).toHaveLength(NAMED_CONSUMERS);
    expect(all[0].consumerRefs[0]).toBe('component:default/c000');
    expect(await store.count()).toBe(2);
    expect(await store.all(1)).toHaveLength(1);
  });

  it('finds those of an entity, which may be the resource', async () => {
    expect(await store.of('component:default/web', { limit: 5 })).toEqual([
      queue,
    ]);
    expect(await store.of('resource:default/queue', { limit: 5 })).toEqual([
      queue,
    ]);
    expect(await store.of('component:default/cart', { limit: 5 })).toEqual([]);
  });

  it('finds those of an earlier day', async () => {
    expect(
      await store.of('component:default/web', {
        at: new Date(MONDAY),
        limit: 5,
      }),
    ).toEqual([
      {
        resourceRef: 'resource:default/db',
        consumerRefs: ['component:default/shop', 'component:default/web'],
        consumers: 2,
      },
    ]);
  });
});

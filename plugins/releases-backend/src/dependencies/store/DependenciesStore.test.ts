import { Knex } from 'knex';
import { databaseIds, migratedDatabase } from '../../__testUtils__/databases';
import { applied } from '../__testUtils__/applied';
import { entity } from '../__testUtils__/stitch';
import { DependenciesStore } from './DependenciesStore';

const AT = '2026-11-02T00:00:00Z';
const component = (name: string) => `component:default/${name}`;

describe.each(databaseIds)('DependenciesStore on %s', id => {
  let db: Knex;
  let store: DependenciesStore;

  beforeAll(async () => {
    db = await migratedDatabase(id);
    store = new DependenciesStore(db);
    await applied(
      db,
      [
        entity('Component', 'web', {
          type: 'website',
          lifecycle: 'production',
          owner: 'front',
          system: 'shop',
          dependsOn: ['component:cart', 'component:web', 'component:gone'],
          consumesApis: ['orders'],
        }),
        entity('Component', 'cart', {
          owner: 'back',
          system: 'shop',
          providesApis: ['orders'],
          dependsOn: ['component:stock', 'component:stock'],
        }),
        entity('Component', 'stock', { owner: 'back', system: 'store' }),
        entity('Component', 'lonely', { owner: 'front' }),
        entity('API', 'orders', { owner: 'back', system: 'shop' }),
        entity('System', 'shop', { owner: 'front', domain: 'sales' }),
        entity('System', 'store', { owner: 'back' }),
        entity('Domain', 'sales'),
        entity('Group', 'front', { profile: { displayName: 'Front team' } }),
      ],
      AT,
    );
  });

  it('reads edges from either end, in order, up to a limit', async () => {
    const upstream = await store.edges({
      end: 'consumer_ref',
      refs: [component('web'), component('cart')],
    });
    expect(upstream).toEqual([
      {
        consumerRef: component('cart'),
        providerRef: component('stock'),
        kind: 'dependsOn',
        provenance: 'catalog',
        validFrom: AT,
      },
      {
        consumerRef: component('web'),
        providerRef: component('cart'),
        kind: 'consumesApi',
        viaRef: 'api:default/orders',
        provenance: 'catalog',
        validFrom: AT,
      },
      {
        consumerRef: component('web'),
        providerRef: component('cart'),
        kind: 'dependsOn',
        provenance: 'catalog',
        validFrom: AT,
      },
    ]);
    expect(
      await store.edges({
        end: 'provider_ref',
        refs: [component('cart'), component('stock')],
        limit: 2,
      }),
    ).toEqual(upstream.slice(0, 2));
    expect(await store.edges({ end: 'provider_ref', refs: [] })).toEqual([]);
  });

  it('reads the edges between some entities', async () => {
    const among = await store.edgesAmong([
      component('cart'),
      component('stock'),
    ]);
    expect(among.map(({ consumerRef }) => consumerRef)).toEqual([
      component('cart'),
    ]);
  });

  it('looks entities up', async () => {
    expect(
      await store.entities([component('web'), 'group:default/front', 'x:y/z']),
    ).toEqual([
      {
        ref: component('web'),
        kind: 'Component',
        type: 'website',
        lifecycle: 'production',
        ownerRef: 'group:default/front',
        systemRef: 'system:default/shop',
        domainRef: 'domain:default/sales',
        related: true,
      },
      expect.objectContaining({
        ref: 'group:default/front',
        kind: 'Group',
        title: 'Front team',
      }),
    ]);
  });

  it('knows what is there and what once had an edge', async () => {
    expect(await store.isKnown(component('lonely'))).toBe(true);
    expect(await store.isKnown(component('gone'))).toBe(false);
    const other = await migratedDatabase(id);
    await applied(
      other,
      [
        entity('Component', 'a', { dependsOn: ['component:b'] }),
        entity('Component', 'b'),
      ],
      AT,
    );
    await applied(other, [], '2026-11-03T00:00:00Z');
    const emptied = new DependenciesStore(other);
    expect(await emptied.isKnown(component('a'))).toBe(true);
    expect(await emptied.isKnown(component('b'))).toBe(true);
    expect(await emptied.isKnown(component('c'))).toBe(false);
  });

  it('counts and names components, edges and findings', async () => {
    expect(await store.countComponents()).toEqual({ all: 4, unrelated: 1 });
    expect(await store.unrelatedComponents(10)).toEqual([component('lonely')]);
    expect(await store.countEdges()).toBe(3);
    expect(await store.countFindings()).toEqual(
      new Map([
        ['dangling', 1],
        ['duplicate', 1],
        ['selfReference', 1],
      ]),
    );
    expect(await store.findings('dangling', 10)).toEqual([
      {
        entityRef: component('web'),
        targetRef: component('gone'),
        relation: 'dependsOn',
        sentence:
          'component:default/web depends on component:default/gone, which is not in the catalog.',
      },
    ]);
    expect(await store.findings('duplicate', 0)).toEqual([]);
  });

  it.each([
    [{}, 9],
    [{ ownerRefs: ['group:default/back'] }, 4],
    [{ ownerRefs: ['group:default/back', 'group:default/front'] }, 7],
    [{ systemRefs: ['system:default/shop'] }, 3],
    [{ domainRefs: ['domain:default/sales'] }, 4],
    [
      {
        ownerRefs: ['group:default/back'],
        domainRefs: ['domain:default/sales'],
      },
      2,
    ],
    [{ ownerRefs: [] }, 0],
  ])('selects the refs of entities by %j', async (filter, count) => {
    const rows = await db
      .from('dependency_entities')
      .whereIn('entity_ref', store.refsIn(filter))
      .select('entity_ref');
    expect(rows).toHaveLength(count);
  });

  it('selects the refs of neighbours, each once', async () => {
    const refs = async (query: Knex.QueryBuilder) =>
      (
        await db
          .from('dependency_entities')
          .whereIn('entity_ref', query)
          .orderBy('entity_ref')
          .pluck('entity_ref')
      ).map(String);
    expect(
      await refs(store.neighbourRefsOf('consumer_ref', [component('web')])),
    ).toEqual([component('cart')]);
    expect(
      await refs(
        store.neighbourRefsOf('provider_ref', [
          component('cart'),
          component('stock'),
        ]),
      ),
    ).toEqual([component('cart'), component('web')]);
  });

  it('takes more refs than one statement may have parameters', async () => {
    const refs = Array.from({ length: 40_000 }, (_, i) => component(`n${i}`));
    expect(
      await store.edges({
        end: 'consumer_ref',
        refs: [...refs, component('cart')],
      }),
    ).toHaveLength(1);
  });
});

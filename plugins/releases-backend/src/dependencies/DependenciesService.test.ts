import { Entity } from '@backstage/catalog-model';
import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  coverageSchema,
  DependenciesQueryInput,
  dependenciesQuerySchema,
  dependenciesSchema,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { databaseIds, migratedDatabase } from '../__testUtils__/databases';
import { DependenciesService } from './DependenciesService';
import { applied } from './__testUtils__/applied';
import { refresherOf } from './__testUtils__/refresher';
import { entity, stitch } from './__testUtils__/stitch';

const caller = mockCredentials.user('user:default/portal-admin');

const shop: Entity[] = [
  entity('Component', 'web', {
    dependsOn: ['component:cart', 'resource:db', 'component:gone'],
  }),
  entity('Component', 'cart', {
    consumesApis: ['stock'],
    dependsOn: ['resource:db', 'component:web'],
  }),
  entity('Component', 'stock', { owner: 'team', providesApis: ['stock'] }),
  entity('Component', 'lonely'),
  entity('API', 'stock'),
  entity('Resource', 'db'),
  entity('Group', 'team'),
];

function serviceOf(
  db: Knex,
  entities: Entity[] = shop,
  authorizeConfigure: () => Promise<void> = async () => {},
) {
  return new DependenciesService({
    db,
    refresher: refresherOf(
      db,
      catalogServiceMock({ entities: stitch(entities) }),
    ),
    authorizeConfigure,
  });
}

describe.each(databaseIds)('DependenciesService on %s', id => {
  let db: Knex;
  let service: DependenciesService;

  beforeEach(async () => {
    db = await migratedDatabase(id);
    service = serviceOf(db);
  });

  const related = async (query: DependenciesQueryInput) => {
    const answer = await service.getDependencies(
      dependenciesQuerySchema.parse(query),
    );
    expect(dependenciesSchema.parse(answer)).toEqual(answer);
    return answer;
  };
  const names = (ref: string) => ref.replace(/^.*\//, '');

  it('knows nothing before the first snapshot, and says so', async () => {
    expect(await related({ entityRef: 'component:web' })).toEqual({
      entityRef: 'component:default/web',
      items: [],
      sharedResources: [],
      truncated: false,
    });
    const coverage = await service.getCoverage();
    expect(coverageSchema.parse(coverage)).toMatchObject({
      components: 0,
      edges: 0,
    });
    expect(coverage.snapshot).toBeUndefined();
    expect(coverage.lastAttempt).toBeUndefined();
  });

  it('answers with providers and consumers, however far', async () => {
    await service.requestRefresh(caller);
    const answer = await related({
      entityRef: 'component:default/cart',
      depth: 3,
    });
    expect(
      answer.items.map(
        item =>
          `${item.direction} ${item.distance}: ${names(
            item.consumerRef,
          )} > ${names(item.providerRef)} ${item.kind}`,
      ),
    ).toEqual([
      'upstream 1: cart > stock consumesApi',
      'upstream 1: cart > web dependsOn',
      'upstream 1: cart > db dependsOn',
      'downstream 1: web > cart dependsOn',
      'upstream 2: web > cart dependsOn',
      'upstream 2: web > db dependsOn',
      'downstream 2: cart > web dependsOn',
    ]);
    expect(answer.items[0]).toEqual({
      consumerRef: 'component:default/cart',
      providerRef: 'component:default/stock',
      kind: 'consumesApi',
      viaRef: 'api:default/stock',
      provenance: 'catalog',
      validFrom: answer.snapshot?.at,
      direction: 'upstream',
      distance: 1,
    });
    expect(answer.sharedResources).toEqual([
      {
        resourceRef: 'resource:default/db',
        consumerRefs: ['component:default/cart', 'component:default/web'],
        consumers: 2,
      },
    ]);
    expect(answer.snapshot).toEqual(await service.snapshot());
  });

  it('answers in one direction, up to a limit', async () => {
    await service.requestRefresh(caller);
    const answer = await related({
      entityRef: 'component:default/cart',
      direction: 'upstream',
      limit: 2,
    });
    expect(answer.items).toHaveLength(2);
    expect(answer.truncated).toBe(true);
  });

  it('answers for an earlier instant', async () => {
    await applied(db, shop, '2026-11-02T00:00:00Z');
    await applied(db, [shop[0]], '2026-11-03T00:00:00Z');
    const then = {
      direction: 'upstream',
      at: '2026-11-02T13:00:00+01:00',
    } as const;
    expect(
      (await related({ entityRef: 'component:cart', ...then })).items,
    ).toHaveLength(3);
    expect((await related({ entityRef: 'component:cart' })).items).toEqual([]);
  });

  it('does not find what was never in the catalog', async () => {
    await service.requestRefresh(caller);
    await expect(
      related({ entityRef: 'component:default/gone' }),
    ).rejects.toMatchObject({
      statusCode: 404,
      message: expect.stringContaining(
        'component:default/gone was not in the catalog at 20',
      ),
    });
    expect((await related({ entityRef: 'component:lonely' })).items).toEqual(
      [],
    );
  });

  it('says how far the dependencies can be trusted', async () => {
    await service.requestRefresh(caller);
    const coverage = await service.getCoverage();
    expect(coverageSchema.parse(coverage)).toEqual(coverage);
    expect(coverage).toEqual({
      components: 4,
      edges: 5,
      withoutRelations: 1,
      withoutRelationsRefs: ['component:default/lonely'],
      dangling: [
        expect.objectContaining({ targetRef: 'component:default/gone' }),
      ],
      selfReferences: [],
      duplicates: [],
      sharedResources: [
        expect.objectContaining({ resourceRef: 'resource:default/db' }),
      ],
      totals: {
        dangling: 1,
        selfReferences: 0,
        duplicates: 0,
        sharedResources: 1,
      },
      snapshot: {
        id: expect.any(String),
        at: expect.any(String),
        confirmedAt: expect.any(String),
        ageSeconds: expect.any(Number),
        entities: 7,
        catalogRequests: 3,
        durationMs: expect.any(Number),
      },
      lastAttempt: {
        at: expect.any(String),
        status: 'applied',
        sentence: expect.stringContaining('Dependencies: 5'),
      },
    });
  });

  it('refreshes only for those who may configure', async () => {
    const refused = serviceOf(db, shop, async () => {
      throw new Error('may not');
    });
    await expect(refused.requestRefresh(caller)).rejects.toThrow('may not');
    expect(await service.snapshot()).toBeUndefined();
  });

  it('refuses to refresh while another refresh runs', async () => {
    await db('dependency_refresh').update({
      status: 'running',
      attempted_at: new Date('2026-11-02T00:00:00Z'),
      lease_id: 'another',
      lease_until: new Date(Date.now() + 60_000),
    });
    await expect(service.requestRefresh(caller)).rejects.toMatchObject({
      statusCode: 409,
      message: expect.stringContaining('since 2026-11-02T00:00:00Z'),
    });
  });

  it('takes what is left of a shrunken catalog only by force', async () => {
    await service.requestRefresh(caller);
    const shrunken = serviceOf(db, [shop[0]]);
    expect(await shrunken.requestRefresh(caller)).toMatchObject({
      status: 'refused',
    });
    expect(
      await shrunken.requestRefresh(caller, { force: true }),
    ).toMatchObject({ status: 'applied', entities: 1 });
  });

  it('serves the other rooms', async () => {
    await service.requestRefresh(caller);
    const cart = 'component:default/cart';
    const { upstream, downstream } = await service.neighbours([cart]);
    expect(upstream.map(edge => names(edge.providerRef))).toEqual([
      'stock',
      'web',
      'db',
    ]);
    expect(downstream.map(edge => names(edge.consumerRef))).toEqual(['web']);
    expect(
      await service.edgesAmong([cart, 'component:default/web']),
    ).toHaveLength(2);
    const found = await service.lookup([
      'component:default/stock',
      'component:default/gone',
    ]);
    expect([...found.keys()]).toEqual(['component:default/stock']);
    expect(found.get('component:default/stock')).toMatchObject({
      kind: 'Component',
      ownerRef: 'group:default/team',
    });
    const refs = async (query: Knex.QueryBuilder) =>
      (await query)
        .map((row: object) => Object.values(row))
        .flat()
        .map(names);
    expect(
      await refs(
        service.componentRefsIn({ ownerRefs: ['group:default/team'] }),
      ),
    ).toEqual(['stock']);
    expect((await refs(service.providerRefsOf([cart]))).sort()).toEqual([
      'db',
      'stock',
      'web',
    ]);
    expect(await refs(service.consumerRefsOf([cart]))).toEqual(['web']);
  });
});

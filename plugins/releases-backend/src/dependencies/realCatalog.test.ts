import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { EventParams } from '@backstage/plugin-events-node';
import { CATALOG_ENTITIES_CHANGED_TOPIC } from './refresh/topic';
import { deriveEdges } from './derive/deriveEdges';
import { toEntityFacts } from './derive/entityFacts';
import { readCatalog } from './refresh/readCatalog';
import { RunningCatalog, startCatalog } from './__testUtils__/startCatalog';
import { entity, stitch } from './__testUtils__/stitch';

jest.setTimeout(60_000);

const component = (name: string, spec: Entity['spec'] = {}) =>
  entity('Component', name, {
    type: 'service',
    lifecycle: 'production',
    owner: 'team',
    ...spec,
  });
const api = (name: string) =>
  entity('API', name, {
    type: 'openapi',
    lifecycle: 'production',
    owner: 'team',
    definition: 'openapi: 3.1.0',
  });

const files = [
  component('web', {
    system: 'shop',
    dependsOn: [
      'component:cart',
      'component:default/cart',
      'component:web',
      'component:gone',
      'resource:db',
      'api:orders',
    ],
    consumesApis: ['orders', 'absent'],
    dependencyOf: ['component:unborn'],
  }),
  component('cart', {
    subcomponentOf: 'web',
    dependencyOf: ['component:web'],
    providesApis: ['orders'],
    consumesApis: ['orders'],
  }),
  component('other', { providesApis: ['orders'] }),
  api('orders'),
  entity('Resource', 'db', {
    type: 'database',
    owner: 'user:ann',
    dependsOn: ['resource:default/disk'],
  }),
  entity('Resource', 'disk', { type: 'disk', owner: 'team' }),
  entity('System', 'shop', { owner: 'team', domain: 'sales' }),
  entity('Domain', 'sales', { owner: 'team' }),
  entity('Group', 'team', { type: 'team', children: [] }),
  entity('User', 'ann', {
    profile: { displayName: 'Ann' },
    memberOf: ['team'],
  }),
];

async function eventually(assertion: () => Promise<void>) {
  const deadline = Date.now() + 30_000;
  for (;;) {
    try {
      await assertion();
      return;
    } catch (error) {
      if (Date.now() > deadline) {
        throw error;
      }
      await new Promise(done => setTimeout(done, 200));
    }
  }
}

function relationsOf(entities: readonly Entity[]) {
  return entities
    .filter(({ kind }) => kind !== 'Group' && kind !== 'User')
    .map(item => [
      stringifyEntityRef(item),
      (item.relations ?? [])
        .filter(({ type }) => type !== 'ownedBy')
        .map(({ type, targetRef }) => `${type} ${targetRef}`)
        .sort(),
    ])
    .sort();
}

describe('a real catalog', () => {
  let running: RunningCatalog;
  const changes: string[] = [];

  beforeAll(async () => {
    running = await startCatalog();
    await running.events.subscribe({
      id: 'test',
      topics: [CATALOG_ENTITIES_CHANGED_TOPIC],
      onEvent: async ({ eventPayload }: EventParams) => {
        changes.push(...(eventPayload as { entityRefs: string[] }).entityRefs);
      },
    });
    await running.provide(files);
  });

  afterAll(async () => {
    await running.stop();
  });

  async function read() {
    const pages: Entity[][] = [];
    const { signal } = new AbortController();
    for await (const page of readCatalog({ ...running, signal })) {
      pages.push(page);
    }
    return pages;
  }

  it('comes to the dependencies that its files state, though it drops repetitions', async () => {
    await eventually(async () => {
      const pages = await read();
      expect(pages).toHaveLength(3);
      expect(relationsOf(pages.flat())).toEqual(relationsOf(stitch(files)));
      const { documents, ...derived } = deriveEdges(
        pages.flat().map(toEntityFacts),
      );
      expect(derived).toEqual({
        ...deriveEdges(stitch(files).map(toEntityFacts)),
        documents: undefined,
      });
      expect(documents.map(({ ref }) => ref)).toContain(
        'component:default/web',
      );
    });
  });

  it('tells of entities that came, and then of those alone that changed', async () => {
    await eventually(async () =>
      expect([...changes].sort()).toEqual(
        files.map(item => stringifyEntityRef(item)).sort(),
      ),
    );
    await running.provide([
      ...files.filter(item => item.metadata.name !== 'other'),
      component('other', { dependsOn: ['component:web'] }),
    ]);
    await eventually(async () => {
      const { edges } = deriveEdges((await read()).flat().map(toEntityFacts));
      expect(edges).toContainEqual({
        consumerRef: 'component:default/other',
        providerRef: 'component:default/web',
        kind: 'dependsOn',
      });
      expect(changes.slice(files.length)).toEqual(['component:default/other']);
    });
  });
});

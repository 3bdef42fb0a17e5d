import { Knex } from 'knex';
import { databaseIds, migratedDatabase } from '../../__testUtils__/databases';
import { applied } from '../__testUtils__/applied';
import { entity } from '../__testUtils__/stitch';
import { DependenciesStore } from './DependenciesStore';
import { SnapshotStore } from './SnapshotStore';

const MONDAY = '2026-11-02T00:00:00Z';
const TUESDAY = '2026-11-03T00:00:00Z';
const WEDNESDAY = '2026-11-04T00:00:00Z';

const web = entity('Component', 'web', { dependsOn: ['component:api'] });
const api = entity('Component', 'api');

describe.each(databaseIds)('SnapshotStore on %s', id => {
  let db: Knex;
  let store: SnapshotStore;

  beforeEach(async () => {
    db = await migratedDatabase(id);
    store = new SnapshotStore(db);
  });

  const edges = async (at?: string) =>
    (
      await new DependenciesStore(db).edges({
        end: 'consumer_ref',
        refs: ['component:default/web'],
        at: at === undefined ? undefined : new Date(at),
      })
    ).map(({ providerRef }) => providerRef);

  it('has nothing before the first snapshot', async () => {
    expect(await store.latest()).toBeUndefined();
    expect(await store.kindCounts()).toEqual({});
  });

  it('keeps even an empty catalog as a snapshot', async () => {
    const { isChanged } = await applied(db, [], MONDAY);
    expect(isChanged).toBe(true);
    expect(await store.latest()).toMatchObject({ at: MONDAY, entities: 0 });
  });

  it('writes no edge and no snapshot where nothing changed, but confirms it', async () => {
    const first = await applied(db, [web, api], MONDAY);
    const rows = await db('dependency_edges').select();

    const second = await applied(db, [api, web], TUESDAY);

    expect(second).toMatchObject({ isChanged: false, added: 0, removed: 0 });
    expect(second.snapshot).toEqual({
      ...first.snapshot,
      confirmedAt: TUESDAY,
    });
    expect(await store.latest()).toEqual(second.snapshot);
    expect(await db('dependency_edges').select()).toEqual(rows);
    expect(await db('dependency_snapshots').select()).toHaveLength(1);
  });

  it('ends edges that are gone and keeps them in history', async () => {
    await applied(db, [web, api], MONDAY);
    const changed = entity('Component', 'web', {
      dependsOn: ['component:search'],
    });
    const search = entity('Component', 'search');
    const second = await applied(db, [changed, api, search], TUESDAY);
    expect(second).toMatchObject({ isChanged: true, added: 1, removed: 1 });
    await applied(db, [web, api, search], WEDNESDAY);

    expect(await edges()).toEqual(['component:default/api']);
    expect(await edges('2026-11-01T00:00:00Z')).toEqual([]);
    expect(await edges(MONDAY)).toEqual(['component:default/api']);
    expect(await edges('2026-11-02T23:59:59.999Z')).toEqual([
      'component:default/api',
    ]);
    expect(await edges(TUESDAY)).toEqual(['component:default/search']);
    expect(await edges(WEDNESDAY)).toEqual(['component:default/api']);
    expect(await db('dependency_snapshots').select()).toHaveLength(3);
  });

  it('changes entities and findings without touching edges', async () => {
    await applied(db, [web, api], MONDAY);
    const renamed = {
      ...api,
      metadata: { ...api.metadata, title: 'The API' },
      spec: { system: 'gone' },
    };
    const second = await applied(db, [web, renamed], TUESDAY);

    expect(second).toMatchObject({ isChanged: true, added: 0, removed: 0 });
    const dependencies = new DependenciesStore(db);
    expect(await dependencies.entities(['component:default/api'])).toEqual([
      expect.objectContaining({
        title: 'The API',
        systemRef: 'system:default/gone',
      }),
    ]);
    expect(await dependencies.findings('dangling', 10)).toEqual([
      expect.objectContaining({ targetRef: 'system:default/gone' }),
    ]);

    await applied(db, [web, api], WEDNESDAY);
    expect(await dependencies.findings('dangling', 10)).toEqual([]);
  });

  it('never lets an edge end before it began, though clocks differ', async () => {
    await applied(db, [web, api], TUESDAY);
    const { snapshot } = await applied(db, [api], MONDAY);
    expect(snapshot.at).toBe(TUESDAY);
    const [edge] = await db('dependency_edges').select();
    expect(new Date(edge.valid_to)).toEqual(new Date(edge.valid_from));
    expect((await store.latest())?.id).toBe(snapshot.id);
  });

  it('leaves edges that were declared', async () => {
    await db('dependency_edges').insert({
      consumer_ref: 'component:default/web',
      provider_ref: 'component:default/mail',
      kind: 'dependsOn',
      provenance: 'declared',
      valid_from: new Date(MONDAY),
    });
    await applied(db, [], TUESDAY);
    expect(await edges()).toEqual(['component:default/mail']);
  });

  it('writes nothing if its transaction fails', async () => {
    await applied(db, [web, api], MONDAY);
    const [before] = await Promise.all([db('dependency_edges').select()]);
    await expect(
      db.transaction(async tx => {
        await store.apply(
          tx,
          { entities: [], documents: [], edges: [], findings: [] },
          new Date(TUESDAY),
          { catalogRequests: 2, elapsedMs: () => 1 },
        );
        throw new Error('interrupted');
      }),
    ).rejects.toThrow('interrupted');
    expect(await db('dependency_edges').select()).toEqual(before);
    expect(await store.kindCounts()).toEqual({ Component: 2 });
  });

  it('takes more rows than one statement may carry', async () => {
    const providers = Array.from({ length: 1200 }, (_, index) =>
      entity('Component', `p${index}`),
    );
    const hub = entity('Component', 'web', {
      dependsOn: providers.map(({ metadata }) => `component:${metadata.name}`),
    });
    await applied(db, [hub, ...providers], MONDAY);
    expect(await edges()).toHaveLength(1200);
    const { removed } = await applied(db, [api], TUESDAY);
    expect(removed).toBe(1200);
    expect(await store.kindCounts()).toEqual({ Component: 1 });
  });
});

import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Knex } from 'knex';
import { databaseIds, migratedDatabase } from '../../__testUtils__/databases';
import { RefreshStore } from '../store/RefreshStore';
import { SnapshotStore } from '../store/SnapshotStore';
import { refresherOf } from '../__testUtils__/refresher';
import { entity, stitch } from '../__testUtils__/stitch';

const web = entity('Component', 'web', { dependsOn: ['component:api'] });
const api = entity('Component', 'api');
const team = entity('Group', 'team');

const catalogOf = (...entities: Entity[]) =>
  catalogServiceMock({ entities: stitch(entities) });

function catalogThat(
  streamEntities: CatalogService['streamEntities'],
): CatalogService {
  return catalogServiceMock.mock({ streamEntities });
}

const never = new Promise<never>(() => {});

describe.each(databaseIds)('DependencyRefresher on %s', id => {
  let db: Knex;

  beforeEach(async () => {
    db = await migratedDatabase(id);
  });

  const lastAttempt = () => new RefreshStore(db).lastAttempt(new Date());
  const currentEdges = () =>
    db('dependency_edges').whereNull('valid_to').select('consumer_ref');

  it('keeps what it derives, and says what that took', async () => {
    const onChanged = jest.fn();
    const result = await refresherOf(
      db,
      catalogOf(web, api, team),
      onChanged,
    ).refresh();
    expect(result).toEqual({
      status: 'applied',
      sentence: 'Dependencies: 1 (1 added, 0 removed). Entities: 3.',
      snapshot: { id: expect.any(String), at: expect.any(String) },
      entities: 3,
      edges: 1,
      added: 1,
      removed: 0,
      catalogRequests: 3,
      durationMs: expect.any(Number),
    });
    expect(onChanged.mock.calls).toEqual([[result?.snapshot]]);
    expect(await lastAttempt()).toMatchObject({
      status: 'applied',
      sentence: result?.sentence,
    });
  });

  it('asks for whole pages, whatever the size of the catalog', async () => {
    const many = Array.from({ length: 2500 }, (_, index) =>
      entity('Component', `c${index}`),
    );
    const result = await refresherOf(db, catalogOf(...many, team)).refresh();
    expect(result).toMatchObject({ entities: 2501, catalogRequests: 5 });
  });

  it('writes nothing for a catalog that is unchanged', async () => {
    const onChanged = jest.fn();
    const refresher = refresherOf(db, catalogOf(web, api), onChanged);
    const first = await refresher.refresh();
    const rows = await db('dependency_edges').select();
    const second = await refresher.refresh();

    expect(second).toMatchObject({
      status: 'unchanged',
      snapshot: first?.snapshot,
      added: 0,
      removed: 0,
    });
    expect(onChanged).toHaveBeenCalledTimes(1);
    expect(await db('dependency_edges').select()).toEqual(rows);
    expect(await lastAttempt()).toMatchObject({ status: 'unchanged' });
  });

  it('changes nothing where less than half is left, unless forced', async () => {
    await refresherOf(db, catalogOf(web, api, entity('API', 'x'))).refresh();
    const refresher = refresherOf(db, catalogOf(web));

    const refused = await refresher.refresh();
    expect(refused).toMatchObject({
      status: 'refused',
      sentence: expect.stringContaining('1 of the 3 entities'),
      snapshot: { id: expect.any(String) },
      added: 0,
      removed: 0,
    });
    expect(await currentEdges()).toHaveLength(1);
    expect(await lastAttempt()).toMatchObject({
      status: 'refused',
      sentence: refused?.sentence,
    });

    expect(await refresher.refresh({ force: true })).toMatchObject({
      status: 'applied',
      removed: 1,
    });
    expect(await currentEdges()).toEqual([]);
  });

  it('changes nothing where the catalog fails half way', async () => {
    await refresherOf(db, catalogOf(web, api)).refresh();
    const before = await new SnapshotStore(db).latest();

    const failing = catalogThat(async function* failHalfWay() {
      yield stitch([web]);
      throw new Error('the catalog went away');
    });
    await expect(refresherOf(db, failing).refresh()).rejects.toMatchObject({
      statusCode: 503,
      message: 'The catalog could not be read: the catalog went away',
      details: [{ field: 'catalog', code: 'catalog_unavailable' }],
    });

    expect(await currentEdges()).toHaveLength(1);
    expect(await new SnapshotStore(db).latest()).toEqual(before);
    expect(await lastAttempt()).toMatchObject({
      status: 'failed',
      sentence: expect.stringContaining('the catalog went away'),
    });
    expect(await refresherOf(db, catalogOf(web, api)).refresh()).toMatchObject({
      status: 'unchanged',
    });
  });

  it('runs once at a time over all replicas', async () => {
    const { promise: gate, resolve: open } = deferred();
    const slow = catalogThat(async function* wait() {
      await gate;
      yield stitch([web, api]);
    });
    const first = refresherOf(db, slow).refresh();
    await until(async () => (await lastAttempt())?.status === 'running');

    expect(await refresherOf(db, catalogOf(web, api)).refresh()).toBe(
      undefined,
    );
    open();
    expect(await first).toMatchObject({ status: 'applied' });
  });

  it('breaks off at once when it is stopped, and changes nothing', async () => {
    const hanging = catalogThat(async function* hang() {
      yield stitch([web]);
      await never;
    });
    const refresher = refresherOf(db, hanging);
    const failure = refresher.refresh().catch(error => error.message);
    await until(async () => (await lastAttempt())?.status === 'running');
    await refresher.stop();

    expect(await failure).toContain('shutting down');
    expect(await new SnapshotStore(db).latest()).toBeUndefined();
    expect(await lastAttempt()).toMatchObject({
      status: 'failed',
      sentence: expect.stringContaining('shutting down'),
    });
    await expect(refresher.refresh()).rejects.toThrow('shutting down');
  });

  it('breaks off when its caller does', async () => {
    const controller = new AbortController();
    const hanging = catalogThat(async function* hang() {
      controller.abort(new Error('timed out'));
      await never;
    });
    await expect(
      refresherOf(db, hanging).refresh({ signal: controller.signal }),
    ).rejects.toThrow('timed out');
    expect(await lastAttempt()).toMatchObject({ status: 'failed' });
  });

  it('writes nothing once another refresh has taken over', async () => {
    const slow = catalogThat(async function* takenOver() {
      yield stitch([web, api]);
      await db('dependency_refresh').update({ lease_id: 'another' });
    });
    await expect(refresherOf(db, slow).refresh()).rejects.toThrow(
      'Another refresh has taken over',
    );
    expect(await currentEdges()).toEqual([]);
    expect(await db('dependency_refresh').first()).toMatchObject({
      lease_id: 'another',
      status: 'running',
    });
  });
});

function deferred() {
  let resolve: () => void = () => {};
  const promise = new Promise<void>(done => {
    resolve = done;
  });
  return { promise, resolve };
}

async function until(condition: () => Promise<boolean>) {
  while (!(await condition())) {
    await new Promise(done => setTimeout(done, 5));
  }
}

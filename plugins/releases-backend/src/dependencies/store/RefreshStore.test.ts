import { Knex } from 'knex';
import { databaseIds, migratedDatabase } from '../../__testUtils__/databases';
import { LEASE_MS, RefreshStore } from './RefreshStore';

const START = new Date('2026-11-02T00:00:00Z');
const after = (ms: number) => new Date(START.getTime() + ms);

describe.each(databaseIds)('RefreshStore on %s', id => {
  let db: Knex;
  let store: RefreshStore;

  beforeEach(async () => {
    db = await migratedDatabase(id);
    store = new RefreshStore(db);
  });

  it('knows of no attempt before the first', async () => {
    expect(await store.lastAttempt(START)).toBeUndefined();
  });

  it('lets only one of many refresh', async () => {
    const replicas = Array.from({ length: 8 }, () => new RefreshStore(db));
    const leases = await Promise.all(
      replicas.map(replica => replica.acquire(START)),
    );
    expect(leases.filter(lease => lease !== undefined)).toHaveLength(1);
    expect(await store.lastAttempt(START)).toEqual({
      at: '2026-11-02T00:00:00Z',
      status: 'running',
      sentence: 'The catalog is being read.',
    });
  });

  it('is free again once the refresh has ended', async () => {
    const lease = await store.acquire(START);
    expect(
      await store.finish(lease!, { status: 'applied', sentence: 'Done.' }),
    ).toBe(true);
    expect(await store.lastAttempt(START)).toEqual({
      at: '2026-11-02T00:00:00Z',
      status: 'applied',
      sentence: 'Done.',
    });
    expect(await store.acquire(after(1))).toBeDefined();
  });

  it('is free again after a while without a sign of life', async () => {
    const dead = await store.acquire(START);
    expect(await store.acquire(after(LEASE_MS))).toBeUndefined();
    expect(await store.lastAttempt(after(LEASE_MS + 1))).toMatchObject({
      status: 'failed',
      sentence: expect.stringContaining('stopped without an end'),
    });

    const next = await store.acquire(after(LEASE_MS + 1));
    expect(next).toBeDefined();
    expect(await store.renew(dead!, after(LEASE_MS + 2))).toBe(false);
    expect(
      await store.finish(dead!, { status: 'applied', sentence: 'Late.' }),
    ).toBe(false);
    expect(await store.lastAttempt(after(LEASE_MS + 2))).toMatchObject({
      status: 'running',
    });
  });

  it('stays taken as long as there are signs of life', async () => {
    const lease = await store.acquire(START);
    expect(await store.renew(lease!, after(LEASE_MS))).toBe(true);
    expect(await store.acquire(after(LEASE_MS + 1))).toBeUndefined();
  });
});

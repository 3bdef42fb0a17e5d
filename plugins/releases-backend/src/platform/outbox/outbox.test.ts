import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { databaseIds, migratedDatabase } from '../../__testUtils__/databases';
import { Outbox } from './Outbox';
import { OutboxMessage } from './OutboxMessage';
import { OutboxRelay, RELAY_LEASE_MS } from './OutboxRelay';
import { OutboxStore } from './OutboxStore';

describe.each(databaseIds)('the outbox on %s', databaseId => {
  let db: Knex;
  let outbox: Outbox;
  let clock: number;

  beforeEach(async () => {
    db = await migratedDatabase(databaseId);
    outbox = new Outbox({ db, logger: mockServices.logger.mock() });
    clock = Date.now() + 1_000;
  });

  afterEach(() => db.destroy());

  const relayTo = (tell: (messages: readonly OutboxMessage[]) => unknown) =>
    new OutboxRelay({
      store: new OutboxStore(db, RELAY_LEASE_MS),
      tell: async messages => {
        await tell(messages);
      },
      logger: mockServices.logger.mock(),
      now: () => new Date(clock),
    });
  const add = (...ids: string[]) =>
    outbox.add(
      db,
      ids.map(id => ({
        subject: `release:${id.replace(/\d/g, '')}`,
        kind: 'releases',
        id,
      })),
    );

  it('holds what a transaction commits, and nothing of one that does not', async () => {
    await expect(
      db.transaction(async tx => {
        await outbox.add(tx, [{ subject: 'release:a', kind: 'releases' }]);
        throw new Error('No');
      }),
    ).rejects.toThrow('No');
    const told: unknown[] = [];
    const relay = relayTo(messages => told.push(...messages));
    await relay.drain();
    expect(told).toEqual([]);

    await add('a');
    await relay.drain();
    await relay.drain();
    expect(told).toEqual([{ subject: 'release:a', kind: 'releases', id: 'a' }]);
  });

  it('tells a message again until it is told, and those of its subject after it', async () => {
    const told: string[] = [];
    let isAway = true;
    const relay = relayTo(messages => {
      if (isAway && messages.some(({ subject }) => subject === 'release:a')) {
        throw new Error('Nobody is there');
      }
      told.push(...messages.map(({ id }) => id!));
    });
    await add('a1', 'b1', 'a2', 'b2');
    await relay.drain();
    expect(told).toEqual(['b1', 'b2']);

    await add('a3');
    isAway = false;
    await relay.drain();
    expect(told).toEqual(['b1', 'b2']);
    clock += 60_000;
    await relay.drain();
    expect(told).toEqual(['b1', 'b2', 'a1', 'a2', 'a3']);
    expect(await new OutboxStore(db, 1).isEmpty()).toBe(true);
  });

  it('is told by one of several backends, each message once and in order', async () => {
    const told: string[] = [];
    const relays = [1, 2, 3].map(() =>
      relayTo(messages => told.push(...messages.map(({ id }) => id!))),
    );
    const ids = Array.from({ length: 1_200 }, (_, place) => `a${place}`);
    await add(...ids);
    await Promise.all(relays.map(relay => relay.drain()));
    expect(told).toEqual(ids);
  });

  it('is told by another backend when the one that told died', async () => {
    await add('a');
    const store = new OutboxStore(db, RELAY_LEASE_MS);
    await store.lease.acquire(new Date(clock));
    const told: unknown[] = [];
    const relay = relayTo(messages => told.push(...messages));
    await relay.drain();
    expect(told).toEqual([]);
    clock += RELAY_LEASE_MS + 1;
    await relay.drain();
    expect(told).toHaveLength(1);
  });
});

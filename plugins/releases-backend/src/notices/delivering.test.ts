import { databaseIds, migratedDatabase } from '../__testUtils__/databases';
import { releaseOf } from '../governance/__testUtils__/releaseOf';
import { onDay } from '../governance/evaluate/__testUtils__/sampleRelease';
import { Notices, noticesOn, user } from './__testUtils__/noticesOn';

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 24 * HOUR;

describe.each(databaseIds)('delivering notices on %s', id => {
  let notices: Notices;
  const checkout = releaseOf('checkout', 26, [], { ownerRef: user('owner') });

  beforeEach(async () => {
    notices = noticesOn(await migratedDatabase(id));
    await notices.insert(checkout);
    await notices.tell();
  }, 30_000);
  afterEach(async () => {
    await notices.job.stop();
    await notices.turner.stop();
    await notices.db.destroy();
  }, 30_000);

  const away = (error = new Error('Request failed with status 404')) =>
    notices.send.mockRejectedValue(error);
  const back = () => notices.send.mockImplementation(async () => {});
  const runFor = async (seconds: number, step: number) => {
    for (let passed = 0; passed < seconds; passed += step) {
      notices.pass(step);
      await notices.job.run();
    }
  };
  const block = async () => {
    const [now] = await notices.releases.byIds(['checkout']);
    await notices.update({
      ...now,
      hold: { reason: 'Wait', by: user('boss'), at: now.updatedAt },
    });
    await notices.tell();
  };

  it('follows once, when the notifications were away for an hour', async () => {
    away();
    await block();
    await runFor(HOUR, MINUTE);
    expect(notices.told).toEqual([]);
    // Tried after 1, 2, 4, 8 and then each 15 minutes, of two people together.
    expect(notices.send.mock.calls.length).toBeLessThan(12);
    expect(notices.logger.warn).toHaveBeenCalledTimes(2);
    const health = await notices.courier.health();
    expect(health).toMatchObject({
      waiting: 2,
      givenUp: 0,
      lastFailure: { message: 'Request failed with status 404' },
    });
    back();
    await runFor(HOUR / 2, MINUTE);
    expect(notices.heard()).toEqual([
      'engineer: checkout 1.0.0 is no longer ready',
      'owner: checkout 1.0.0 is no longer ready',
    ]);
    expect(await notices.courier.health()).toEqual({ waiting: 0, givenUp: 0 });
  });

  it('gives up after three days, says so, and goes on with what is newer', async () => {
    away();
    await block();
    await runFor(3 * DAY - 6 * HOUR, 6 * HOUR);
    expect((await notices.courier.health()).givenUp).toBe(0);
    const [held] = await notices.releases.byIds(['checkout']);
    const later = { ...held, window: onDay(28) };
    await notices.change(user('boss'), held, later);
    await notices.tell();
    await runFor(12 * HOUR, 6 * HOUR);
    expect(await notices.courier.health()).toMatchObject({
      waiting: 2,
      givenUp: 2,
    });
    expect(notices.logger.error).toHaveBeenCalledTimes(1);
    back();
    await runFor(HOUR, HOUR);
    expect(notices.heard()).toEqual([
      'engineer: checkout 1.0.0 was moved',
      'owner: checkout 1.0.0 was moved',
    ]);
  }, 20_000);

  it('leaves out what is not so any more when it can be delivered', async () => {
    away();
    await block();
    await notices.update(checkout);
    await notices.turner.turn();
    back();
    await runFor(5 * MINUTE, MINUTE);
    expect(notices.heard()).toEqual([
      'engineer: checkout 1.0.0 is ready',
      'owner: checkout 1.0.0 is ready',
    ]);
    expect((await notices.courier.health()).waiting).toBe(0);
  });

  it('delivers again by the same scope where nobody knows that it did', async () => {
    await notices.turner.turn();
    notices.send.mockRejectedValueOnce(new Error('No answer came'));
    await block();
    const [[first]] = notices.send.mock.calls;
    await runFor(2 * MINUTE, MINUTE);
    const [, [second]] = notices.send.mock.calls;
    expect(second).toEqual(first);
    expect(first.payload.scope).toBe('releases:standing:checkout:2026-11-20am');
  });

  it('holds back others only while nobody is there', async () => {
    const others = ['a', 'b', 'c', 'd', 'e'].map(name =>
      releaseOf(name, 26, [], {
        ownerRef: user(name),
        createdBy: user(name),
      }),
    );
    await notices.insert(...others);
    await notices.tell();
    notices.send.mockRejectedValueOnce(new Error('Refused'));
    await notices.update(
      ...others.map(release => ({
        ...release,
        hold: { reason: 'Wait', by: user('boss'), at: release.updatedAt },
      })),
    );
    await notices.tell();
    expect(notices.heard()).toHaveLength(4);
    await runFor(2 * MINUTE, MINUTE);
    expect(notices.heard()).toHaveLength(1);
  });
});

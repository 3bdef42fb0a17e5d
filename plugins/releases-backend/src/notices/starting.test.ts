import { mockServices } from '@backstage/backend-test-utils';
import { databaseIds, migratedDatabase } from '../__testUtils__/databases';
import { releaseOf } from '../governance/__testUtils__/releaseOf';
import { idsPending } from '../releases';
import { Notices, noticesOn, user } from './__testUtils__/noticesOn';
import { startTelling } from './deliver/startTelling';

describe.each(databaseIds)('starting to tell people on %s', id => {
  const checkout = releaseOf('checkout', 26);
  const held = {
    ...releaseOf('webshop', 27),
    hold: { reason: 'Wait', by: user('x'), at: '2026-11-20T09:00:00Z' },
  };
  let notices: Notices;

  beforeEach(async () => {
    notices = noticesOn(await migratedDatabase(id));
    await notices.insert(checkout, held);
    await notices.turner.turn();
    // As where the plugin was updated.
    await notices.happenings.clear();
    await notices.standings.clear();
  }, 30_000);
  afterEach(async () => {
    await notices.job.stop();
    await notices.turner.stop();
    await notices.db.destroy();
  }, 30_000);

  const start = (isEnabled: boolean) =>
    startTelling({
      ...notices,
      verdicts: notices.stored,
      releases: { store: notices.releases },
      pendingReleases: () => idsPending(notices.db),
      isEnabled,
      scheduler: mockServices.scheduler.mock(),
      lifecycle: mockServices.lifecycle.mock(),
      rootLifecycle: mockServices.rootLifecycle.mock(),
    });

  it('takes how releases stand as told, and tells the next turn', async () => {
    await start(true);
    await start(true);
    await notices.tell();
    expect(notices.heard()).toEqual([]);
    await notices.update({ ...held, hold: undefined });
    await notices.tell();
    expect(notices.heard()).toEqual([
      'engineer: webshop 1.0.0 is ready',
      'owner: webshop 1.0.0 is ready',
    ]);
  });

  it('forgets what there was to tell where nobody is told', async () => {
    await start(true);
    await notices.update({ ...held, hold: undefined });
    await notices.turner.turn();
    expect((await notices.courier.health()).waiting).toBeGreaterThan(0);
    await start(false);
    expect(await notices.courier.health()).toEqual({ waiting: 0, givenUp: 0 });
    expect(await notices.standings.of(['checkout', 'webshop'])).toEqual(
      new Map(),
    );
  });
});

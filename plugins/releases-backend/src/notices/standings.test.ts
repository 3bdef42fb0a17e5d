import { Release } from '@slipway/backstage-plugin-releases-common';
import {
  connectionsBeside,
  databaseIds,
  migratedDatabase,
} from '../__testUtils__/databases';
import { releaseOf } from '../governance/__testUtils__/releaseOf';
import { Notices, noticesOn, user } from './__testUtils__/noticesOn';

const START = '2026-11-26T13:00:00Z';

describe.each(databaseIds)('being told how releases stand on %s', id => {
  let notices: Notices;

  beforeEach(async () => {
    notices = noticesOn(await migratedDatabase(id));
  }, 30_000);
  afterEach(async () => {
    await notices.job.stop();
    await notices.turner.stop();
    await notices.db.destroy();
  }, 30_000);

  const checkout = releaseOf('checkout', 26);
  const held = (release: Release): Release => ({
    ...release,
    hold: { reason: 'Wait', by: user('boss'), at: '2026-11-20T09:00:00Z' },
  });
  /** Known to be as it is, so that only turns are told. */
  const known = async (...releases: Release[]) => {
    await notices.insert(...releases);
    await notices.tell();
    expect(notices.heard()).toEqual([]);
  };

  it('says nothing of how a release begins, be it ready or not', async () => {
    await known(checkout, held(releaseOf('webshop', 27)));
    expect(await notices.standings.of(['checkout', 'webshop'])).toEqual(
      new Map([
        ['checkout', { releaseId: 'checkout', readyIn: checkout.state }],
        ['webshop', { releaseId: 'webshop' }],
      ]),
    );
  });

  it('tells its people once that it is no longer ready, and that it is again', async () => {
    await known(checkout);
    await notices.update(held(checkout));
    await notices.turner.turn();
    notices.pass(29);
    await notices.job.run();
    expect(notices.told).toEqual([]);
    notices.pass(1);
    await notices.job.run();
    await notices.job.run();
    expect(notices.told.map(({ to }) => to).sort()).toEqual([
      user('engineer'),
      user('owner'),
    ]);
    expect(notices.told[0]).toMatchObject({
      title: 'checkout 1.0.0 is no longer ready',
      description: 'checkout 1.0.0: 1 check is failing.',
      link: '/releases/release/checkout/readiness',
      topic: 'Release blocked',
      severity: 'high',
    });
    const { scope } = notices.told[0];
    notices.heard();
    await notices.update(checkout);
    await notices.tell();
    expect(notices.told[0]).toMatchObject({
      title: 'checkout 1.0.0 is ready',
      description:
        'Every check of its next step passes. It is planned to start on Thu 26 Nov 2026 at 14:00 (Europe/Paris).',
      scope,
    });
  });

  it('says nothing of what went back and forth while it was held', async () => {
    await known(checkout);
    await notices.update(held(checkout));
    await notices.turner.turn();
    notices.pass(20);
    await notices.update(checkout);
    await notices.tell();
    notices.pass(60);
    await notices.job.run();
    expect(notices.heard()).toEqual([]);
  });

  it('is silent about the next state asking for more, and about drafts', async () => {
    const draft = held(releaseOf('idea', 27, [], { state: 'draft' }));
    await known(checkout, draft);
    await notices.change(user('boss'), checkout, {
      ...held(checkout),
      state: 'approved',
    });
    await notices.update({ ...draft, hold: undefined });
    await notices.tell();
    expect(notices.heard()).toEqual([]);
    await notices.update({ ...checkout, state: 'approved' });
    await notices.tell();
    const first = notices.heard();
    expect(first.every(told => told.includes('checkout'))).toBe(true);
  });

  it('tells those who wait for a release that it lets them go', async () => {
    const webshop = releaseOf('webshop', 27, ['checkout'], {
      ownerRef: user('web'),
      createdBy: user('web'),
    });
    const blocked = held(checkout);
    await known(blocked, webshop);
    await notices.change(user('owner'), blocked, checkout);
    await notices.tell();
    expect(notices.heard()).toEqual([
      'engineer: checkout 1.0.0 is ready',
      'web: webshop 1.0.0 is ready',
    ]);
  });

  it('makes one notice of each person of 200 releases that turn within a minute', async () => {
    const many = Array.from({ length: 200 }, (_, place) =>
      releaseOf(`part-${place}`, 26, [], {
        ownerRef: place % 2 ? user('odd') : 'group:default/payments-team',
        managerRef: user('boss'),
        createdBy: user('maker'),
      }),
    );
    await known(...many.map(held));
    for (let start = 0; start < 200; start += 50) {
      await notices.update(...many.slice(start, start + 50));
      await notices.turner.turn();
      notices.pass(19);
      await notices.job.run();
    }
    notices.pass(31);
    await notices.job.run();
    expect(notices.heard()).toEqual([
      'boss: 200 of your releases became ready',
      'engineer: 100 of your releases became ready',
      'maker: 200 of your releases became ready',
      'odd: 100 of your releases became ready',
      'owner: 100 of your releases became ready',
    ]);
  }, 60_000);

  it('is told once by two backends of what the clock alone turned', async () => {
    const { clock, told, people } = notices;
    const beside =
      id === 'SQLITE_3' ? notices.db : connectionsBeside(notices.db);
    const second = noticesOn(beside, { clock, told, people });
    await known(checkout);
    clock.now = new Date(START);
    await Promise.all([notices.turner.turn(), second.turner.turn()]);
    notices.pass(31);
    await Promise.all([
      notices.job.run(),
      second.job.run(),
      notices.job.run(),
      second.job.run(),
    ]);
    expect(notices.heard()).toEqual([
      'engineer: checkout 1.0.0 is no longer ready',
      'owner: checkout 1.0.0 is no longer ready',
    ]);
    await second.turner.stop();
    if (beside !== notices.db) {
      await beside.destroy();
    }
  });
});

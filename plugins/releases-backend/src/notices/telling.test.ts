import { Release, Waiver } from '@slipway/backstage-plugin-releases-common';
import { databaseIds, migratedDatabase } from '../__testUtils__/databases';
import { releaseOf } from '../governance/__testUtils__/releaseOf';
import { onDay } from '../governance/evaluate/__testUtils__/sampleRelease';
import { Notices, noticesOn, user } from './__testUtils__/noticesOn';

describe.each(databaseIds)('telling people on %s', id => {
  let notices: Notices;
  const checkout = releaseOf('checkout', 25, [], {
    ownerRef: user('owner'),
    managerRef: user('boss'),
  });
  const webshop = releaseOf('webshop', 29, ['checkout'], {
    ownerRef: user('web'),
    createdBy: user('web'),
  });

  beforeEach(async () => {
    notices = noticesOn(await migratedDatabase(id));
    await notices.insert(checkout, webshop);
    await notices.tell();
    notices.heard();
  }, 30_000);
  afterEach(async () => {
    await notices.job.stop();
    await notices.turner.stop();
    await notices.db.destroy();
  }, 30_000);

  const moved = (day: number): Release => ({ ...checkout, window: onDay(day) });

  describe('of what moved', () => {
    it('tells the people of the release and of those that wait for it', async () => {
      await notices.change(user('owner'), checkout, moved(26));
      await notices.tell();
      const [boss, engineer, web] = [...notices.told].sort((a, b) =>
        a.to < b.to ? -1 : 1,
      );
      expect(boss).toMatchObject({
        to: user('boss'),
        title: 'checkout 1.0.0 was moved',
        description:
          'owner moved it to Thu 26 Nov 2026 14:00; it was planned for Wed 25 Nov 2026 14:00 (Europe/Paris).',
        link: '/releases/release/checkout',
        topic: 'Release moved',
      });
      expect(engineer.to).toBe(user('engineer'));
      expect(web).toMatchObject({
        to: user('web'),
        title: 'A release before webshop 1.0.0 was moved',
        description:
          'checkout 1.0.0, which must come first, is now planned for Thu 26 Nov 2026 14:00 (Europe/Paris).',
        topic: 'Provider moved',
      });
      expect(notices.told).toHaveLength(3);
    });

    it('names no release that its reader may not read', async () => {
      notices.people.hidden.add(`${user('web')} checkout`);
      notices.people.hidden.add(`${user('engineer')} checkout`);
      await notices.change(user('owner'), checkout, moved(26));
      await notices.tell();
      expect(notices.told.map(({ to }) => to).sort()).toEqual([
        user('boss'),
        user('web'),
      ]);
      expect(
        JSON.stringify(notices.told.find(({ to }) => to === user('web'))),
      ).not.toContain('checkout');
    });

    it('tells only its people where the portal cannot say who may read what', async () => {
      notices.people.isOff = true;
      await notices.change(user('owner'), checkout, moved(26));
      await notices.tell();
      expect(notices.told.map(({ to }) => to).sort()).toEqual([
        user('engineer'),
        user('web'),
      ]);
      expect(
        notices.told.find(({ to }) => to === user('web'))?.description,
      ).toBe(
        'A release that must come first is now planned for Thu 26 Nov 2026 14:00 (Europe/Paris).',
      );
    });

    it('tells nobody of their own move, and nobody of one that was taken back', async () => {
      notices.people.gone.add(user('engineer'));
      await notices.change(user('owner'), checkout, moved(26));
      await notices.change(user('boss'), moved(26), moved(27));
      await notices.tell();
      expect(notices.told).toMatchObject([
        {
          to: user('owner'),
          description: expect.stringContaining('it was planned for Thu 26'),
        },
        { to: user('web') },
      ]);
      notices.heard();
      await notices.change(user('x'), moved(27), moved(28));
      await notices.change(user('x'), moved(28), moved(27));
      await notices.tell();
      expect(notices.heard()).toEqual([]);
    });
  });

  describe('of what waits for them', () => {
    const waiver = (by: string): Waiver =>
      ({
        id: 'w',
        releaseId: 'checkout',
        target: { type: 'gate', id: 'rollback-plan', name: 'Rollback plan' },
        gateId: 'rollback-plan',
        reason: 'Nothing to undo',
        state: 'requested',
        requestedBy: by,
        expiresAt: '2026-11-25T14:30:00Z',
      } as unknown as Waiver);

    const attach = (...waivers: Waiver[]) =>
      notices.write(tx =>
        notices.releases.attachWaivers(tx, 'checkout', waivers),
      );

    it('asks whoever may grant a waiver, and no author', async () => {
      await attach(waiver(user('owner')));
      await notices.tell();
      expect(notices.told).toMatchObject([
        {
          title: 'Answer the waiver request for checkout 1.0.0',
          topic: 'Waiting for you',
          description: expect.stringContaining('Nothing to undo'),
        },
        {},
      ]);
      expect(notices.heard().map(told => told.split(':')[0])).toEqual([
        'boss',
        'owner',
      ]);
    });

    it('asks nobody who may not grant it, and nobody where none can say', async () => {
      notices.people.powerless.add(user('owner'));
      await attach(waiver(user('owner')));
      await notices.tell();
      expect(notices.heard()).toHaveLength(1);
      notices.people.isOff = true;
      await attach({ ...waiver(user('owner')), id: 'v' });
      await notices.tell();
      expect(notices.heard()).toEqual([]);
    });

    it('asks for nothing that was done while it was held', async () => {
      await attach(waiver(user('owner')));
      await notices.turner.turn();
      await attach();
      await notices.tell();
      expect(notices.heard()).toEqual([]);
    });
  });

  it('tells voters that their votes are void, but not who made them so', async () => {
    const vote = (by: string) =>
      ({
        id: by,
        releaseId: 'checkout',
        gateId: 'sign-off',
        by,
        revision: 1,
      } as never);
    await notices.by(user('owner'), entry =>
      notices.collector.votesVoided(
        entry,
        [vote(user('approver')), vote(user('Owner'))],
        ['version', 'window'],
      ),
    );
    await notices.tell();
    expect(notices.told).toMatchObject([
      {
        to: user('approver'),
        title: 'Your vote on checkout 1.0.0 is void',
        description:
          'owner changed what you voted on (version and window). Look at it again, and vote anew if you are still asked.',
        link: '/releases/release/checkout/readiness',
      },
    ]);
  });

  it('tells the people of a release and who attends of a decision', async () => {
    await notices.by(user('boss'), entry =>
      notices.collector.decisionTaken(entry.tx, {
        actor: entry.actor,
        releaseId: 'checkout',
        outcome: 'no_go',
        review: 'Weekly CAB',
        reason: 'Load test is missing',
        attendees: [user('boss'), user('guest')],
      }),
    );
    await notices.tell();
    expect(notices.told[0]).toMatchObject({
      title: 'No-go for checkout 1.0.0',
      description: 'Decided by boss in “Weekly CAB”: Load test is missing.',
    });
    expect(notices.heard().map(told => told.split(':')[0])).toEqual([
      'engineer',
      'guest',
      'owner',
    ]);
  });

  it('tells of a freeze that covers a planned start', async () => {
    const freeze = (given: object) =>
      ({
        id: 'peak',
        name: 'Peak season',
        effect: 'deny',
        scope: {},
        start: '2026-11-24T00:00:00Z',
        end: '2026-11-27T00:00:00Z',
        ...given,
      } as never);
    const write = (...editions: object[]) =>
      notices.by(user('boss'), ({ tx, actor }) =>
        notices.collector.windowsWritten(tx, editions.map(freeze), actor),
      );
    notices.frozen.push({
      frozen: { kind: 'frozen', actor: user('boss'), windowId: 'peak' },
      releaseId: 'checkout',
      window: 'Peak season',
    });
    await write({}, { name: 'Peak' });
    await write({ effect: 'allow' });
    await notices.tell();
    expect(notices.heard()).toEqual([]);
    await write({ end: '2026-11-25T00:00:00Z' }, {});
    await notices.tell();
    expect(notices.told[0]).toMatchObject({
      title: 'A freeze is ahead of checkout 1.0.0',
      description:
        'It is planned to start on Wed 25 Nov 2026 at 14:00 (Europe/Paris), during “Peak season”. Move it, or ask for a waiver.',
      severity: 'high',
    });
    expect(notices.heard().map(told => told.split(':')[0])).toEqual([
      'engineer',
      'owner',
    ]);
  });
});

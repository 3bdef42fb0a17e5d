import { databaseIds, migratedDatabase } from '../__testUtils__/databases';
import { releaseOf } from '../governance/__testUtils__/releaseOf';
import { onDay } from '../governance/evaluate/__testUtils__/sampleRelease';
import { Notices, noticesOn, user } from './__testUtils__/noticesOn';
import { ItemsByTopic, Tell } from './record/NoticeItem';
import { Topic, TOPICS } from './record/topics';

const of = { releaseId: 'checkout' };

/** Something of each topic; what waits is a waiver request. */
const ITEMS: { [T in Topic]: Omit<ItemsByTopic[T], 'isParty'> } = {
  act: { ...of, kind: 'waiver', target: 'w', item: '' },
  ready: of,
  blocked: { releaseId: 'webshop' },
  moved: { ...of, actor: user('x'), to: onDay(26) },
  provider: { ...of, providerId: 'webshop' },
  freeze: { ...of, windowId: 'peak', window: 'Peak season' },
  voided: { ...of, actor: user('x'), changed: ['version'] },
  decision: { ...of, actor: user('x'), outcome: 'go', review: 'CAB' },
};

/** Everybody owns the releases, so that all of them are asked. */
const PEOPLE = ['reader', 'stranger', 'leaver'].map(user);
const [reader, stranger, leaver] = PEOPLE;

describe.each(databaseIds)('who is told of what on %s', id => {
  let notices: Notices;

  beforeEach(async () => {
    notices = noticesOn(await migratedDatabase(id));
    notices.people.groups['group:default/everybody'] = PEOPLE;
    const shared = {
      ownerRef: 'group:default/everybody',
      createdBy: user('somebody'),
    };
    await notices.insert(
      releaseOf('checkout', 26, [], shared),
      releaseOf('webshop', 27, [], {
        ...shared,
        hold: { reason: 'Wait', by: user('x'), at: '2026-11-20T09:00:00Z' },
      }),
    );
    await notices.write(tx =>
      notices.releases.attachWaivers(tx, 'checkout', [
        {
          id: 'w',
          target: { type: 'gate', id: 'rollback-plan', name: 'Plan' },
          reason: 'Nothing to undo',
          state: 'requested',
          requestedBy: user('somebody'),
          expiresAt: '2026-11-26T14:30:00Z',
        } as never,
      ]),
    );
    await notices.tell();
    await notices.happenings.clear();
    await notices.pending.clear();
    notices.heard();
  }, 30_000);
  afterEach(async () => {
    await notices.job.stop();
    await notices.turner.stop();
    await notices.db.destroy();
  }, 30_000);

  const deliver = async (topic: Topic, isParty: boolean) => {
    await notices.pending.add(
      notices.db,
      PEOPLE.map(
        person =>
          ({ person, topic, item: { ...ITEMS[topic], isParty } } as Tell),
      ),
      notices.clock.now,
    );
    await notices.job.run();
    return notices.told.splice(0);
  };

  it.each(Object.keys(TOPICS) as Topic[])(
    'tells of "%s" only who may read the release',
    async topic => {
      const { people } = notices;
      people.hidden.add(`${stranger} ${ITEMS[topic].releaseId}`);
      people.gone.add(leaver);
      for (const isParty of [true, false]) {
        const told = await deliver(topic, isParty);
        expect(told.map(({ to }) => to)).toEqual([reader]);
      }
      people.hidden.add(`${reader} webshop`);
      const all = JSON.stringify(await deliver(topic, true));
      expect(all).not.toContain('webshop');
      expect(all.includes('checkout')).toBe(topic !== 'blocked');
    },
  );

  it.each(Object.keys(TOPICS) as Topic[])(
    'tells of "%s" only the people of the release where nobody can say',
    async topic => {
      notices.people.isOff = true;
      const told = await deliver(topic, true);
      expect(told.map(({ to }) => to).sort()).toEqual([...PEOPLE].sort());
      expect(JSON.stringify(told).includes('webshop')).toBe(
        topic === 'blocked',
      );
      expect(await deliver(topic, false)).toEqual([]);
    },
  );

  it('asks for a vote or a waiver only who may give it', async () => {
    notices.people.powerless.add(stranger);
    const told = await deliver('act', false);
    expect(told.map(({ to }) => to).sort()).toEqual([leaver, reader]);
  });
});

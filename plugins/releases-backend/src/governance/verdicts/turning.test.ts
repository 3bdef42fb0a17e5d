import { Verdict } from '@slipway/backstage-plugin-releases-common';
import { databaseIds, migratedDatabase } from '../../__testUtils__/databases';
import { aWaiver } from '../../__testUtils__/aWaiver';
import { idsPending } from '../../releases';
import { releaseOf } from '../__testUtils__/releaseOf';
import { verdictsOn, withVerdicts } from '../__testUtils__/withVerdicts';
import { NOW } from '../evaluate/__testUtils__/sampleRelease';

const START = '2026-11-26T13:00:00Z';

const verdictsIn = (shown: ReadonlyMap<string, { verdict: Verdict }>) =>
  [...shown.values()].map(({ verdict }) => verdict);

describe.each(databaseIds)('turning verdicts on %s', databaseId => {
  const verdicts = withVerdicts(databaseId);
  const checkout = releaseOf('checkout', 26);

  const shownOf = async (id = 'checkout') => {
    const [release] = await verdicts().releases.byIds([id]);
    return (await verdicts().stored.of([release])).get(id);
  };
  const lineOf = async (id = 'checkout') =>
    (await verdicts().lineOf(id)).items.map(
      ({ at, own, inherited, verdict }) => ({ at, own, inherited, verdict }),
    );

  it('is unknown and being looked at until it was judged', async () => {
    await verdicts().insert(checkout);
    expect(await shownOf()).toMatchObject({
      verdict: 'unknown',
      code: 'updating',
      sentence: 'Checking whether checkout 1.0.0 is ready.',
      updating: true,
    });
    await verdicts().turner.turn();
    expect(await shownOf()).toMatchObject({
      verdict: 'pass',
      code: 'ready',
      sentence: 'checkout 1.0.0 is ready.',
    });
    expect(await shownOf()).not.toHaveProperty('updating');
  });

  it('turns at the instant, is no pass from it on, and says so once', async () => {
    await verdicts().insert(checkout);
    await verdicts().turner.turn();
    verdicts().clock.now = new Date('2026-11-26T12:59:59.999Z');
    await verdicts().turner.turn();
    expect(await shownOf()).toMatchObject({ verdict: 'pass' });

    verdicts().clock.now = new Date(START);
    expect(await shownOf()).toMatchObject({
      verdict: 'unknown',
      updating: true,
    });
    await verdicts().turner.turn();
    await verdicts().turner.turn();
    expect(await shownOf()).toMatchObject({ verdict: 'fail' });
    expect(await lineOf()).toEqual([
      { at: NOW, own: 'pass', inherited: 'not_applicable', verdict: 'pass' },
      { at: START, own: 'fail', inherited: 'not_applicable', verdict: 'fail' },
    ]);
  });

  it('answers one release at once by what was written, without a turn', async () => {
    await verdicts().insert(checkout);
    expect(await verdicts().readiness(checkout)).toMatchObject({
      verdict: 'pass',
    });
    const held = {
      ...checkout,
      hold: { reason: 'Wait', by: 'user:default/engineer', at: NOW },
    };
    await verdicts().update(held);
    expect(await shownOf()).toMatchObject({ updating: true });
    expect(await verdicts().readiness(held)).toMatchObject({
      verdict: 'fail',
      rootBlockers: [{ gateId: 'no-hold' }],
    });
    expect(await shownOf()).toEqual(
      expect.not.objectContaining({ updating: true }),
    );
  });

  it('writes no verdict that was made for what has changed meanwhile', async () => {
    await verdicts().insert(checkout);
    const { evaluator } = verdicts();
    const [row] = (await verdicts().storedOf(['checkout'])).values();
    await verdicts().update({ ...checkout, ownerRef: undefined });
    await evaluator.update([row], new Date(NOW));
    expect(await shownOf()).toMatchObject({
      verdict: 'unknown',
      updating: true,
    });
    await verdicts().turner.turn();
    expect(await shownOf()).toMatchObject({ verdict: 'fail' });
  });

  it('touches what requires a release, not what that is required by in turn', async () => {
    const releases = [
      releaseOf('webshop', 26, ['checkout']),
      releaseOf('checkout', 25, ['payments']),
      releaseOf('payments', 24),
    ];
    await verdicts().insert(...releases);
    await verdicts().turner.turn();
    await verdicts().update({ ...releases[2], ownerRef: undefined });
    const rows = await verdicts().storedOf(['webshop', 'checkout', 'payments']);
    expect([...rows].map(([id, { dirty }]) => [id, dirty]).sort()).toEqual([
      ['checkout', true],
      ['payments', true],
      ['webshop', false],
    ]);
    await verdicts().turner.turn();
    expect(await shownOf('webshop')).toMatchObject({
      verdict: 'fail',
      sentence: 'webshop 1.0.0: 1 provider is not ready.',
    });
    expect((await lineOf('webshop')).at(-1)).toMatchObject({
      own: 'pass',
      inherited: 'fail',
    });
  });

  it('ends with its release, and begins again where that comes back', async () => {
    const releases = [
      releaseOf('webshop', 26, ['checkout']),
      releaseOf('checkout', 25, ['payments']),
      releaseOf('payments', 24, [], { ownerRef: undefined }),
    ];
    await verdicts().insert(...releases);
    await verdicts().turner.turn();
    expect(await shownOf('webshop')).toMatchObject({ verdict: 'fail' });

    await verdicts().update({ ...releases[1], state: 'completed' });
    await verdicts().turner.turn();
    expect(await shownOf('webshop')).toMatchObject({ verdict: 'pass' });
    expect((await verdicts().storedOf(['checkout'])).size).toBe(0);
    expect((await lineOf('checkout')).at(-1)).toMatchObject({
      own: 'pass',
      inherited: 'not_applicable',
    });

    await verdicts().update(releases[1]);
    await verdicts().turner.turn();
    expect(await shownOf('webshop')).toMatchObject({ verdict: 'fail' });
  });

  it('goes with its release', async () => {
    await verdicts().insert(checkout);
    await verdicts().turner.turn();
    await verdicts().db('releases').where('id', 'checkout').delete();
    verdicts().clock.now = new Date(START);
    await verdicts().turner.turn();
    expect((await verdicts().storedOf(['checkout'])).size).toBe(0);
    expect(
      await verdicts().changes.of(['checkout'], { withGates: false }),
    ).toEqual([]);
  });

  it('judges what an older plugin left, and what other gates judged', async () => {
    await verdicts().insert(checkout);
    await verdicts().turner.turn();
    await verdicts().db('own_verdicts').delete();
    const { own, db } = verdicts();
    await own.reconcile(idsPending(db), 'other', new Date(NOW));
    expect(await shownOf()).toMatchObject({ updating: true });
    await verdicts().turner.turn();
    expect(await shownOf()).toMatchObject({ verdict: 'pass' });
    await own.reconcile(idsPending(db), 'other', new Date(NOW));
    expect(await shownOf()).toMatchObject({ verdict: 'pass', updating: true });
  });

  it('judges all that is due, in more than one batch', async () => {
    const many = Array.from({ length: 405 }, (_, index) =>
      releaseOf(`r${index}`, 26),
    );
    await verdicts().insert(...many);
    await verdicts().turner.turn();
    const shown = await verdicts().stored.of(many);
    expect(new Set(verdictsIn(shown))).toEqual(new Set<Verdict>(['pass']));
  });

  it('tells of another verdict by the outbox, and not of the same again', async () => {
    const { db, turner, marks, write } = verdicts();
    await verdicts().insert(checkout);
    await turner.turn();
    expect(await db('outbox').pluck('subject')).toEqual(['verdicts']);
    await write(tx => marks.releaseAttached(tx, 'checkout'));
    expect(await shownOf()).toMatchObject({ updating: true });
    await turner.turn();
    expect(await shownOf()).toMatchObject({ verdict: 'pass' });
    expect(await db('outbox').pluck('subject')).toEqual(['verdicts']);
  });

  it('tells of what is asked of people, though the verdict is the same', async () => {
    const { db, turner, releases, write } = verdicts();
    await verdicts().insert(checkout);
    await turner.turn();
    const asked = aWaiver('freeze', { state: 'requested' });
    await write(tx => releases.attachWaivers(tx, 'checkout', [asked]));
    await turner.turn();
    expect(await db('outbox').pluck('subject')).toEqual([
      'verdicts',
      'verdicts',
    ]);
    await write(tx => verdicts().marks.releaseAttached(tx, 'checkout'));
    await turner.turn();
    expect(await db('outbox').pluck('subject')).toHaveLength(2);
  });

  it('does not judge without end what a gate says turns at once', async () => {
    const { own, db, write } = verdicts();
    await verdicts().insert(checkout);
    const [row] = (await verdicts().storedOf(['checkout'])).values();
    await write(tx =>
      own.write(
        tx,
        [
          {
            ...row,
            verdict: 'pass',
            gates: [],
            at: NOW,
            revision: 1,
            moves: false,
            asks: [],
            validUntil: '2026-11-20T09:00:00.001Z',
          },
        ],
        'f',
      ),
    );
    const due = (ms: number) => own.countDue(new Date(Date.parse(NOW) + ms));
    expect([await due(999), await due(1_000)]).toEqual([0, 1]);
    expect(await idsPending(db).pluck('id')).toEqual(['checkout']);
  });

  it('begins each row once, where backends start at the same time', async () => {
    const { db, own } = verdicts();
    await verdicts().insert(checkout);
    await db('own_verdicts').delete();
    await Promise.all(
      Array.from({ length: 4 }, () =>
        own.reconcile(idsPending(db), 'f', new Date(NOW)),
      ),
    );
    expect((await verdicts().storedOf(['checkout'])).size).toBe(1);
  });
});

describe.each(databaseIds)('two backends on one %s', databaseId => {
  it('turn each verdict once, also where one of them dies on the way', async () => {
    const db = await migratedDatabase(databaseId);
    const clock = { now: new Date(NOW) };
    const [one, other] = [0, 1].map(() => verdictsOn(db, { clock }));
    const releases = Array.from({ length: 60 }, (_, index) =>
      releaseOf(`r${index}`, 26),
    );
    await one.insert(...releases);
    await Promise.all([one.turner.turn(), other.turner.turn()]);

    clock.now = new Date(START);
    const taken = await one.own.claim(clock.now, { limit: 20, leaseMs: 3_000 });
    expect(taken).toHaveLength(20);
    await other.turner.turn();
    const left = await other.stored.of(releases);
    expect(verdictsIn(left).filter(verdict => verdict === 'fail')).toHaveLength(
      40,
    );

    clock.now = new Date(Date.parse(START) + 3_000);
    await Promise.all([one.turner.turn(), other.turner.turn()]);
    const turned = await other.stored.of(releases);
    expect(new Set(verdictsIn(turned))).toEqual(new Set(['fail']));
    const changes = await one.changes.of(
      releases.map(({ id }) => id),
      { withGates: false },
    );
    expect(changes).toHaveLength(120);
    expect(
      changes.filter(({ verdict }) => verdict === 'fail').map(({ at }) => at),
    ).toEqual([
      ...Array(40).fill(START),
      ...Array(20).fill('2026-11-26T13:00:03Z'),
    ]);
    await db.destroy();
  });
});

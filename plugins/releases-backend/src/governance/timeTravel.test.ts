import { databaseIds } from '../__testUtils__/databases';
import { releaseOf } from './__testUtils__/releaseOf';
import { withVerdicts } from './__testUtils__/withVerdicts';
import { NOW } from './evaluate/__testUtils__/sampleRelease';

const LATER = '2026-11-22T10:00:00Z';
const LAST = '2026-11-23T10:00:00Z';

describe.each(databaseIds)('how verdicts stood, on %s', databaseId => {
  const verdicts = withVerdicts(databaseId);
  const checkout = releaseOf('checkout', 26);
  const hold = { reason: 'Wait', by: 'user:default/engineer', at: NOW };

  async function turnAt(at: string) {
    verdicts().clock.now = new Date(at);
    await verdicts().turner.turn();
  }

  it('records a gate that changes while the verdict stays', async () => {
    await verdicts().insert({ ...checkout, ownerRef: undefined });
    await turnAt(NOW);
    await verdicts().update({ ...checkout, ownerRef: undefined, hold });
    await turnAt(LATER);
    await verdicts().update({ ...checkout, hold });
    await turnAt(LAST);

    const { items } = await verdicts().lineOf('checkout');
    expect(items.map(({ at, verdict }) => [at, verdict])).toEqual([
      [NOW, 'fail'],
      [LATER, 'fail'],
      [LAST, 'fail'],
    ]);
    expect(items[0].changes).toContainEqual(
      expect.objectContaining({
        part: 'own',
        gateId: 'owner-known',
        from: undefined,
        to: 'fail',
      }),
    );
    expect(items[1].changes).toMatchObject([
      { part: 'own', gateId: 'no-hold', from: 'pass', to: 'fail' },
    ]);
    expect(items[2].changes).toMatchObject([
      { part: 'own', gateId: 'owner-known', from: 'fail', to: 'pass' },
    ]);
    const lines = await verdicts().db('release_verdicts').orderBy('id');
    expect(
      lines.map(({ content }) => JSON.parse(content).gates.length),
    ).toEqual([8, 1, 1]);
  });

  it('records nothing where nothing changes', async () => {
    await verdicts().insert(checkout);
    await turnAt(NOW);
    await verdicts().update({ ...checkout, description: 'Other words.' });
    await turnAt(LATER);
    expect((await verdicts().lineOf('checkout')).items).toHaveLength(1);
  });

  it('answers what stood then, with the gates of then', async () => {
    await verdicts().insert(checkout);
    await turnAt(NOW);
    const before = await verdicts().readiness(checkout);
    const held = { ...checkout, hold };
    await verdicts().update(held);
    await turnAt(LATER);

    const stood = await verdicts().readinessKnownAt(
      held,
      '2026-11-22T09:59:59Z',
    );
    expect(stood).toMatchObject({
      at: '2026-11-22T09:59:59Z',
      verdict: 'pass',
      stood: { since: NOW, gatesRecorded: true },
      sentence: before.sentence,
      rootBlockers: [],
    });
    expect(
      stood.own.gates.map(({ id, status, sentence }) => [id, status, sentence]),
    ).toEqual(
      before.own.gates.map(({ id, status, sentence }) => [
        id,
        status,
        sentence,
      ]),
    );
    await expect(
      verdicts().readinessKnownAt(held, LATER),
    ).resolves.toMatchObject({
      verdict: 'fail',
      stood: { since: LATER },
      rootBlockers: [{ gateId: 'no-hold' }],
    });
  });

  it('is unknown before the first verdict, and says when that was', async () => {
    await verdicts().insert(checkout);
    await expect(
      verdicts().readinessKnownAt(checkout, '2026-11-01T00:00:00Z'),
    ).resolves.toMatchObject({ verdict: 'unknown', code: 'never_judged' });
    await turnAt(LATER);
    const stood = await verdicts().readinessKnownAt(
      checkout,
      '2026-11-01T00:00:00Z',
    );
    expect(stood).toMatchObject({
      verdict: 'unknown',
      code: 'not_yet_judged',
      stood: { gatesRecorded: false },
      own: { gates: [] },
    });
    expect(stood.sentence).toMatch(/^checkout 1\.0\.0 was first evaluated /);
    expect(stood.stood).not.toHaveProperty('since');
  });

  it('says of older lines that their gates were not recorded', async () => {
    await verdicts().insert(checkout);
    await turnAt(NOW);
    await verdicts().db('release_verdicts').update({ content: null });
    await verdicts().db('own_verdicts').update({ in_line: false });
    await expect(
      verdicts().readinessKnownAt(checkout, NOW),
    ).resolves.toMatchObject({
      verdict: 'pass',
      code: 'gates_not_recorded',
      stood: { gatesRecorded: false },
    });
    await verdicts().update({ ...checkout, hold });
    await turnAt(LATER);
    const { items } = await verdicts().lineOf('checkout');
    expect(items.map(({ gatesRecorded }) => gatesRecorded)).toEqual([
      false,
      true,
    ]);
    expect(items[0].changes).toEqual([]);
    expect(items[1].changes).toHaveLength(8);
  });

  it('ends with the state in which the release went out', async () => {
    await verdicts().insert(checkout);
    await turnAt(NOW);
    const out = { ...checkout, state: 'completed' as const };
    verdicts().clock.now = new Date(LATER);
    await verdicts().update(out);
    const { items } = await verdicts().lineOf('checkout');
    expect(items).toMatchObject([
      { at: NOW, verdict: 'pass' },
      { at: LATER, verdict: 'pass', state: 'completed', changes: [] },
    ]);
    await expect(
      verdicts().readinessKnownAt(out, LATER),
    ).resolves.toMatchObject({
      verdict: 'pass',
      code: 'completed',
      own: { gates: [] },
    });
    await expect(verdicts().readinessKnownAt(out, NOW)).resolves.toMatchObject({
      code: 'ready',
      own: { gates: { length: 8 } },
    });
  });

  it('knows what went out before it was ever judged', async () => {
    const webshop = releaseOf('webshop', 26, ['checkout']);
    await verdicts().insert(
      webshop,
      releaseOf('checkout', 21, [], { state: 'completed' }),
    );
    await turnAt(NOW);
    const { verdict } = await verdicts().readiness(webshop);
    const { items } = await verdicts().lineOf('webshop');
    const stood = await verdicts().readinessKnownAt(webshop, NOW);
    expect([items.at(-1)?.verdict, stood.verdict]).toEqual([verdict, verdict]);
    expect(stood.inherited.from).toMatchObject([
      { releaseId: 'checkout', verdict: 'pass', code: 'completed' },
    ]);
  });

  describe('with a release that must come first', () => {
    const webshop = releaseOf('webshop', 26, ['checkout']);
    const payments = releaseOf('checkout', 25, [], { name: 'hush 1.0.0' });

    beforeEach(async () => {
      await verdicts().insert(webshop, payments);
      await turnAt(NOW);
      await verdicts().update({ ...payments, hold });
      await turnAt(LATER);
      await verdicts().update(payments);
      await turnAt(LAST);
    });

    it('names it where it is the cause', async () => {
      const { items } = await verdicts().lineOf('webshop');
      expect(items.at(-2)).toMatchObject({
        at: LATER,
        own: 'pass',
        inherited: 'fail',
        changes: [
          {
            part: 'inherited',
            releaseId: 'checkout',
            name: 'hush 1.0.0',
            from: 'pass',
            to: 'fail',
            code: 'provider_not_ready',
            sentence:
              'hush 1.0.0, which has to come first, is not ready any more.',
          },
        ],
      });
      expect(items.at(-1)).toMatchObject({
        changes: [{ code: 'provider_ready', from: 'fail', to: 'pass' }],
      });
      await expect(
        verdicts().readinessKnownAt(webshop, LATER),
      ).resolves.toMatchObject({
        verdict: 'fail',
        inherited: { from: [{ releaseId: 'checkout', verdict: 'fail' }] },
        rootBlockers: [{ releaseId: 'checkout', gateId: 'no-hold' }],
      });
    });

    it('tells neither its name nor its id to who may not read it', async () => {
      verdicts().unreadable.add('checkout');
      const history = await verdicts().lineOf('webshop');
      const stood = await verdicts().readinessKnownAt(webshop, LATER);
      expect(JSON.stringify([history, stood])).not.toMatch(/hush|"checkout"/);
      expect(history.items.at(-2)?.changes).toMatchObject([
        {
          name: 'a release you cannot see',
          sentence:
            'A release you cannot see, which has to come first, is not ready any more.',
        },
      ]);
      expect(stood).toMatchObject({
        verdict: 'fail',
        inherited: { from: [{ name: 'a release you cannot see' }] },
        rootBlockers: [{ code: 'hidden_release_not_ready' }],
      });
    });
  });
});

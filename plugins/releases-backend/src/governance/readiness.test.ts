import {
  formatInstant,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { GateType } from '@slipway/backstage-plugin-releases-node';
import { z } from 'zod';
import { databaseIds } from '../__testUtils__/databases';
import { MAX_STEPS } from '../dependencies/order/ReleaseOrder';
import { releaseOf } from './__testUtils__/releaseOf';
import { withVerdicts } from './__testUtils__/withVerdicts';
import { NOW } from './evaluate/__testUtils__/sampleRelease';
import { GateRegistry } from './gates/GateRegistry';

const TEAM = 'group:default/payments-team';

describe.each(databaseIds)('readiness on %s', databaseId => {
  const verdicts = withVerdicts(databaseId);

  /** As stored, once all is judged; and as it would be judged for now. */
  async function bothOf(release: Release) {
    await verdicts().turner.turn();
    const stored = await verdicts().readiness(release);
    const judged = await verdicts().readinessAt(release, NOW);
    return { stored, judged };
  }

  it('judges a release by its gates and its providers', async () => {
    const checkout = releaseOf('checkout', 26, ['payments']);
    await verdicts().insert(
      checkout,
      releaseOf('payments', 25, ['ledger'], { ownerRef: undefined }),
      releaseOf('ledger', 24),
    );
    const { stored, judged } = await bothOf(checkout);
    expect(stored).toEqual(judged);
    expect(stored).toMatchObject({
      releaseId: 'checkout',
      verdict: 'fail',
      at: NOW,
      validUntil: '2026-11-26T13:00:00Z',
      sentence: 'checkout 1.0.0: 1 provider is not ready.',
      own: {
        verdict: 'pass',
        gates: [
          { id: 'owner-known', status: 'pass' },
          { id: 'components-known', status: 'pass' },
          { id: 'window-set', status: 'pass' },
          { id: 'window-planned', status: 'pass' },
          { id: 'providers-first', status: 'pass' },
          { id: 'conflicts', status: 'pass' },
          { id: 'no-hold', status: 'pass' },
          { id: 'rollback-plan', status: 'not_applicable' },
        ],
      },
      inherited: {
        from: [
          { releaseId: 'payments', verdict: 'fail', distance: 1 },
          { releaseId: 'ledger', verdict: 'pass', distance: 2 },
        ],
      },
      rootBlockers: [{ releaseId: 'payments', gateId: 'owner-known' }],
      snapshot: { dependencies: 'snapshot-7' },
    });
    expect(stored.updating).toBeUndefined();
  });

  it('does not know owners and components before the first snapshot', async () => {
    const checkout = releaseOf('checkout', 26);
    verdicts().catalog.isRead = false;
    await verdicts().insert(checkout);
    const readiness = await verdicts().readiness(checkout);
    expect(readiness.verdict).toBe('unknown');
    expect(readiness.rootBlockers.map(({ code }) => code)).toEqual([
      'catalog_not_read',
      'catalog_not_read',
    ]);
    expect(readiness.snapshot.dependencies).toBeUndefined();
  });

  it('judges a release for an instant by what it is told of it', async () => {
    const stored = releaseOf('checkout', 26);
    await verdicts().insert(stored);
    const readiness = await verdicts().readinessAt(
      { ...stored, ownerRef: undefined },
      NOW,
    );
    expect(readiness.rootBlockers).toMatchObject([{ gateId: 'owner-known' }]);
    expect((await verdicts().readiness(stored)).verdict).toBe('pass');
  });

  it('counts what waits, along every way', async () => {
    const releases = [
      releaseOf('ledger', 22, [], { ownerRef: undefined }),
      releaseOf('payments', 23, ['ledger']),
      releaseOf('refunds', 23, ['ledger']),
      releaseOf('checkout', 24, ['payments', 'refunds']),
      releaseOf('webshop', 25, ['checkout', 'ledger']),
      releaseOf('done', 21, ['ledger'], { state: 'completed' }),
      releaseOf('elsewhere', 25, ['ledger'], { environment: 'staging' }),
    ];
    await verdicts().insert(...releases);
    const [ledger, payments] = releases;
    for (const release of [ledger, payments]) {
      const { stored, judged } = await bothOf(release);
      expect(stored).toEqual(judged);
      expect(stored.rootBlockers).toMatchObject([
        {
          releaseId: 'ledger',
          gateId: 'owner-known',
          holdsUp: release === ledger ? 5 : 4,
        },
      ]);
    }
  });

  it('names a missing window once, though the consumer cannot tell the order', async () => {
    const checkout = releaseOf('checkout', 26, ['payments']);
    await verdicts().insert(
      checkout,
      releaseOf('payments', 24, [], { window: undefined }),
    );
    const { stored } = await bothOf(checkout);
    expect(stored.own.verdict).toBe('unknown');
    expect(stored.rootBlockers).toMatchObject([
      { releaseId: 'payments', gateId: 'window-set', holdsUp: 1 },
    ]);
  });

  it('ends on a cycle', async () => {
    const releases = [
      releaseOf('a', 24, ['b']),
      releaseOf('b', 25, ['c']),
      releaseOf('c', 26, ['a']),
    ];
    await verdicts().insert(...releases);
    for (const release of releases) {
      const { stored, judged } = await bothOf(release);
      expect(stored).toEqual(judged);
      expect(stored.inherited.from).toHaveLength(2);
      expect(stored.verdict).toBe('fail');
    }
  });

  describe('with a chain of releases', () => {
    const chain = (length: number) =>
      Array.from({ length }, (_, index) =>
        releaseOf(
          `r${index}`,
          26,
          index + 1 < length ? [`r${index + 1}`] : [],
          {
            window: {
              start: formatInstant(new Date(Date.UTC(2027, 0, length - index))),
              end: formatInstant(
                new Date(Date.UTC(2027, 0, length - index, 12)),
              ),
              timeZone: 'UTC',
            },
          },
        ),
      );

    it('follows it as far as it can', async () => {
      const releases = chain(MAX_STEPS + 1);
      await verdicts().insert(...releases);
      const { stored } = await bothOf(releases[0]);
      expect(stored.inherited.from).toHaveLength(MAX_STEPS);
      expect(stored.verdict).toBe('pass');
    });

    it('does not pass what it could not follow', async () => {
      const releases = chain(MAX_STEPS + 2);
      await verdicts().insert(...releases);
      const { stored, judged } = await bothOf(releases[0]);
      expect(stored).toEqual(judged);
      expect(stored.verdict).toBe('unknown');
      expect(stored.rootBlockers).toMatchObject([
        {
          releaseId: `r${MAX_STEPS}`,
          code: 'chain_too_long',
          holdsUp: MAX_STEPS,
        },
      ]);
      const shown = await verdicts().stored.of([releases[0]]);
      expect(shown.get('r0')).toMatchObject({ verdict: 'unknown' });
    });
  });

  it('says of what is over what its state says', async () => {
    const over = releaseOf('checkout', 10, ['payments'], {
      state: 'completed',
    });
    await verdicts().insert(over);
    expect((await verdicts().readiness(over)).verdict).toBe('pass');
  });

  describe('for a caller who may not read a provider', () => {
    const checkout = releaseOf('checkout', 26, ['secret', 'open']);
    const releases = [
      checkout,
      releaseOf('secret', 27, [], {
        ownerRef: undefined,
        name: 'hush 1.0.0',
        state: 'planned',
      }),
      releaseOf('open', 24, [], { ownerRef: TEAM }),
    ];

    it('tells neither its name nor its id, in no sentence', async () => {
      await verdicts().insert(...releases);
      verdicts().unreadable.add('secret');
      const { stored, judged } = await bothOf(checkout);
      expect(stored).toEqual(judged);
      expect(stored.verdict).toBe('fail');
      expect(JSON.stringify(stored)).not.toMatch(/hush|"secret"/);
      expect(stored.own.gates).toContainEqual(
        expect.objectContaining({
          code: 'provider_after_consumer',
          sentence: expect.stringMatching(
            /^A release you cannot see, which ships secret >=1, must be out before /,
          ),
        }),
      );
      expect(stored.inherited.from).toMatchObject([
        { name: 'a release you cannot see', via: [] },
        { releaseId: 'open', name: 'open 1.0.0' },
      ]);
      expect(stored.rootBlockers).toMatchObject([
        { releaseId: 'checkout', gateId: 'providers-first' },
        { code: 'hidden_release_not_ready', holdsUp: 1 },
      ]);
    });

    it('comes to the same verdict as for one who may', async () => {
      await verdicts().insert(...releases);
      const { stored: open } = await bothOf(checkout);
      verdicts().unreadable.add('secret');
      const { stored: hidden } = await bothOf(checkout);
      expect(hidden.verdict).toBe(open.verdict);
      expect(hidden.sentence).toBe(open.sentence);
      expect(JSON.stringify(open)).toContain('hush 1.0.0');
    });

    it('calls a provider by the name that it has now', async () => {
      await verdicts().insert(...releases);
      await bothOf(checkout);
      await verdicts().update({ ...releases[1], name: 'renamed 1.0.0' });
      const { own } = await verdicts().readiness(checkout);
      expect(JSON.stringify(own)).toContain('renamed 1.0.0, which ships');
    });
  });
});

describe.each(databaseIds)('gates of modules on %s', databaseId => {
  const type = (
    id: string,
    evaluate: GateType<{ word: string }>['evaluate'],
  ): GateType<{ word: string }> => ({
    id,
    paramsSchema: z.strictObject({ word: z.string().default('fine') }),
    describe: ({ word }) => word,
    evaluate,
  });
  const verdicts = withVerdicts(databaseId, () => {
    const gates = new GateRegistry();
    gates.addGateType(
      type('broken', () => {
        throw new Error('away');
      }),
    );
    gates.addGateType(type('odd', () => ({ status: 'ok' } as never)));
    gates.addGateType(
      type('fine', ({ word }, { release }) => ({
        status: 'pass',
        code: 'fine',
        sentence: `${release.name} is ${word}.`,
      })),
    );
    for (const id of ['broken', 'odd', 'fine']) {
      gates.addGate({ id, name: id, type: id, stage: 'approval' });
    }
    return gates;
  });

  it('lets none hide the others, and logs what failed', async () => {
    const checkout = releaseOf('checkout', 26);
    await verdicts().insert(checkout);
    const { own, verdict } = await verdicts().readiness(checkout);
    expect(verdict).toBe('unknown');
    expect(own.gates.slice(-3)).toMatchObject([
      { id: 'broken', status: 'unknown', code: 'gate_failed' },
      { id: 'odd', status: 'unknown', code: 'gate_failed' },
      { id: 'fine', status: 'pass', sentence: 'checkout 1.0.0 is fine.' },
    ]);
    expect(verdicts().logger.warn).toHaveBeenCalledTimes(2);
  });
});

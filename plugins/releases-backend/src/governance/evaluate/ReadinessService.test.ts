import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Release } from '@slipway/backstage-plugin-releases-common';
import { ReadinessCheck } from '@slipway/backstage-plugin-releases-node';
import { SnapshotEntity } from '../../dependencies/derive/types';
import { FakeReleaseFacts } from './__testUtils__/FakeReleaseFacts';
import {
  component,
  NOW,
  onDay,
  requires,
  sampleRelease,
} from './__testUtils__/sampleRelease';
import { MAX_STEPS } from '../../dependencies/order/ReleaseOrder';
import { ReadinessChecks } from '../checks/ReadinessChecks';
import { ReadinessService } from './ReadinessService';

const TEAM = 'group:default/payments-team';
const caller = mockCredentials.user('user:default/engineer');

/** A release of one component that requires some others in version 1 or later. */
function releaseOf(
  name: string,
  day: number,
  needs: string[] = [],
  changes: Partial<Release> = {},
): Release {
  return sampleRelease({
    id: name,
    name: `${name} 1.0.0`,
    window: onDay(day),
    components: [
      component(name, {
        toVersion: '1.0.0',
        requires: needs.flatMap(need => requires(need, '>=1').requires),
      }),
    ],
    ...changes,
  });
}

function setUp(
  releases: Release[],
  options: {
    readable?: string[];
    checks?: ReadinessCheck[];
    withoutSnapshot?: boolean;
  } = {},
) {
  const facts = new FakeReleaseFacts(releases);
  const checks = new ReadinessChecks();
  options.checks?.forEach(check => checks.add(check));
  const lookup = jest.fn(
    async (refs: readonly string[]) =>
      new Map(
        refs
          .filter(ref => !ref.includes('missing'))
          .map((ref): [string, SnapshotEntity] => [
            ref,
            { ref, kind: 'Component', related: true },
          ]),
      ),
  );
  const logger = mockServices.logger.mock();
  const service = new ReadinessService({
    facts,
    reading: {
      readableIds: async (_credentials, ids) =>
        new Set(ids.filter(id => options.readable?.includes(id) ?? true)),
    },
    dependencies: {
      lookup,
      snapshot: async () =>
        options.withoutSnapshot ? undefined : { id: 'snapshot-7', at: NOW },
    },
    decisions: {
      decideReleases: async asked =>
        asked.map(({ at }) => [
          { decision: { allowed: true, at, sentence: 'Open.', reasons: [] } },
        ]),
    },
    checks,
    logger,
    checkTimeoutMs: 50,
  });
  return { service, facts, lookup, logger };
}

describe('ReadinessService', () => {
  it('judges a release by its gates and its providers', async () => {
    const checkout = releaseOf('checkout', 26, ['payments']);
    const payments = releaseOf('payments', 25, ['ledger'], {
      ownerRef: undefined,
    });
    const { service } = setUp([checkout, payments, releaseOf('ledger', 24)]);
    expect(await service.evaluate(checkout, NOW)).toMatchObject({
      releaseId: 'checkout',
      verdict: 'fail',
      sentence: '1 provider stands between checkout 1.0.0 and go.',
      own: {
        verdict: 'pass',
        gates: [
          { id: 'owner-known', status: 'pass' },
          { id: 'components-known', status: 'pass' },
          { id: 'window-set', status: 'pass' },
          { id: 'window-planned', status: 'pass' },
          { id: 'providers-first', status: 'pass' },
          { id: 'no-hold', status: 'pass' },
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
  });

  it('does not know owners and components before the first snapshot', async () => {
    const checkout = releaseOf('checkout', 26);
    const { service, lookup } = setUp([checkout], { withoutSnapshot: true });
    const readiness = await service.evaluate(checkout, NOW);
    expect(readiness.verdict).toBe('unknown');
    expect(readiness.rootBlockers.map(({ code }) => code)).toEqual([
      'catalog_not_read',
      'catalog_not_read',
    ]);
    expect(readiness.snapshot.dependencies).toBeUndefined();
    expect(lookup).not.toHaveBeenCalled();
  });

  it('judges a release by what it is told of it, not by what is stored', async () => {
    const stored = releaseOf('checkout', 26);
    const { service } = setUp([stored]);
    const readiness = await service.evaluate(
      { ...stored, ownerRef: undefined },
      NOW,
    );
    expect(readiness.rootBlockers).toMatchObject([{ gateId: 'owner-known' }]);
  });

  it('counts what waits, along every way and not only those judged', async () => {
    const releases = [
      releaseOf('ledger', 22, [], { ownerRef: undefined }),
      releaseOf('payments', 23, ['ledger']),
      releaseOf('refunds', 23, ['ledger']),
      releaseOf('checkout', 24, ['payments', 'refunds']),
      releaseOf('webshop', 25, ['checkout', 'ledger']),
      releaseOf('done', 21, ['ledger'], { state: 'completed' }),
      releaseOf('elsewhere', 25, ['ledger'], { environment: 'staging' }),
    ];
    const { service } = setUp(releases);
    const [ledger, payments] = releases;
    for (const release of [ledger, payments]) {
      const { rootBlockers } = await service.evaluate(release, NOW);
      expect(rootBlockers).toMatchObject([
        {
          releaseId: 'ledger',
          gateId: 'owner-known',
          holdsUp: release === ledger ? 5 : 4,
        },
      ]);
    }
  });

  it('counts what waits for two blockers at different distances', async () => {
    const releases = [
      releaseOf('ledger', 22, [], { ownerRef: undefined }),
      releaseOf('payments', 23, ['ledger'], { ownerRef: undefined }),
      releaseOf('both', 25, ['ledger', 'payments']),
      releaseOf('judged', 26, ['payments', 'ledger']),
    ];
    const { service } = setUp(releases);
    const { rootBlockers } = await service.evaluate(releases[3], NOW);
    expect(
      rootBlockers.map(({ releaseId, holdsUp }) => [releaseId, holdsUp]),
    ).toEqual([
      ['ledger', 3],
      ['payments', 2],
    ]);
  });

  it('names a missing window once, though the consumer cannot tell the order', async () => {
    const checkout = releaseOf('checkout', 26, ['payments']);
    const { service } = setUp([
      checkout,
      releaseOf('payments', 24, [], { window: undefined }),
    ]);
    const readiness = await service.evaluate(checkout, NOW);
    expect(readiness.own.verdict).toBe('unknown');
    expect(readiness.rootBlockers).toMatchObject([
      { releaseId: 'payments', gateId: 'window-set', holdsUp: 1 },
    ]);
  });

  it('ends on a cycle', async () => {
    const releases = [
      releaseOf('a', 24, ['b']),
      releaseOf('b', 25, ['c']),
      releaseOf('c', 26, ['a']),
    ];
    const { service } = setUp(releases);
    const readiness = await service.assess(releases, NOW);
    expect([...readiness.keys()]).toEqual(['a', 'b', 'c']);
    for (const { inherited, verdict } of readiness.values()) {
      expect(inherited.from).toHaveLength(2);
      expect(verdict).toBe('fail');
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
              start: new Date(Date.UTC(2027, 0, length - index)).toISOString(),
              end: new Date(
                Date.UTC(2027, 0, length - index, 12),
              ).toISOString(),
              timeZone: 'UTC',
            },
          },
        ),
      );

    it('follows it as far as it can', async () => {
      const releases = chain(MAX_STEPS + 1);
      const { service } = setUp(releases);
      const { verdict, inherited } = await service.evaluate(releases[0], NOW);
      expect(inherited.from).toHaveLength(MAX_STEPS);
      expect(verdict).toBe('pass');
    });

    it('does not pass what it could not follow', async () => {
      const releases = chain(MAX_STEPS + 2);
      const { service } = setUp(releases);
      const { verdict, rootBlockers } = await service.evaluate(
        releases[0],
        NOW,
      );
      expect(verdict).toBe('unknown');
      expect(rootBlockers).toMatchObject([
        {
          releaseId: `r${MAX_STEPS}`,
          code: 'chain_too_long',
          holdsUp: MAX_STEPS,
        },
      ]);
    });

    it('says the same of a release alone and among others', async () => {
      const releases = chain(2 * MAX_STEPS + 2).map((release, index) =>
        index % 7 === 0 ? { ...release, ownerRef: undefined } : release,
      );
      const { service } = setUp(releases);
      const together = await service.assess(releases, NOW);
      for (const release of releases) {
        expect(await service.evaluate(release, NOW)).toEqual(
          together.get(release.id),
        );
      }
    });

    it('asks as often for many releases as for one', async () => {
      const releases = chain(5).map(release => ({
        ...release,
        ownerRef: undefined,
      }));
      const many = [0, 1, 2, 3].flatMap(copy =>
        releases.map(release => ({
          ...release,
          id: `${release.id}-${copy}`,
          environment: `env-${copy}`,
        })),
      );
      const one = setUp(releases);
      await one.service.evaluate(releases[0], NOW);
      const all = setUp(many);
      await all.service.assess(many, NOW);
      expect(all.facts.asked).toBeLessThanOrEqual(one.facts.asked);
      expect(one.facts.asked).toBeLessThanOrEqual(4 * 5);
      expect(all.lookup).toHaveBeenCalledTimes(1);
    });
  });

  it('asks nothing for releases that are over', async () => {
    const over = releaseOf('checkout', 10, ['payments'], {
      state: 'completed',
    });
    const evaluate = jest.fn();
    const { service, facts } = setUp([over], {
      checks: [{ id: 'load-test', name: 'Load', stage: 'start', evaluate }],
    });
    expect((await service.evaluate(over, NOW)).verdict).toBe('pass');
    expect(facts.asked).toBe(0);
    expect(evaluate).not.toHaveBeenCalled();
  });

  it('asks each check once for all, and lets none hide the others', async () => {
    const checkout = releaseOf('checkout', 26, ['payments']);
    const payments = releaseOf('payments', 24);
    const asked: string[][] = [];
    const check = (
      id: string,
      evaluate: ReadinessCheck['evaluate'],
    ): ReadinessCheck => ({ id, name: id, stage: 'approval', evaluate });
    const { service, logger } = setUp([checkout, payments], {
      checks: [
        check('broken', async () => {
          throw new Error('away');
        }),
        check('slow', () => new Promise(() => {})),
        check('fine', async ({ releases }) => {
          asked.push(releases.map(({ id }) => id));
          return new Map(
            releases.map(({ id }) => [
              id,
              { status: 'pass', code: 'fine', sentence: `${id} is fine.` },
            ]),
          );
        }),
      ],
    });
    const { own, verdict } = await service.evaluate(checkout, NOW);
    expect(verdict).toBe('unknown');
    expect(own.gates.slice(-3)).toMatchObject([
      { id: 'broken', status: 'unknown', code: 'check_failed' },
      { id: 'slow', status: 'unknown', code: 'check_too_late' },
      { id: 'fine', status: 'pass', sentence: 'checkout is fine.' },
    ]);
    expect(asked).toEqual([['checkout', 'payments']]);
    expect(logger.warn).toHaveBeenCalledTimes(2);
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
    const readable = ['checkout', 'open'];

    it('tells neither its name nor its id, in no sentence', async () => {
      const { service } = setUp(releases, { readable });
      const readiness = await service.evaluate(checkout, NOW, caller);
      expect(readiness.verdict).toBe('fail');
      expect(JSON.stringify(readiness)).not.toMatch(/hush|"secret"/);
      expect(readiness.own.gates).toContainEqual(
        expect.objectContaining({
          code: 'provider_after_consumer',
          sentence: expect.stringMatching(
            /^a release that you may not read, which brings secret >=1, ends on /,
          ),
        }),
      );
      expect(readiness.inherited.from).toMatchObject([
        { name: 'a release that you may not read', via: [] },
        { releaseId: 'open', name: 'open 1.0.0' },
      ]);
      expect(readiness.rootBlockers).toMatchObject([
        { releaseId: 'checkout', gateId: 'providers-first' },
        { code: 'hidden_release_not_ready', holdsUp: 1 },
      ]);
    });

    it('comes to the same verdict as for one who may', async () => {
      const { service } = setUp(releases, { readable });
      const hidden = await service.evaluate(checkout, NOW, caller);
      const open = await service.evaluate(checkout, NOW);
      expect(hidden.verdict).toBe(open.verdict);
      expect(hidden.sentence).toBe(open.sentence);
      expect(JSON.stringify(open)).toContain('hush 1.0.0');
    });
  });
});

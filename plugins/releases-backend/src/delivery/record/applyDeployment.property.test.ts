import { DeploymentState } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import {
  AppliedDeployment,
  applyDeployment,
  DeploymentProgress,
  firstTold,
} from './applyDeployment';

const START = Date.parse('2026-11-26T13:00:00Z');

const minutes = (count: number) =>
  new Date(START + count * 60_000).toISOString().replace('.000Z', 'Z');

const components = [
  { entityRef: 'component:default/checkout', version: '5.3.0' },
  { entityRef: 'component:default/webshop', version: '1.0.0' },
];

function told(
  state: DeploymentState,
  minute: number,
  given: Partial<DeploymentProgress> = {},
): DeploymentProgress {
  return {
    components,
    environment: 'production',
    state,
    stateAt: minutes(minute),
    attempt: 1,
    ...given,
  };
}

function after(
  all: readonly DeploymentProgress[],
): DeploymentProgress | undefined {
  return all.reduce<DeploymentProgress | undefined>((known, next) => {
    if (!known) {
      return firstTold(next);
    }
    const applied = applyDeployment(known, next);
    return applied.outcome === 'changed' ? applied.next : known;
  }, undefined);
}

const nextOf = (applied: AppliedDeployment<DeploymentProgress>) =>
  applied.outcome === 'changed' ? applied.next : undefined;

/** One attempt, as it happened: each state at most once, in order. */
const attemptOf = (attempt: number) =>
  fc
    .record({
      begins: fc.subarray<DeploymentState>(['queued', 'running']),
      ends: fc.option(
        fc.constantFrom<DeploymentState>('succeeded', 'failed', 'cancelled'),
        { nil: undefined },
      ),
      isRolledBack: fc.boolean(),
      gaps: fc.array(fc.integer({ min: 1, max: 600 }), {
        minLength: 4,
        maxLength: 4,
      }),
    })
    .map(({ begins, ends, isRolledBack, gaps }) => {
      const states = [
        ...begins,
        ...(ends ? [ends] : []),
        ...(isRolledBack ? (['rolled_back'] as const) : []),
      ];
      let minute = attempt * 10_000;
      return states.map((state, place) => {
        minute += gaps[place];
        return told(state, minute, { attempt });
      });
    });

const history = fc
  .tuple(attemptOf(1), attemptOf(2), attemptOf(3))
  .map(attempts => attempts.flat())
  .filter(all => all.length > 0);

const inSomeOrder = history.chain(all =>
  fc.record({
    all: fc.constant(all),
    order: fc.shuffledSubarray(all, {
      minLength: all.length,
      maxLength: all.length,
    }),
  }),
);

describe('how a deployment goes on', () => {
  it('does not depend on the order in which it is told', () => {
    fc.assert(
      fc.property(inSomeOrder, ({ all, order }) => {
        expect(after(order)).toEqual(after(all));
      }),
    );
  });

  it('is the last state of the last attempt, by its own time', () => {
    fc.assert(
      fc.property(inSomeOrder, ({ all, order }) => {
        const last = all[all.length - 1];
        const own = all.filter(({ attempt }) => attempt === last.attempt);
        const found = after(order);
        expect(found).toMatchObject({
          state: last.state,
          stateAt: last.stateAt,
          attempt: last.attempt,
        });
        expect(found?.startedAt).toBe(
          own.find(({ state }) => state === 'running')?.stateAt,
        );
        expect(found?.finishedAt).toBe(
          own.find(({ state }) =>
            ['succeeded', 'failed', 'cancelled'].includes(state),
          )?.stateAt,
        );
      }),
    );
  });

  it('is changed by nothing that was told before', () => {
    fc.assert(
      fc.property(inSomeOrder, fc.nat(), ({ order }, place) => {
        const known = after(order)!;
        const again = order[place % order.length];
        expect(applyDeployment(known, again)).toEqual({ outcome: 'unchanged' });
      }),
    );
  });

  it('never goes back, but for a higher attempt', () => {
    const place = ({ attempt, state }: DeploymentProgress) =>
      attempt * 3 + Math.min(2, ['queued', 'running', state].indexOf(state));
    fc.assert(
      fc.property(inSomeOrder, ({ order }) => {
        const places = order.map((_, count) =>
          place(after(order.slice(0, count + 1))!),
        );
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });
});

describe('what is told of a deployment', () => {
  it('only fills in the start where it comes late', () => {
    const known = firstTold(told('succeeded', 9));
    const applied = applyDeployment(known, told('running', 2));
    expect(nextOf(applied)).toEqual({ ...known, startedAt: minutes(2) });
    expect(applyDeployment(known, told('running', 12))).toEqual({
      outcome: 'unchanged',
    });
  });

  it('repeats a state at another time without a change', () => {
    for (const state of ['queued', 'running', 'failed'] as const) {
      const known = firstTold(told(state, 5));
      expect(applyDeployment(known, told(state, 8))).toEqual({
        outcome: 'unchanged',
      });
    }
  });

  it('replaces an attempt by a higher one, and keeps it from a lower one', () => {
    const known = firstTold(told('failed', 9, { attempt: 2 }));
    const again = told('running', 12, { attempt: 3 });
    expect(nextOf(applyDeployment(known, again))).toEqual(firstTold(again));
    expect(
      applyDeployment(known, told('succeeded', 20, { attempt: 1 })),
    ).toEqual({ outcome: 'unchanged' });
  });

  it.each([
    ['environment', { environment: 'staging' }],
    ['components', { components: components.slice(1) }],
    [
      'components',
      { components: [components[0], { ...components[1], version: '2' }] },
    ],
    ['releaseId', { releaseId: 'other' }],
  ])('is about the same %s', (field, given) => {
    const known = firstTold(told('running', 1, { releaseId: 'release' }));
    expect(applyDeployment(known, told('succeeded', 2, given))).toMatchObject({
      outcome: 'mismatch',
      mismatch: { field },
    });
  });

  it('may name the same components in another order, and digests later', () => {
    const known = firstTold(told('running', 1));
    const digest = 'sha256:9f86d0';
    const [first, second] = components;
    const next = nextOf(
      applyDeployment(
        known,
        told('running', 1, { components: [{ ...second, digest }, first] }),
      ),
    );
    expect(next?.components).toEqual([first, { ...second, digest }]);
    expect(
      applyDeployment(
        next!,
        told('running', 1, {
          components: [first, { ...second, digest: 'sha256:other' }],
        }),
      ),
    ).toMatchObject({ mismatch: { field: 'components' } });
  });
});

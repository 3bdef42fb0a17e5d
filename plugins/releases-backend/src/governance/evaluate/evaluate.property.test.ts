import {
  formatInstant,
  RELEASE_STATES,
  ReleaseState,
  VERDICTS,
} from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { aWaiver } from '../../__testUtils__/aWaiver';
import { isPending } from '../../releases/record/releaseStatus';
import {
  aWindow,
  decisionsOf,
  spanning,
} from '../gates/__testUtils__/decisions';
import { GateRegistry } from '../gates/GateRegistry';
import { NOW, sampleRelease } from './__testUtils__/sampleRelease';
import { decideStarts } from './decideStarts';
import { evaluate } from './evaluate';

const MINUTE = 60_000;
const at = (minutes: number) =>
  formatInstant(new Date(Date.parse(NOW) + minutes * MINUTE));

const arbitraryCase = fc.record({
  state: fc.constantFrom<ReleaseState>(...RELEASE_STATES.filter(isPending)),
  start: fc.option(fc.integer({ min: -90, max: 90 }), { nil: undefined }),
  length: fc.integer({ min: 1, max: 60 }),
  freezes: fc.array(
    fc.record({
      from: fc.integer({ min: -90, max: 90 }),
      length: fc.integer({ min: 1, max: 60 }),
      waivedFor: fc.option(fc.integer({ min: -30, max: 90 })),
    }),
    { maxLength: 4 },
  ),
  owner: fc.constantFrom(
    undefined,
    'group:default/known',
    'group:default/gone',
  ),
  isHeld: fc.boolean(),
});
type Case = typeof arbitraryCase extends fc.Arbitrary<infer T> ? T : never;

function releaseOf({ state, start, length, freezes, owner, isHeld }: Case) {
  return sampleRelease({
    state,
    ownerRef: owner,
    hold: isHeld
      ? { reason: 'Wait', by: 'user:default/engineer', at: NOW }
      : undefined,
    window:
      start === undefined
        ? undefined
        : { start: at(start), end: at(start + length), timeZone: 'UTC' },
    waivers: freezes.flatMap(({ waivedFor }, index) =>
      waivedFor === null
        ? []
        : aWaiver(`${index}`, { expiresAt: at(waivedFor) }),
    ),
  });
}

async function judge(given: Case, minute: number) {
  const release = releaseOf(given);
  const decisions = decisionsOf(
    given.freezes.map(({ from, length }, index) =>
      aWindow({ id: `${index}`, ...spanning(at(from), at(from + length)) }),
    ),
  );
  const starts = await decideStarts(decisions, [release], at(minute));
  return evaluate(
    new GateRegistry().gates(),
    {
      release,
      evidence: [],
      requirements: [],
      knownRefs: new Set([
        'group:default/known',
        ...release.components.map(({ entityRef }) => entityRef),
      ]),
      start: starts.get(release.id),
    },
    at(minute),
  );
}

/** Whether each thing that is asked of a release holds, one by one. */
function naive(given: Case, minute: number): boolean {
  const { state, start, length, freezes, owner, isHeld } = given;
  const hasStarted = state === 'in_progress';
  const isInTime =
    hasStarted ||
    (start !== undefined &&
      (state === 'approved' ? start + length > minute : start > minute));
  const asked = Math.max(start ?? 0, minute);
  const isClosed =
    !hasStarted &&
    start !== undefined &&
    freezes.some(
      freeze =>
        freeze.from <= asked &&
        asked < freeze.from + freeze.length &&
        !(freeze.waivedFor !== null && freeze.waivedFor > asked),
    );
  return isInTime && !isClosed && owner === 'group:default/known' && !isHeld;
}

describe('evaluate, whatever the release and the instant', () => {
  it('is ready exactly when each thing that is asked holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryCase,
        fc.integer({ min: -60, max: 120 }),
        async (given, minute) => {
          const { verdict } = await judge(given, minute);
          expect(verdict === 'pass').toBe(naive(given, minute));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('says the same until the instant that it names, and later than now', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryCase,
        fc.integer({ min: -60, max: 120 }),
        fc.integer({ min: 0, max: 240 }),
        async (given, minute, later) => {
          const first = await judge(given, minute);
          const until =
            first.validUntil === undefined
              ? Infinity
              : Date.parse(first.validUntil);
          expect(until).toBeGreaterThan(Date.parse(at(minute)));
          fc.pre(Date.parse(at(minute + later)) < until);
          const second = await judge(given, minute + later);
          expect(second.verdict).toBe(first.verdict);
          expect(second.gates.map(({ result }) => result.status)).toEqual(
            first.gates.map(({ result }) => result.status),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('makes a gate that fails to judge unknown, and tells of it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VERDICTS), status => {
        const registry = new GateRegistry();
        registry.addGateType({
          id: 'odd',
          paramsSchema: new GateRegistry().gates()[0].judgedBy.paramsSchema,
          describe: () => '',
          evaluate: () => ({ status, code: 'odd' } as never),
        });
        registry.addGate({
          id: 'odd',
          name: 'Odd',
          type: 'odd',
          stage: 'approval',
        });
        const failed = jest.fn();
        const { gates } = evaluate(
          registry.gates(),
          { release: sampleRelease(), evidence: [], requirements: [] },
          NOW,
          failed,
        );
        expect(gates.at(-1)?.result).toMatchObject({
          id: 'odd',
          status: 'unknown',
          code: 'gate_failed',
        });
        expect(failed).toHaveBeenCalledTimes(1);
      }),
    );
  });
});

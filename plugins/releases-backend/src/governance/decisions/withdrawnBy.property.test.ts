import { VERDICTS, isReady } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { CONDITIONS_GATE, REVIEW_GATE_TYPE } from './reviewGates';
import { GateStanding, openBeforeStart, withdrawnBy } from './withdrawnBy';

const ids = ['tests', 'sign-off', 'soak', 'go', CONDITIONS_GATE];

const gate = (id: string): fc.Arbitrary<GateStanding> =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    type: fc.constant(id === 'go' ? REVIEW_GATE_TYPE : 'checklist'),
    stage: fc.constantFrom('approval', 'start', 'verify', 'close'),
    severity: fc.constantFrom('blocking', 'advisory'),
    status: fc.constantFrom(...VERDICTS),
  });

const gates = fc
  .subarray(ids)
  .chain(chosen => fc.tuple(...chosen.map(gate)))
  .map((all): GateStanding[] => [...all]);

describe('withdrawnBy', () => {
  it('names what has to pass before the start, did then or was not asked, and does not now', () => {
    fc.assert(
      fc.property(
        gates,
        gates,
        fc.constantFrom('go' as const, 'conditional' as const),
        (then, now, decision) => {
          const openGates = openBeforeStart(then);
          const named = withdrawnBy({ decision, openGates }, now);
          for (const one of now) {
            const isHeldTo =
              one.severity === 'blocking' &&
              ['approval', 'start'].includes(one.stage) &&
              one.id !== 'go' &&
              one.id !== CONDITIONS_GATE;
            const before = then.find(({ id }) => id === one.id);
            const wasOpen =
              before !== undefined &&
              before.severity === 'blocking' &&
              ['approval', 'start'].includes(before.stage) &&
              !isReady(before.status);
            expect(named.includes(one)).toBe(
              isHeldTo && !wasOpen && !isReady(one.status),
            );
          }
        },
      ),
    );
  });

  it('withdraws nothing at once, and no no-go', () => {
    fc.assert(
      fc.property(gates, gates, (then, now) => {
        const openGates = openBeforeStart(then);
        expect(withdrawnBy({ decision: 'go', openGates }, then)).toEqual([]);
        expect(withdrawnBy({ decision: 'no_go', openGates }, now)).toEqual([]);
        expect(withdrawnBy(undefined, now)).toEqual([]);
      }),
    );
  });
});

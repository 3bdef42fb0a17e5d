import fc from 'fast-check';
import { noParams } from '../gates/noParams';
import { AnyGateType, isWaivable, ReadyGate } from '../gates/ReadyGate';
import {
  AskedByPolicies,
  gatesAskedLate,
  policyDifference,
} from './policyDifference';

const type = (id: string, waivable?: boolean): AnyGateType => ({
  id,
  paramsSchema: noParams,
  describe: () => '',
  evaluate: () => ({ status: 'pass', code: 'ok', sentence: 'Fine.' }),
  waivable,
});
const TYPES = { evidence: type('evidence'), approval: type('approval', false) };

const gate: fc.Arbitrary<ReadyGate> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    name: fc.constantFrom('One', 'Two'),
    type: fc.constantFrom('evidence' as const, 'approval' as const),
    stage: fc.constantFrom('approval' as const, 'start' as const),
    severity: fc.constantFrom('blocking' as const, 'advisory' as const),
    ownerRef: fc.constantFrom(undefined, 'group:default/qa'),
    waivable: fc.constantFrom(undefined, true, false),
    params: fc.constantFrom({}, { a: 1, b: 2 }, { b: 2, a: 1 }, { a: 2 }),
    isSkipped: fc.constantFrom(undefined, true as const),
  })
  .map(({ type: id, ...rest }) => ({
    ...rest,
    type: id,
    judgedBy: TYPES[id],
  }));

const asked: fc.Arbitrary<AskedByPolicies> = fc.record({
  policies: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('p', 'q', 'r'),
      name: fc.constantFrom('Policy', 'Rule'),
      version: fc.integer({ min: 1, max: 3 }),
    }),
    { selector: ({ id }) => id },
  ),
  gates: fc.uniqueArray(gate, { selector: ({ id }) => id }),
});

const idsOf = (all: readonly { id: string }[]) => all.map(({ id }) => id);
const without = (all: readonly string[], others: readonly string[]) =>
  all.filter(id => !others.includes(id)).sort();

describe('by what two sets of policies differ', () => {
  it('is nothing between a set and itself', () => {
    fc.assert(
      fc.property(asked, set => {
        expect(policyDifference(set, structuredCopy(set))).toEqual({
          policies: [],
          gates: [],
        });
      }),
    );
  });

  it('names each policy and each gate that came, went or changed once', () => {
    fc.assert(
      fc.property(asked, asked, (kept, today) => {
        const { policies, gates } = policyDifference(kept, today);
        const ids = (change: string) =>
          gates
            .flatMap(one => (one.change === change ? one.gate.id : []))
            .sort();
        expect(ids('added')).toEqual(
          without(idsOf(today.gates), idsOf(kept.gates)),
        );
        expect(ids('removed')).toEqual(
          without(idsOf(kept.gates), idsOf(today.gates)),
        );
        expect(new Set(gates.map(one => one.gate.id)).size).toBe(gates.length);
        expect(
          policies
            .flatMap(({ change, id }) => (change === 'came' ? id : []))
            .sort(),
        ).toEqual(without(idsOf(today.policies), idsOf(kept.policies)));
        policies.forEach(({ change, from, to }) => {
          expect(from === undefined).toBe(change === 'came');
          expect(to === undefined).toBe(change === 'went');
          expect(from).not.toBe(to);
        });
      }),
    );
  });

  it('lessens where what binds today binds no more, and never by what is added', () => {
    fc.assert(
      fc.property(asked, asked, (kept, today) => {
        for (const one of policyDifference(kept, today).gates) {
          const was = kept.gates.find(({ id }) => id === one.gate.id);
          const isBinding = was?.severity === 'blocking' && !was.isSkipped;
          const isFree =
            one.change === 'removed' ||
            one.gate.severity === 'advisory' ||
            one.gate.isSkipped === true ||
            (isWaivable(one.gate) && was !== undefined && !isWaivable(was));
          const isAnother = one.parts.some(part =>
            ['type', 'stage', 'params'].includes(part),
          );
          expect(one.lessens).toBe(isBinding && (isFree || isAnother));
        }
      }),
    );
  });

  it('asks late what is new or otherwise, and what was late before and stays', () => {
    fc.assert(
      fc.property(
        asked,
        asked,
        fc.subarray(['a', 'b', 'c', 'd']),
        (kept, today, before) => {
          const difference = policyDifference(kept, today);
          const late = gatesAskedLate(difference, today, before);
          const added = difference.gates.flatMap(({ change, gate: one }) =>
            change === 'added' ? one.id : [],
          );
          expect(idsOf(today.gates)).toEqual(expect.arrayContaining(late));
          expect(late).toEqual(expect.arrayContaining(added));
          expect(before.filter(id => idsOf(today.gates).includes(id))).toEqual(
            before.filter(id => late.includes(id)),
          );
          expect(gatesAskedLate(policyDifference(today, today), today)).toEqual(
            [],
          );
        },
      ),
    );
  });
});

/** The same content in other objects, but for the types, which are functions. */
function structuredCopy({ policies, gates }: AskedByPolicies): AskedByPolicies {
  return {
    policies: policies.map(policy => ({ ...policy })),
    gates: gates.map(one => ({
      ...one,
      params: Object.fromEntries(
        Object.entries(one.params as object).reverse(),
      ),
    })),
  };
}

import {
  ReleaseRisk,
  RISK_LEVELS,
  RISK_STATES,
  toReleaseRisk,
} from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { reconcileRisks, RiskContent } from './reconcileRisks';
import { StoredRisk } from './RisksStore';

const texts = fc.constantFrom('', 'Watch it');
const titles = fc.constantFrom('Late', 'Lost', 'Slow');
const states = fc.constantFrom(...RISK_STATES);
const gradesGiven = fc.integer({ min: 1, max: 5 });

const lists: fc.Arbitrary<ReleaseRisk[]> = fc.array(
  fc.record(
    {
      title: titles,
      likelihood: fc.constantFrom(...RISK_LEVELS),
      consequence: fc.constantFrom(...RISK_LEVELS),
      state: states,
      mitigation: texts,
    },
    { requiredKeys: ['title', 'likelihood', 'consequence', 'state'] },
  ),
  { maxLength: 6 },
);

const registers: fc.Arbitrary<StoredRisk[]> = fc
  .array(
    fc.record(
      {
        title: titles,
        likelihood: gradesGiven,
        consequence: gradesGiven,
        state: states,
        mitigation: texts,
      },
      { requiredKeys: ['title', 'likelihood', 'consequence', 'state'] },
    ),
    { maxLength: 6 },
  )
  .map(risks =>
    risks.map((risk, place) => ({
      ...risk,
      id: `risk-${place}`,
      releaseId: 'checkout',
      createdBy: 'user:default/ann',
      createdAt: '2026-11-21T08:00:00Z',
      updatedBy: 'user:default/ann',
      updatedAt: '2026-11-21T08:00:00Z',
      revision: 1,
    })),
  );

/** The register after a list. */
function after(known: StoredRisk[], list: ReleaseRisk[]): StoredRisk[] {
  return reconcileRisks(known, list).kept.map(({ before, content }, place) =>
    JSON.parse(
      JSON.stringify({
        ...(before ?? { id: `new-${place}`, revision: 1 }),
        ...content,
      }),
    ),
  );
}

describe('reconciling a register with a list of risks', () => {
  it('makes the register tell the list, in its order', () => {
    fc.assert(
      fc.property(registers, lists, (known, list) => {
        expect(after(known, list).map(toReleaseRisk)).toEqual(list);
      }),
    );
  });

  it('changes nothing where the list is what the register tells', () => {
    fc.assert(
      fc.property(registers, known => {
        const { kept, removed } = reconcileRisks(
          known,
          known.map(toReleaseRisk),
        );
        expect(removed).toEqual([]);
        expect(kept.filter(({ isChanged }) => isChanged)).toEqual([]);
      }),
    );
  });

  it('uses or removes every risk exactly once', () => {
    fc.assert(
      fc.property(registers, lists, (known, list) => {
        const { kept, removed } = reconcileRisks(known, list);
        expect(
          [...kept.flatMap(({ before }) => before ?? []), ...removed]
            .map(({ id }) => id)
            .sort(),
        ).toEqual(known.map(({ id }) => id).sort());
      }),
    );
  });

  it('keeps a grade that the list tells by its level', () => {
    fc.assert(
      fc.property(registers, lists, (known, list) => {
        const grades = ({ likelihood, consequence }: RiskContent) => [
          likelihood,
          consequence,
        ];
        const unchanged = reconcileRisks(known, list).kept.filter(
          ({ isChanged }) => !isChanged,
        );
        expect(unchanged.map(({ content }) => grades(content))).toEqual(
          unchanged.map(({ before }) => grades(before!)),
        );
      }),
    );
  });
});

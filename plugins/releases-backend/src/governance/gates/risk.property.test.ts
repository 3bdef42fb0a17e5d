import { RISK_STATES } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { sampleRelease } from '../evaluate/__testUtils__/sampleRelease';
import { JudgedRisk } from '../risks/judgeRisks';
import { judgedBy } from './__testUtils__/judgedBy';
import { risk } from './risk';

const risks: fc.Arbitrary<JudgedRisk[]> = fc.array(
  fc.record(
    {
      title: fc.constantFrom('Late', 'Lost', 'Slow'),
      likelihood: fc.integer({ min: 1, max: 5 }),
      consequence: fc.integer({ min: 1, max: 5 }),
      state: fc.constantFrom(...RISK_STATES),
      mitigation: fc.constantFrom('', '  ', 'A copy is made'),
    },
    { requiredKeys: ['title', 'likelihood', 'consequence', 'state'] },
  ),
  { maxLength: 8 },
);
const maxima = fc.integer({ min: 1, max: 25 });

/** What is too high, told apart from how the gate finds it. */
function unsettled(all: JudgedRisk[], maximum: number): number {
  let count = 0;
  for (const one of all) {
    const hasPlan = /\S/.test(one.mitigation ?? '');
    const isOver = {
      open: true,
      mitigated: !hasPlan,
      accepted: !hasPlan,
      closed: false,
    }[one.state];
    if (isOver && one.likelihood * one.consequence > maximum) {
      count += 1;
    }
  }
  return count;
}

describe('the gate risk', () => {
  const judge = (all: JudgedRisk[], maximum: number) =>
    judgedBy(risk, sampleRelease(), { risks: all, params: { maximum } });

  it('passes just where nothing above the score is unsettled', () => {
    fc.assert(
      fc.property(risks, maxima, (all, maximum) => {
        const { status, code } = judge(all, maximum);
        expect([status, code]).toEqual(
          unsettled(all, maximum) === 0
            ? ['pass', 'risks_settled']
            : ['fail', 'risks_open'],
        );
      }),
    );
  });

  it('never gets harder to pass with a higher score, and passes once all is closed', () => {
    fc.assert(
      fc.property(risks, maxima, maxima, (all, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const closed = all.map(one => ({ ...one, state: 'closed' as const }));
        const isFailing = judge(all, low).status === 'fail';
        expect(isFailing || judge(all, high).status === 'pass').toBe(true);
        expect(judge(closed, low).status).toBe('pass');
      }),
    );
  });

  it('names what to settle, the highest score first', () => {
    const open = { state: 'open' as const };
    expect(
      judge(
        [
          { ...open, title: 'Slow start', likelihood: 3, consequence: 5 },
          { ...open, title: 'Lost orders', likelihood: 4, consequence: 5 },
          { ...open, title: 'Typo', likelihood: 5, consequence: 1 },
        ],
        12,
      ).sentence,
    ).toBe(
      '2 risks of checkout 5.3.0 score above 12 and are not settled: Lost orders (20) and Slow start (15). Mitigate or accept them and say how, or close them.',
    );
    expect(
      judge(
        [
          {
            title: 'Slow start',
            likelihood: 3,
            consequence: 5,
            state: 'accepted',
          },
        ],
        12,
      ).sentence,
    ).toBe(
      '1 risk of checkout 5.3.0 scores above 12 and is not settled: Slow start (15). Mitigate or accept it and say how, or close it.',
    );
  });

  it('takes scores there are', () => {
    for (const maximum of [0, 26, 1.5, '5', undefined]) {
      expect(risk.paramsSchema.safeParse({ maximum }).success).toBe(false);
    }
    expect(risk.paramsSchema.safeParse({ maximum: 25 }).success).toBe(true);
  });
});

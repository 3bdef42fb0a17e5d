import fc from 'fast-check';
import { MatchedRule, matchVotes } from './matchVotes';

const PERSONS = ['ann', 'bob', 'cem', 'dee', 'eve'];

const rules: fc.Arbitrary<MatchedRule[]> = fc.array(
  fc.record({
    required: fc.integer({ min: 1, max: 3 }),
    persons: fc.subarray(PERSONS),
  }),
  { maxLength: 4 },
);

/** Tries every way to give each person a place in one rule or none. */
function most(all: readonly MatchedRule[]): number {
  const spread = (place: number, left: readonly number[]): number => {
    if (place === PERSONS.length) {
      return 0;
    }
    const without = spread(place + 1, left);
    const within = all.map((rule, index) =>
      left[index] > 0 && rule.persons.includes(PERSONS[place])
        ? 1 +
          spread(
            place + 1,
            left.map((count, other) => (other === index ? count - 1 : count)),
          )
        : 0,
    );
    return Math.max(without, ...within);
  };
  return spread(
    0,
    all.map(({ required }) => required),
  );
}

describe('matchVotes', () => {
  it('finds as many places as there are, whatever the order', () => {
    fc.assert(
      fc.property(
        rules.chain(all =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length }),
          ),
        ),
        ([all, shuffled]) => {
          const { total, filled, persons } = matchVotes(all);
          expect(total).toBe(most(all));
          expect(matchVotes(shuffled).total).toBe(total);
          expect(
            matchVotes(
              all.map(rule => ({
                ...rule,
                persons: [...rule.persons].reverse(),
              })),
            ).total,
          ).toBe(total);
          expect(filled.reduce((sum, count) => sum + count, 0)).toBe(total);
          expect(persons.size).toBe(total);
          filled.forEach((count, index) =>
            expect(count).toBeLessThanOrEqual(all[index].required),
          );
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('needs both where one could fill either rule', () => {
    const asked = (...persons: string[]) => [
      {
        required: 1,
        persons: persons.filter(one => ['ann', 'bob'].includes(one)),
      },
      { required: 1, persons: persons.filter(one => one === 'ann') },
    ];
    expect(matchVotes(asked('ann')).total).toBe(1);
    expect(matchVotes(asked('bob')).total).toBe(1);
    expect(matchVotes(asked('ann', 'bob')).total).toBe(2);
    expect(matchVotes(asked('bob', 'ann')).total).toBe(2);
  });
});

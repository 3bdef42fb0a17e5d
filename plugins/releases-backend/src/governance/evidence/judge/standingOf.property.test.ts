import { EvidenceRecord } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { anEvidence } from '../__testUtils__/anEvidence';
import { standingOf } from './standingOf';

const OUTCOMES = ['pass', 'fail', 'error', 'running', 'queued', 'neutral'];

const records: fc.Arbitrary<EvidenceRecord[]> = fc
  .array(
    fc.record({
      run: fc.constantFrom(undefined, 'a', 'b', 'c'),
      attempt: fc.constantFrom(undefined, 1, 2, 3),
      outcome: fc.constantFrom(...OUTCOMES),
      minute: fc.integer({ min: 0, max: 9 }),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map(all =>
    all.map(({ run, attempt, outcome, minute }, place) =>
      anEvidence({
        outcome,
        attempt,
        occurredAt: `2026-11-20T08:0${minute}:00Z`,
        source: { provider: 'github', externalId: `${place}`, run },
      }),
    ),
  );

const isOver = ({ outcome }: EvidenceRecord) =>
  outcome !== 'running' && outcome !== 'queued';
const timeOf = ({ occurredAt }: EvidenceRecord) => Date.parse(occurredAt);
const greatest = (numbers: number[]) => Math.max(...numbers);

/** Those that count, by one rule after the other; of several none is told apart. */
function model(all: readonly EvidenceRecord[]): EvidenceRecord[] {
  const runs = [...new Set(all.map(({ source }) => source.run))];
  const recordsOf = (run?: string) =>
    all.filter(({ source }) => source.run === run);
  const startOf = (run?: string) => Math.min(...recordsOf(run).map(timeOf));
  const lastStart = greatest(runs.map(startOf));
  return runs
    .filter(run => startOf(run) === lastStart)
    .flatMap(run => {
      let left = recordsOf(run);
      const attempt = greatest(left.map(one => one.attempt ?? 1));
      left = left.filter(one => (one.attempt ?? 1) === attempt);
      left = left.some(isOver) ? left.filter(isOver) : left;
      const latest = greatest(left.map(timeOf));
      return left.filter(one => timeOf(one) === latest);
    });
}

describe('which record of a series counts', () => {
  it('is what the rules say, one after the other, and no pass where that is open', () => {
    fc.assert(
      fc.property(records, all => {
        const { record } = standingOf(all);
        const possible = model(all);
        expect(possible).toContain(record);
        const isPass = ({ outcome }: EvidenceRecord) => outcome === 'pass';
        expect(isPass(record)).toBe(possible.every(isPass));
      }),
      { numRuns: 1000 },
    );
  });

  it('does not hang on the order in which they arrive', () => {
    fc.assert(
      fc.property(
        records.chain(all =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, {
              minLength: all.length,
              maxLength: all.length,
            }),
          ),
        ),
        ([all, shuffled]) =>
          expect(standingOf(shuffled)).toEqual(standingOf(all)),
      ),
      { numRuns: 500 },
    );
  });

  it('has a streak only where it passed, and no longer than what it is made of', () => {
    fc.assert(
      fc.property(records, all => {
        const { record, streak } = standingOf(all);
        expect(streak > 0).toBe(record.outcome === 'pass');
        expect(streak).toBeLessThanOrEqual(
          all.filter(({ outcome }) => outcome === 'pass').length,
        );
      }),
    );
  });

  it('has as long a streak as passes follow each other, a run being one', () => {
    const outcome = fc.constantFrom('pass', 'fail', 'skipped');
    fc.assert(
      fc.property(
        fc.array(fc.array(outcome, { minLength: 1, maxLength: 3 }), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.boolean(),
        (runs, named) => {
          const all = runs.flatMap((attempts, run) =>
            attempts.map((of, attempt) =>
              anEvidence({
                outcome: of,
                attempt: named ? attempt + 1 : undefined,
                occurredAt: `2026-11-20T0${run}:0${attempt}:00Z`,
                source: {
                  provider: 'github',
                  externalId: `${run}/${attempt}`,
                  run: named ? `run-${run}` : undefined,
                },
              }),
            ),
          );
          const results = named
            ? runs.map(attempts => attempts[attempts.length - 1])
            : runs.flat();
          let expected = 0;
          while (results.at(-1 - expected) === 'pass') {
            expected += 1;
          }
          expect(standingOf(all).streak).toBe(expected);
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { neighboursThatDiffer } from './neighbours';

const ORDER = ['dev', 'qa', 'staging', 'production'];

const cells = fc
  .tuple(
    ...ORDER.map(environment =>
      fc.record({
        environment: fc.constant(environment),
        version: fc.constantFrom(undefined, '1.0.0', '1.1.0', '2.0.0'),
      }),
    ),
  )
  .chain(all => fc.shuffledSubarray(all));

/** Walks from left to right and remembers the last version, as a reader would. */
function walked(given: { environment: string; version?: string }[]) {
  const differing: [string, string][] = [];
  let last: { environment: string; version: string } | undefined;
  for (const environment of ORDER) {
    const version = given.find(
      cell => cell.environment === environment,
    )?.version;
    if (version !== undefined) {
      if (last && last.version !== version) {
        differing.push([environment, last.environment]);
      }
      last = { environment, version };
    }
  }
  return differing;
}

describe('neighboursThatDiffer', () => {
  it('finds what a reader finds from left to right', () => {
    fc.assert(
      fc.property(cells, given => {
        expect([...neighboursThatDiffer(ORDER, given)]).toEqual(walked(given));
      }),
    );
  });

  it('leaves what is not in the order of promotion', () => {
    expect(
      neighboursThatDiffer(
        ['dev', 'staging'],
        [
          { environment: 'dev', version: '1.0.0' },
          { environment: 'branch-7', version: '2.0.0' },
          { environment: 'staging', version: '1.0.0' },
        ],
      ).size,
    ).toBe(0);
  });
});

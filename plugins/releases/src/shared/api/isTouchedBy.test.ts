import { readChange } from './Change';
import { isTouchedBy } from './isTouchedBy';
import { queryKeys, QueryName } from './queryKeys';

/** One key of each kind, of a release `r1` where it is of a release. */
const KEYS = Object.entries(queryKeys).map(
  ([name, keyOf]) =>
    [name, (keyOf as (id: string) => readonly unknown[])('r1')] as const,
);

function touchedBy(message: unknown): string[] {
  const change = readChange(message);
  return KEYS.filter(([, key]) => isTouchedBy(change, key)).map(
    ([name]) => name,
  );
}

describe('isTouchedBy', () => {
  it('knows a key by its first part', () => {
    for (const [name, key] of KEYS) {
      expect(key[0]).toBe(name);
    }
  });

  it('leaves what a new window cannot change', () => {
    const touched = touchedBy({ kind: 'windows' });
    expect(touched).toEqual(
      expect.arrayContaining<QueryName>([
        'releases',
        'windows',
        'window',
        'windowLedger',
        'decision',
        'decisions',
        'readiness',
        'releaseActions',
        'calendar',
        'timeline',
        'summary',
        'conflicts',
        'slots',
        'trainPlan',
      ]),
    );
    expect(touched).not.toContain('release');
    expect(touched).not.toContain('releaseLedger');
    expect(touched).not.toContain('bookings');
    expect(touched).not.toContain('trains');
  });

  it('reads the record and the ledger of the releases that changed alone', () => {
    const ofOne = [
      'release',
      'releaseLedger',
      'ledgerVerification',
      'releaseRisks',
    ];
    const own = touchedBy({ kind: 'releases', releaseIds: ['r1', 'r2'] });
    const others = touchedBy({ kind: 'releases', releaseIds: ['r2'] });
    expect(own).toEqual(expect.arrayContaining(ofOne));
    expect(own.filter(name => !others.includes(name))).toEqual(ofOne);
    // Another release may be one that this one waits for.
    expect(others).toEqual(
      expect.arrayContaining<QueryName>([
        'readiness',
        'releaseActions',
        'releaseConflicts',
        'releases',
        'trains',
        'bookings',
      ]),
    );
    expect(touchedBy({ kind: 'releases' })).toEqual(own);
  });

  it.each([
    [
      'verdicts',
      ['verdictHistory', 'readiness', 'releases'],
      ['release', 'windows'],
    ],
    [
      'conflicts',
      ['conflicts', 'releaseConflicts', 'releases'],
      ['windows', 'trains'],
    ],
    ['bookings', ['bookings', 'conflicts', 'slots'], ['release', 'windows']],
    ['policies', ['policies', 'policy', 'readiness'], ['release', 'windows']],
    [
      'deployments',
      ['environmentMatrix', 'deployments', 'deployment', 'releaseDeployments'],
      ['release', 'releases', 'windows'],
    ],
    [
      'releases',
      ['environmentMatrix', 'entityEnvironments', 'deployments'],
      ['environments', 'windows'],
    ],
    ['trains', ['train', 'trains', 'departures'], ['release', 'bookings']],
    [
      'dependencies',
      ['releases', 'windows', 'readiness'],
      ['release', 'train'],
    ],
  ])('after %s reads %s and not %s', (kind, read, left) => {
    const touched = touchedBy({ kind });
    expect(touched).toEqual(expect.arrayContaining(read));
    expect(touched.filter(name => left.includes(name))).toEqual([]);
  });

  it.each(['windows', 'trains', 'verdicts'])(
    'leaves what only its reader changes after %s',
    kind => {
      expect(touchedBy({ kind })).not.toContain('generalActions');
      expect(touchedBy({ kind })).not.toContain('feeds');
    },
  );

  it.each([{ kind: 'of tomorrow' }, {}, undefined, 'windows'])(
    'reads everything anew for what it does not know: %j',
    message => {
      expect(touchedBy(message)).toEqual(KEYS.map(([name]) => name));
    },
  );

  it('reads anew what is kept under a key that is not listed', () => {
    expect(isTouchedBy(readChange({ kind: 'trains' }), ['another'])).toBe(true);
  });
});

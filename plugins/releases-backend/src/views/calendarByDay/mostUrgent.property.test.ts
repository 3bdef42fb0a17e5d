import fc from 'fast-check';
import { urgentRelease } from '../../__testUtils__/urgentRelease';
import { mostUrgent, UrgentRelease } from './mostUrgent';

const HOUR_MS = 3_600_000;
const NOW = Date.parse('2026-11-26T12:00:00Z');

function aRelease(given: Partial<UrgentRelease> & { id: string }) {
  return {
    state: 'planned' as const,
    held: false,
    start: NOW + 72 * HOUR_MS,
    end: NOW + 73 * HOUR_MS,
    relation: 'own' as const,
    verdict: 'pass' as const,
    ...given,
  };
}

const releases = fc.uniqueArray(urgentRelease(NOW), {
  selector: ({ id }) => id,
  maxLength: 20,
});

describe('the most urgent releases', () => {
  it('come in the order that is promised', () => {
    const inOrder: UrgentRelease[] = [
      aRelease({ id: 'blocked', verdict: 'fail', start: NOW + HOUR_MS }),
      aRelease({ id: 'collides', conflict: 'high' }),
      aRelease({ id: 'held', held: true }),
      aRelease({ id: 'late', start: NOW - HOUR_MS, end: NOW + HOUR_MS }),
      aRelease({ id: 'ready soon', start: NOW + HOUR_MS }),
      aRelease({ id: 'blocked, but later', verdict: 'fail' }),
      aRelease({ id: 'over', state: 'completed', start: NOW - HOUR_MS }),
      aRelease({ id: 'neighbour', relation: 'upstream', held: true }),
      aRelease({ id: 'consumer', relation: 'downstream', held: true }),
    ];
    expect(
      mostUrgent([...inOrder].reverse(), 99, NOW).map(({ id }) => id),
    ).toEqual(inOrder.map(({ id }) => id));
  });

  it('count one that was not judged as not ready', () => {
    const soon = { start: NOW + HOUR_MS };
    expect(
      mostUrgent(
        [
          aRelease({ id: 'judged', ...soon }),
          aRelease({ id: 'not judged', verdict: undefined, ...soon }),
        ],
        1,
        NOW,
      ),
    ).toMatchObject([{ id: 'not judged' }]);
  });

  it('are late while under way only once their time is over', () => {
    const underWay = { state: 'in_progress' as const, start: NOW - HOUR_MS };
    expect(
      mostUrgent(
        [
          aRelease({ id: 'in time', ...underWay, end: NOW + HOUR_MS }),
          aRelease({ id: 'too long', ...underWay, end: NOW - 1 }),
        ],
        1,
        NOW,
      ),
    ).toMatchObject([{ id: 'too long' }]);
  });

  it('are the same however they come, and however many are asked for', () => {
    fc.assert(
      fc.property(releases, fc.integer({ min: 0, max: 20 }), (given, limit) => {
        const all = mostUrgent(given, given.length, NOW);
        expect(new Set(all)).toEqual(new Set(given));
        expect(mostUrgent([...given].reverse(), limit, NOW)).toEqual(
          all.slice(0, limit),
        );
      }),
    );
  });
});

import fc from 'fast-check';
import { urgentRelease } from '../../__testUtils__/urgentRelease';
import { boundNeighbours } from './boundNeighbours';
import { mostUrgent, UrgentRelease, urgencyOf } from './mostUrgent';

const NOW = Date.parse('2026-11-26T12:00:00Z');

const days = fc
  .array(fc.array(urgentRelease(NOW), { maxLength: 5 }), { maxLength: 12 })
  .map(given => given.map(releases => mostUrgent(releases, 3, NOW)));

const limits = fc.integer({ min: 0, max: 20 });

const isNeighbour = ({ relation }: UrgentRelease) => relation !== 'own';

describe('the releases of neighbours that days name', () => {
  it('are no more than the limit, in the order that they had', () => {
    fc.assert(
      fc.property(days, limits, (given, limit) => {
        const bound = boundNeighbours(given, limit, NOW);
        const named = given.flat().filter(isNeighbour).length;
        expect(bound.flat().filter(isNeighbour)).toHaveLength(
          Math.min(named, limit),
        );
        bound.forEach((ofDay, day) =>
          expect(ofDay).toEqual(
            given[day].filter(release => ofDay.includes(release)),
          ),
        );
      }),
    );
  });

  it('leave own releases where they are', () => {
    fc.assert(
      fc.property(days, limits, (given, limit) => {
        const own = (ofDay: readonly UrgentRelease[]) =>
          ofDay.filter(release => !isNeighbour(release));
        expect(boundNeighbours(given, limit, NOW).map(own)).toEqual(
          given.map(own),
        );
      }),
    );
  });

  it('are never less urgent than one that was left out', () => {
    fc.assert(
      fc.property(days, limits, (given, limit) => {
        const bound = boundNeighbours(given, limit, NOW);
        const urgencies = (releases: readonly UrgentRelease[]) =>
          releases.filter(isNeighbour).map(release => urgencyOf(release, NOW));
        const leftOut = given.flatMap((ofDay, day) =>
          ofDay.filter(release => !bound[day].includes(release)),
        );
        expect(Math.max(0, ...urgencies(bound.flat()))).toBeLessThanOrEqual(
          Math.min(5, ...urgencies(leftOut)),
        );
      }),
    );
  });

  it('are spread over the days where all are as urgent', () => {
    const quiet = (id: string): UrgentRelease => ({
      id,
      state: 'planned',
      held: false,
      start: NOW + 1000 * Number(id),
      end: NOW + 2000 * Number(id),
      relation: 'downstream',
      verdict: 'pass',
    });
    const ids = (found: readonly UrgentRelease[][]) =>
      found.map(ofDay => ofDay.map(({ id }) => id));
    const crowded = [
      ['1', '2', '3'],
      ['100', '101', '102'],
      ['200', '201', '202'],
    ].map(ofDay => ofDay.map(quiet));
    expect(ids(boundNeighbours(crowded, 4, NOW))).toEqual([
      ['1', '2'],
      ['100'],
      ['200'],
    ]);
  });
});

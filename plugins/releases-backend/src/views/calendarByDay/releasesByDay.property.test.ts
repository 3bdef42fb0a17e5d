import fc from 'fast-check';
import { daysOfSpan } from './daysOfSpan';
import { onEachDay, sumUpDay } from './releasesByDay';

const HOUR_MS = 3_600_000;
const FROM = Date.parse('2026-03-26T23:00:00Z');
const days = daysOfSpan(
  { start: FROM, end: FROM + 96 * HOUR_MS },
  'Europe/Paris',
);

function datesOf(start: string, end: string) {
  const item = { start: Date.parse(start), end: Date.parse(end) };
  const placed = onEachDay([item], days);
  return days.flatMap(({ date }, index) =>
    placed[index].length > 0 ? [date] : [],
  );
}

describe('what is on a day', () => {
  it('is what touches it: each of several days, not the one it ends before', () => {
    expect(datesOf('2026-03-27T09:00:00Z', '2026-03-27T10:00:00Z')).toEqual([
      '2026-03-27',
    ]);
    expect(datesOf('2026-03-27T21:00:00Z', '2026-03-29T22:00:00Z')).toEqual([
      '2026-03-27',
      '2026-03-28',
      '2026-03-29',
    ]);
    expect(datesOf('2026-03-20T00:00:00Z', '2026-03-27T00:00:00Z')).toEqual([
      '2026-03-27',
    ]);
    expect(datesOf('2026-03-28T23:00:00Z', '2026-03-28T23:00:00Z')).toEqual([
      '2026-03-29',
    ]);
  });

  it('is found as by a look at every day', () => {
    const items = fc.array(
      fc
        .tuple(
          fc.integer({ min: -30, max: 130 }),
          fc.integer({ min: 0, max: 80 }),
        )
        .map(([start, hours]) => ({
          start: FROM + start * HOUR_MS,
          end: FROM + (start + hours) * HOUR_MS,
        })),
    );
    fc.assert(
      fc.property(items, given => {
        const placed = onEachDay(given, days);
        days.forEach((day, index) =>
          expect(placed[index]).toEqual(
            given.filter(({ start, end }) =>
              start === end
                ? day.start <= start && start < day.end
                : start < day.end && end > day.start,
            ),
          ),
        );
      }),
    );
  });

  it('is counted by state and, on its way, by verdict', () => {
    const release = {
      held: false,
      start: FROM,
      end: FROM + HOUR_MS,
      relation: 'own' as const,
    };
    const { counts, chosen } = sumUpDay(
      [
        { ...release, id: 'a', state: 'planned', verdict: 'fail' },
        { ...release, id: 'b', state: 'planned', conflict: 'medium' },
        { ...release, id: 'c', state: 'approved', verdict: 'pass' },
        { ...release, id: 'd', state: 'completed', conflict: 'low' },
      ],
      FROM,
    );
    expect(counts).toEqual({
      releases: 4,
      byState: { planned: 2, approved: 1, completed: 1 },
      byVerdict: { fail: 1, unknown: 1, pass: 1 },
      conflicts: 1,
    });
    expect(chosen.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

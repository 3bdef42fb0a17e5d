import fc from 'fast-check';
import { missedPlan, takenTime } from './takenTime';

const AT = Date.parse('2026-12-01T08:00:00Z');
const iso = (minutes: number) =>
  new Date(AT + minutes * 60_000).toISOString().replace('.000Z', 'Z');

const release = fc
  .record({
    start: fc.integer({ min: 0, max: 500 }),
    length: fc.integer({ min: 1, max: 300 }),
    started: fc.option(fc.integer({ min: -100, max: 900 }), { nil: undefined }),
    took: fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined }),
  })
  .map(({ start, length, started, took }) => ({
    window: {
      start: iso(start),
      end: iso(start + length),
      timeZone: 'Europe/Paris',
    },
    actual: {
      start: started === undefined ? undefined : iso(started),
      end:
        started === undefined || took === undefined
          ? undefined
          : iso(started + took),
    },
  }));

describe('the time that a release takes', () => {
  it('is where it happened, and its plan as far as it did not yet', () => {
    fc.assert(
      fc.property(release, ({ window, actual }) => {
        const taken = takenTime({ window, actual })!;
        expect(taken.start).toBe(actual.start ?? window.start);
        expect(Date.parse(taken.end)).toBeGreaterThanOrEqual(
          Date.parse(taken.start),
        );
        expect([
          actual.end ?? window.end,
          iso(
            (Date.parse(taken.start) +
              Date.parse(window.end) -
              Date.parse(window.start) -
              AT) /
              60_000,
          ),
        ]).toContain(taken.end);
      }),
    );
  });

  it('tells the plan only where it was missed', () => {
    fc.assert(
      fc.property(release, given => {
        const { window } = given;
        const taken = takenTime(given)!;
        const isAsPlanned =
          taken.start === window.start && taken.end === window.end;
        expect(missedPlan(given)).toEqual(
          isAsPlanned ? undefined : { start: window.start, end: window.end },
        );
      }),
    );
  });

  it('is nothing without a window', () => {
    expect(takenTime({ actual: {} })).toBeUndefined();
    expect(missedPlan({ actual: { start: iso(0) } })).toBeUndefined();
  });
});

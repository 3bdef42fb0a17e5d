import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { nextReview } from './nextReview';

const ZONES = ['Europe/Paris', 'America/New_York', 'Asia/Kolkata', 'UTC'];

const wallIn = (instant: string, zone: string) =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime();

/** Tuesdays at ten, somewhere in some years. */
const tuesdays = fc.record({
  zone: fc.constantFrom(...ZONES),
  week: fc.integer({ min: 0, max: 500 }),
  interval: fc.integer({ min: 1, max: 4 }),
  ahead: fc.integer({ min: 0, max: 20 }),
  length: fc.integer({ min: 1, max: 30 }),
});

function reviewOf({
  zone,
  week,
  interval,
  ahead,
  length,
}: {
  zone: string;
  week: number;
  interval: number;
  ahead: number;
  length: number;
}) {
  const at = Temporal.PlainDateTime.from('2026-01-06T10:00').add({
    weeks: week,
  });
  const from = at.add({ days: ahead });
  const text = (wall: Temporal.PlainDateTime) =>
    wall.toZonedDateTime(zone).toInstant().toString();
  return {
    at: text(at),
    durationMinutes: 60,
    timeZone: zone,
    rrule: `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=TU`,
    period: { from: text(from), to: text(from.add({ days: length })) },
  };
}

describe('nextReview', () => {
  it('keeps the time of day, and moves the period as far on the clocks', () => {
    fc.assert(
      fc.property(tuesdays, given => {
        const review = reviewOf(given);
        const next = nextReview(review, review.at)!;
        const { zone, interval } = given;
        const moved = { weeks: interval };
        expect(wallIn(next.at, zone)).toEqual(
          wallIn(review.at, zone).add(moved),
        );
        expect(wallIn(next.period!.from, zone)).toEqual(
          wallIn(review.period.from, zone).add(moved),
        );
        expect(wallIn(next.period!.to, zone)).toEqual(
          wallIn(review.period.to, zone).add(moved),
        );
      }),
    );
  });

  it('comes after now, whatever was missed', () => {
    fc.assert(
      fc.property(tuesdays, fc.integer({ min: 0, max: 300 }), (given, days) => {
        const review = reviewOf(given);
        const now = Temporal.Instant.from(review.at)
          .add({ hours: 24 * days })
          .toString();
        const next = nextReview(review, now)!;
        const gap = Date.parse(next.at) - Date.parse(now);
        expect(gap).toBeGreaterThan(0);
        expect(gap).toBeLessThanOrEqual(
          (given.interval * 7 * 24 + 1) * 3_600_000,
        );
      }),
    );
  });

  it('counts down, and ends', () => {
    const review = {
      ...reviewOf({
        zone: 'UTC',
        week: 0,
        interval: 1,
        ahead: 0,
        length: 7,
      }),
      rrule: 'FREQ=WEEKLY;COUNT=3',
    };
    const second = nextReview(review, review.at)!;
    expect(second.rrule).toBe('FREQ=WEEKLY;COUNT=2');
    const third = nextReview({ ...review, ...second }, second.at)!;
    expect(third.rrule).toBe('FREQ=WEEKLY;COUNT=1');
    expect(nextReview({ ...review, ...third }, third.at)).toBeUndefined();
  });

  it('goes on by the rule where one was moved off it', () => {
    const review = {
      ...reviewOf({
        zone: 'Europe/Paris',
        week: 0,
        interval: 1,
        ahead: 0,
        length: 7,
      }),
      at: '2026-01-07T09:00:00Z',
    };
    expect(nextReview(review, review.at)?.at).toBe('2026-01-13T09:00:00Z');
  });

  it('is none where it does not recur', () => {
    const { rrule: _, ...once } = reviewOf({
      zone: 'UTC',
      week: 0,
      interval: 1,
      ahead: 0,
      length: 7,
    });
    expect(nextReview(once, once.at)).toBeUndefined();
  });
});

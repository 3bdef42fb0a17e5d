import fc from 'fast-check';
import { NTH, Pattern, WEEKDAYS } from '../Pattern';

/** From Friday 16:00 to Monday 08:00. */
export const weekend: Pattern = {
  every: 'week',
  interval: 1,
  weekdays: ['FR'],
  monthly: 'day',
  nth: 1,
  nthWeekday: 'FR',
  firstDay: '2026-01-02',
  startTime: '16:00',
  endTime: '08:00',
  endsAfterDays: 3,
  end: { kind: 'never' },
};

const twoDigits = (value: number) => String(value).padStart(2, '0');

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${twoDigits(hour)}:${twoDigits(minute)}`);

const day = fc
  .date({
    min: new Date('2020-01-01'),
    max: new Date('2035-12-31'),
    noInvalidDate: true,
  })
  .map(date => date.toISOString().slice(0, 10));

/** Patterns of all shapes, mostly such as end after they begin. */
export const arbitraryPattern: fc.Arbitrary<Pattern> = fc.record({
  every: fc.constantFrom('day', 'week', 'month', 'year'),
  interval: fc.integer({ min: 1, max: 12 }),
  weekdays: fc.subarray([...WEEKDAYS], { minLength: 1 }),
  monthly: fc.constantFrom('day', 'weekday'),
  nth: fc.constantFrom(...NTH),
  nthWeekday: fc.constantFrom(...WEEKDAYS),
  firstDay: day,
  startTime: time,
  endTime: time,
  endsAfterDays: fc.integer({ min: 1, max: 20 }),
  end: fc.oneof(
    fc.constant({ kind: 'never' } as const),
    day.map(until => ({ kind: 'until' as const, day: until })),
    fc
      .integer({ min: 1, max: 500 })
      .map(count => ({ kind: 'count' as const, count })),
  ),
});

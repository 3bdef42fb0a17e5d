import fc from 'fast-check';
import { readRule } from '../rule/readRule';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

function fromEnd(max: number, ...likely: number[]) {
  return fc.oneof(
    fc.integer({ min: -max, max }).filter(number => number !== 0),
    fc.constantFrom(...likely),
  );
}

function some<T>(values: fc.Arbitrary<T>, maxLength = 3) {
  return fc
    .uniqueArray(values, { minLength: 1, maxLength })
    .map(list => list.join());
}

function maybe<T>(value: fc.Arbitrary<T>) {
  return fc.option(value, { nil: undefined, freq: 1 });
}

const weekday = fc.constantFrom(...WEEKDAYS);

const places = fc
  .tuple(fc.oneof(fc.constant(''), fromEnd(5, 1, -1)), weekday)
  .map(([ordinal, day]) => `${ordinal}${day}`);

const values: Record<string, fc.Arbitrary<string | number>> = {
  INTERVAL: fc.integer({ min: 1, max: 5 }),
  BYMONTH: some(fc.integer({ min: 1, max: 12 })),
  BYWEEKNO: some(fromEnd(53, 1, 52, 53, -1, -53)),
  BYYEARDAY: some(fromEnd(366, 1, 60, 365, 366, -1, -366)),
  BYMONTHDAY: some(fromEnd(31, 13, 29, 30, 31, -1, -31)),
  BYDAY: some(fc.oneof(weekday, places), 5),
  BYHOUR: some(fc.integer({ min: 0, max: 23 })),
  BYMINUTE: some(fc.integer({ min: 0, max: 59 }), 2),
  BYSETPOS: some(fromEnd(4, 1, -1), 2),
  WKST: weekday,
};

/** The parts that RFC 5545 lets stand with each frequency. */
const PARTS: Record<string, string[]> = {
  YEARLY: ['BYMONTH', 'BYWEEKNO', 'BYYEARDAY', 'BYMONTHDAY', 'BYDAY'],
  MONTHLY: ['BYMONTH', 'BYMONTHDAY', 'BYDAY'],
  WEEKLY: ['BYMONTH', 'BYDAY'],
  DAILY: ['BYMONTH', 'BYMONTHDAY', 'BYDAY'],
};

/** Rules of all shapes, without COUNT and UNTIL; some of them never occur. */
export const arbitraryRule: fc.Arbitrary<string> = fc
  .constantFrom('YEARLY', 'YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY')
  .chain(freq => {
    const names = [
      'INTERVAL',
      ...PARTS[freq],
      ...['BYHOUR', 'BYMINUTE', 'BYSETPOS', 'WKST'],
    ];
    return fc
      .tuple(...names.map(name => maybe(values[name])))
      .map(given =>
        [
          `FREQ=${freq}`,
          ...given.flatMap((value, index) =>
            value === undefined ? [] : `${names[index]}=${value}`,
          ),
        ].join(';'),
      );
  })
  .filter(rrule => readRule(rrule).rule !== undefined);

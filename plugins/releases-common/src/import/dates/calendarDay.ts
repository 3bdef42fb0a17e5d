import { DateTime } from 'luxon';
import { DATE_ORDERS, DateOrder } from './DateOrder';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const SHORTEST_MONTH = 3;

/** Years of two digits are of this century. */
const CENTURY = 2000;

/** What is left of a text behind its date has to begin so. */
const BOUNDARY = '(?=$|[Tt]\\d|[,\\s])';

const NUMBERS = new RegExp(
  `^(\\d{1,2}|\\d{4})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{1,2})${BOUNDARY}`,
);
const DAY_FIRST = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?[\\s-]([a-z]{3,9})\\.?,?[\\s-](\\d{4}|\\d{2})${BOUNDARY}`,
  'i',
);
const MONTH_FIRST = new RegExp(
  `^([a-z]{3,9})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})${BOUNDARY}`,
  'i',
);

/** Readings of the date that a text begins with. @internal */
export interface DayReadings {
  /** What follows the date. */
  rest: string;
  /** The date by each order it can have: `2026-12-15`. */
  days: ReadonlyMap<DateOrder, string>;
}

function dayOf(year: string, month: number, day: string): string | undefined {
  const date = DateTime.utc(
    year.length === 4 ? Number(year) : CENTURY + Number(year),
    month,
    Number(day),
  );
  return date.isValid && date.year >= 1900 ? date.toISODate() : undefined;
}

function monthOf(name: string): number {
  const lower = name.toLowerCase();
  const asWritten = lower === 'sept' ? 'sep' : lower;
  return (
    1 +
    MONTHS.findIndex(
      month =>
        month === asWritten ||
        (asWritten.length === SHORTEST_MONTH && month.startsWith(asWritten)),
    )
  );
}

/** A date that does not depend on the order. */
function plain(day: string | undefined): DayReadings['days'] {
  return new Map(
    day === undefined
      ? []
      : DATE_ORDERS.map((order): [DateOrder, string] => [order, day]),
  );
}

function ofNumbers(
  [first, middle, last]: string[],
  separator: string,
): DayReadings['days'] {
  if (first.length === 4) {
    return plain(
      last.length < 4 ? dayOf(first, Number(middle), last) : undefined,
    );
  }
  if (separator === '.') {
    return plain(
      last.length > 1 ? dayOf(last, Number(middle), first) : undefined,
    );
  }
  const readings: [DateOrder, string | undefined][] = [
    ['dmy', dayOf(last, Number(middle), first)],
    ['mdy', dayOf(last, Number(first), middle)],
    [
      'ymd',
      last.length < 4 && first.length === 2
        ? dayOf(first, Number(middle), last)
        : undefined,
    ],
  ];
  return new Map(
    readings.flatMap(([order, day]): [DateOrder, string][] =>
      day !== undefined && (order === 'ymd' || last.length !== 1)
        ? [[order, day]]
        : [],
    ),
  );
}

function ofWords(
  rest: string,
  { day, month: name, year }: { day: string; month: string; year: string },
): DayReadings | undefined {
  const month = monthOf(name);
  return month === 0
    ? undefined
    : { rest, days: plain(dayOf(year, month, day)) };
}

/**
 * Reads the date that a text begins with: `15/12/2026`, `2026-12-15`,
 * `15.12.2026`, which is day first everywhere, `15 Dec 2026`, `Dec 15, 2026`.
 * Undefined where it begins with none; no reading where there is no such day.
 *
 * @internal
 */
export function readDay(text: string): DayReadings | undefined {
  const numbers = NUMBERS.exec(text);
  if (numbers) {
    const [found, first, separator, middle, last] = numbers;
    return {
      rest: text.slice(found.length),
      days: ofNumbers([first, middle, last], separator),
    };
  }
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    const [found, day, month, year] = dayFirst;
    return ofWords(text.slice(found.length), { day, month, year });
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) {
    const [found, month, day, year] = monthFirst;
    return ofWords(text.slice(found.length), { day, month, year });
  }
  return undefined;
}

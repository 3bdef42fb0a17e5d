/**
 * A second reader of recurrence rules, which shares no code and no library with
 * the first: it walks over the days one by one and holds each against the words
 * of RFC 5545, 3.3.10.
 */

/** Milliseconds of a day. */
const DAY = 86_400_000;

const DAY_NAMES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

interface Day {
  /** Days since 1970-01-01 */
  number: number;
  year: number;
  month: number;
  day: number;
  /** 0 is Monday */
  weekday: number;
}

function isLeap(year: number) {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function lengthOfMonth(year: number, month: number) {
  const lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30];
  return [...lengths, 31, 31, 30, 31, 30, 31][month - 1];
}

function lengthOfYear(year: number) {
  return isLeap(year) ? 366 : 365;
}

function dayNumber(year: number, month: number, day: number) {
  const before = year - 1;
  const leapDays =
    Math.floor(before / 4) -
    Math.floor(before / 100) +
    Math.floor(before / 400);
  let days = before * 365 + leapDays - 719_162;
  for (let earlier = 1; earlier < month; earlier++) {
    days += lengthOfMonth(year, earlier);
  }
  return days + day - 1;
}

function weekdayOf(number: number) {
  return (((number + 3) % 7) + 7) % 7;
}

function dayOf(number: number): Day {
  let year = 1970 + Math.floor(number / 365.2425);
  while (dayNumber(year + 1, 1, 1) <= number) {
    year++;
  }
  while (dayNumber(year, 1, 1) > number) {
    year--;
  }
  let month = 12;
  while (dayNumber(year, month, 1) > number) {
    month--;
  }
  return {
    number,
    year,
    month,
    day: number - dayNumber(year, month, 1) + 1,
    weekday: weekdayOf(number),
  };
}

function after(day: Day): Day {
  const weekday = (day.weekday + 1) % 7;
  const number = day.number + 1;
  if (day.day < lengthOfMonth(day.year, day.month)) {
    return { ...day, number, weekday, day: day.day + 1 };
  }
  return day.month < 12
    ? { ...day, number, weekday, month: day.month + 1, day: 1 }
    : { number, weekday, year: day.year + 1, month: 1, day: 1 };
}

/** The first day of the first week with four days or more in a year. */
function firstWeek(year: number, weekStart: number) {
  const newYear = dayNumber(year, 1, 1);
  const into = (weekdayOf(newYear) - weekStart + 7) % 7;
  return into <= 3 ? newYear - into : newYear - into + 7;
}

type Parts = Map<string, string>;

function numbers(parts: Parts, name: string) {
  return parts.get(name)?.split(',').map(Number);
}

/** Whether a list has a place, counted from the front or from the end. */
function has(list: number[] | undefined, place: number, length: number) {
  return !list || list.includes(place) || list.includes(place - length - 1);
}

function isWeekday(parts: Parts, day: Day) {
  const names = parts.get('BYDAY')?.split(',');
  if (!names) {
    return true;
  }
  const inMonth = parts.get('FREQ') === 'MONTHLY' || parts.has('BYMONTH');
  const place = inMonth ? day.day : day.number - dayNumber(day.year, 1, 1) + 1;
  const length = inMonth
    ? lengthOfMonth(day.year, day.month)
    : lengthOfYear(day.year);
  return names.some(name => {
    const ordinal = Number(name.slice(0, -2));
    const fromFront = Math.ceil(place / 7);
    const fromEnd = -Math.ceil((length - place + 1) / 7);
    return (
      DAY_NAMES[day.weekday] === name.slice(-2) &&
      (ordinal === 0 || ordinal === fromFront || ordinal === fromEnd)
    );
  });
}

function isDayOfRule(parts: Parts, first: Day, day: Day): boolean {
  const freq = parts.get('FREQ');
  const weekStart = DAY_NAMES.indexOf(parts.get('WKST') ?? 'MO');
  const named = (name: string) => parts.has(name);
  const months = numbers(parts, 'BYMONTH');
  const weeks = numbers(parts, 'BYWEEKNO');
  if (months && !months.includes(day.month)) {
    return false;
  }
  if (
    !has(
      numbers(parts, 'BYMONTHDAY'),
      day.day,
      lengthOfMonth(day.year, day.month),
    )
  ) {
    return false;
  }
  const newYear = dayNumber(day.year, 1, 1);
  if (
    !has(
      numbers(parts, 'BYYEARDAY'),
      day.number - newYear + 1,
      lengthOfYear(day.year),
    )
  ) {
    return false;
  }
  if (weeks) {
    const weekYear = [day.year + 1, day.year, day.year - 1].find(
      year => firstWeek(year, weekStart) <= day.number,
    )!;
    const start = firstWeek(weekYear, weekStart);
    const length = (firstWeek(weekYear + 1, weekStart) - start) / 7;
    if (!has(weeks, Math.floor((day.number - start) / 7) + 1, length)) {
      return false;
    }
  }
  if (!isWeekday(parts, day)) {
    return false;
  }
  switch (freq) {
    case 'WEEKLY':
      return named('BYDAY') || day.weekday === first.weekday;
    case 'MONTHLY':
      return named('BYDAY') || named('BYMONTHDAY') || day.day === first.day;
    case 'YEARLY':
      if (named('BYDAY') || named('BYMONTHDAY') || named('BYYEARDAY')) {
        return true;
      }
      if (weeks) {
        return day.weekday === first.weekday;
      }
      return day.day === first.day && (months || day.month === first.month)
        ? true
        : false;
    default:
      return true;
  }
}

/** The number of the period that a day is in, from the first one's. */
function periodOf(parts: Parts, first: Day, day: Day): number {
  const weekStart = DAY_NAMES.indexOf(parts.get('WKST') ?? 'MO');
  const week = (one: Day) =>
    (one.number - ((one.weekday - weekStart + 7) % 7)) / 7;
  switch (parts.get('FREQ')) {
    case 'DAILY':
      return day.number - first.number;
    case 'WEEKLY':
      return Math.round(week(day) - week(first));
    case 'MONTHLY':
      return (day.year - first.year) * 12 + day.month - first.month;
    default:
      return day.year - first.year;
  }
}

/**
 * The wall times that a rule gives, as if all clocks stood in UTC, from a first
 * one to an end, which is outside. `COUNT` counts those before exceptions.
 */
export function* bruteForceRule(
  rrule: string,
  dtstart: string,
  end: number,
): Generator<number> {
  const parts: Parts = new Map(
    rrule.split(';').map(part => part.split('=') as [string, string]),
  );
  const firstTime = Date.parse(`${dtstart}Z`);
  const first = dayOf(Math.floor(firstTime / DAY));
  const second = Math.floor((((firstTime % DAY) + DAY) % DAY) / 1000);
  const times: number[] = [];
  for (const h of numbers(parts, 'BYHOUR') ?? [Math.floor(second / 3600)]) {
    for (const m of numbers(parts, 'BYMINUTE') ?? [
      Math.floor(second / 60) % 60,
    ]) {
      for (const s of numbers(parts, 'BYSECOND') ?? [second % 60]) {
        times.push(((h * 60 + m) * 60 + s) * 1000);
      }
    }
  }
  const slots = [...new Set(times)].sort((a, b) => a - b);
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const count = Number(parts.get('COUNT') ?? Infinity);
  const places = numbers(parts, 'BYSETPOS');
  let given = 0;
  let period = 0;
  let candidates: number[] = [];
  // A week of the first day may have begun before its year.
  let day = dayOf(dayNumber(first.year, 1, 1) - 7);
  // The last period that counts may end a year after it began.
  while (day.number * DAY < end + 372 * DAY) {
    const current = periodOf(parts, first, day);
    if (current !== period) {
      for (const start of chosen(candidates, places)) {
        if (start >= end || given === count) {
          return;
        }
        if (start >= firstTime) {
          given++;
          yield start;
        }
      }
      candidates = [];
      period = current;
    }
    const isOn = current >= 0 && current % interval === 0;
    if (isOn && isDayOfRule(parts, first, day)) {
      const midnight = day.number * DAY;
      candidates.push(...slots.map(time => midnight + time));
    }
    day = after(day);
  }
}

function chosen(candidates: number[], places: number[] | undefined) {
  return candidates.filter((_, index) =>
    has(places, index + 1, candidates.length),
  );
}

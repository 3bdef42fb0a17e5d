import { DateTime, DateTimeUnit } from 'luxon';
import { firstDayOfWeek } from '../../shared/time';
import { Stretch, Zoom } from './timelineZoom';

/** So wide is a letter on the axis, at most, in pixels. */
const LETTER = 7;

/** How wide a label on the axis is at most, in pixels. */
export function widthOf(label: string): number {
  return label.length * LETTER + 6;
}

/** A name on the axis, from one pixel to another. */
interface TickLabel {
  at: number;
  label: string;
  left: number;
  end: number;
}

/** A stretch of the axis that is taken, in pixels. */
type Taken = Pick<TickLabel, 'left' | 'end'>;

/** The names that find room, the earlier first. */
function withRoom(names: readonly TickLabel[], taken: readonly Taken[] = []) {
  const kept: TickLabel[] = [];
  for (const name of names) {
    if (
      ![...taken, ...kept].some(
        other => name.left < other.end && name.end > other.left,
      )
    ) {
      kept.push(name);
    }
  }
  return kept;
}

/**
 * The names of marks that can be read, in two rows: above stand today and the
 * months that start, below what each mark is. A month that today would cover
 * stands behind it, and nothing below ever gives way to today.
 */
export function readableTicks(
  ticks: readonly Tick[],
  scale: (at: number) => number,
  today: { label: string; middle: number },
): { above: TickLabel[]; below: TickLabel[] } {
  const half = widthOf(today.label) / 2 + 6;
  const pill = { left: today.middle - half, end: today.middle + half };
  const named = (at: number, label: string, left = scale(at)) => ({
    at,
    label,
    left,
    end: left + widthOf(label),
  });
  const months = ticks.flatMap(({ at, month }) => {
    if (!month) {
      return [];
    }
    const inPlace = named(at, month);
    return inPlace.left < pill.end && inPlace.end > pill.left
      ? [named(at, month, pill.end)]
      : [inPlace];
  });
  return {
    above: withRoom(months, [pill]),
    below: withRoom(
      ticks.flatMap(({ at, label }) => (label ? [named(at, label)] : [])),
    ),
  };
}

/** A mark on the axis of time. */
export interface Tick {
  at: number;
  /** Absent between marks that are named. */
  label?: string;
  /** Where a larger unit starts. */
  isMajor: boolean;
  /** The month that starts there, where marks are days of months. */
  month?: string;
}

interface Unit {
  start: DateTimeUnit;
  next: (at: DateTime) => DateTime;
  isMajor: (at: DateTime) => boolean;
  label: (at: DateTime) => string | undefined;
  /** Whether marks are days that need the name of their month. */
  isOfMonths: boolean;
}

const monthAndYear = (at: DateTime) =>
  at.toLocaleString(
    at.month === 1 ? { month: 'short', year: 'numeric' } : { month: 'short' },
  );

const dayOfMonth = (at: DateTime) => String(at.day);

const isDayStart = (at: DateTime) =>
  at.hour === 0 || (at.hour < 6 && +at === +at.startOf('day'));

const nextMonth = (at: DateTime) => at.plus({ months: 1 });

/** A day starts at its midnight, or when that is skipped an hour later. */
function nextDay(at: DateTime): DateTime {
  const next = at.plus({ days: 1 });
  return next.hour === 0 ? next : next.startOf('day');
}

/** The first days of weeks and of months. */
function nextWeekOrMonth(at: DateTime, firstDay: number): DateTime {
  const days = ((firstDay - at.weekday + 6) % 7) + 1;
  const week = at.plus({ days });
  const next = week.month === at.month ? week : week.startOf('month');
  return next.hour === 0 ? next : next.startOf('day');
}

/** By the clock on the wall, however many hours the day has. */
function nextSixHours(at: DateTime): DateTime {
  const hour = (Math.floor(at.hour / 6) + 1) * 6;
  return hour === 24 ? nextDay(at) : at.set({ hour });
}

function unitOf(zoom: Zoom, locale?: string): Unit {
  const firstDay = firstDayOfWeek(locale);
  switch (zoom) {
    case 'year':
      return {
        start: 'month',
        next: nextMonth,
        isMajor: at => at.month === 1,
        label: monthAndYear,
        isOfMonths: false,
      };
    case 'quarter':
      return {
        start: 'month',
        next: at => nextWeekOrMonth(at, firstDay),
        isMajor: at => at.day === 1,
        label: dayOfMonth,
        isOfMonths: true,
      };
    case 'month':
      return {
        start: 'day',
        next: nextDay,
        isMajor: at => at.day === 1 || at.weekday === firstDay,
        label: dayOfMonth,
        isOfMonths: true,
      };
    default:
      return {
        start: 'day',
        next: nextSixHours,
        isMajor: isDayStart,
        label: at =>
          isDayStart(at)
            ? at.toLocaleString({
                weekday: 'short',
                day: 'numeric',
                month: 'short',
              })
            : undefined,
        isOfMonths: false,
      };
  }
}

/**
 * The marks of a stretch of time, by the clock of a zone: a day has as many
 * hours as it has there.
 */
export function ticksOf(
  stretch: Stretch,
  zoom: Zoom,
  style: { zone: string; locale?: string },
): Tick[] {
  const unit = unitOf(zoom, style.locale);
  const ticks: Tick[] = [];
  let at: DateTime = DateTime.fromMillis(stretch.from, { zone: style.zone })
    .reconfigure({ locale: style.locale })
    .startOf(unit.start);
  while (at.toMillis() < stretch.to) {
    if (at.toMillis() >= stretch.from) {
      ticks.push({
        at: at.toMillis(),
        label: unit.label(at),
        isMajor: unit.isMajor(at),
        month: unit.isOfMonths && at.day === 1 ? monthAndYear(at) : undefined,
      });
    }
    at = unit.next(at);
  }
  return ticks;
}

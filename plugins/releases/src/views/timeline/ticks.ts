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

/**
 * The marks whose names can be read, those of months before those of days. A
 * month whose name today would cover has it behind today.
 */
export function readableTicks(
  ticks: readonly Tick[],
  scale: (at: number) => number,
  today: { label: string; middle: number },
): TickLabel[] {
  const half = widthOf(today.label) / 2 + 6;
  const pill = { left: today.middle - half, end: today.middle + half };
  const taken = [pill];
  const readable: TickLabel[] = [];
  const byWeight = [
    ...ticks.filter(({ isMonth }) => isMonth),
    ...ticks.filter(({ isMonth }) => !isMonth),
  ];
  for (const { at, label, isMonth } of byWeight) {
    const width = widthOf(label ?? '');
    const overlaps = (left: number, other: typeof pill) =>
      left + width > other.left && left < other.end;
    const place = scale(at);
    const left = isMonth && overlaps(place, pill) ? pill.end : place;
    if (label && !taken.some(other => overlaps(left, other))) {
      const named = { at, label, left, end: left + width };
      taken.push(named);
      readable.push(named);
    }
  }
  return readable.sort((one, other) => one.at - other.at);
}

/** A mark on the axis of time. */
export interface Tick {
  at: number;
  /** Absent between marks that are named. */
  label?: string;
  /** Where a larger unit starts. */
  isMajor: boolean;
  /** Whether it is named after the month that starts there. */
  isMonth: boolean;
}

interface Unit {
  start: DateTimeUnit;
  next: (at: DateTime) => DateTime;
  isMajor: (at: DateTime) => boolean;
  label: (at: DateTime) => string | undefined;
}

const monthAndYear = (at: DateTime) =>
  at.toLocaleString(
    at.month === 1 ? { month: 'short', year: 'numeric' } : { month: 'short' },
  );

const dayOfMonth = (at: DateTime) =>
  at.day === 1 ? monthAndYear(at) : String(at.day);

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
      };
    case 'quarter':
      return {
        start: 'month',
        next: at => nextWeekOrMonth(at, firstDay),
        isMajor: at => at.day === 1,
        label: dayOfMonth,
      };
    case 'month':
      return {
        start: 'day',
        next: nextDay,
        isMajor: at => at.day === 1 || at.weekday === firstDay,
        label: dayOfMonth,
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
        isMonth: at.day === 1 && isDayStart(at),
      });
    }
    at = unit.next(at);
  }
  return ticks;
}

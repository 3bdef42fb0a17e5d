import { DateTime, DateTimeUnit, DurationLike } from 'luxon';
import { firstDayOfWeek } from '../calendar/calendarView';
import { Stretch, Zoom } from './timelineZoom';

/** So wide is a letter on the axis, at most, in pixels. */
const LETTER = 7;

/**
 * The named marks whose names do not run into the one before.
 */
export function readableTicks(
  ticks: readonly Tick[],
  scale: (at: number) => number,
): { at: number; label: string; left: number }[] {
  const readable: { at: number; label: string; left: number; end: number }[] =
    [];
  for (const { at, label } of ticks) {
    const left = scale(at);
    const last = readable.at(-1);
    if (label && (!last || left >= last.end)) {
      readable.push({ at, label, left, end: left + label.length * LETTER + 6 });
    }
  }
  return readable;
}

/** A mark on the axis of time. */
export interface Tick {
  at: number;
  /** Absent between marks that are named. */
  label?: string;
  /** Where a larger unit starts. */
  isMajor: boolean;
}

interface Unit {
  start: DateTimeUnit;
  step: DurationLike;
  isMajor: (at: DateTime) => boolean;
  label: (at: DateTime) => string | undefined;
}

const monthAndYear = (at: DateTime) =>
  at.toLocaleString(
    at.month === 1 ? { month: 'short', year: 'numeric' } : { month: 'short' },
  );

const dayOfMonth = (at: DateTime) =>
  at.day === 1 ? monthAndYear(at) : String(at.day);

function unitOf(zoom: Zoom, locale?: string): Unit {
  const firstDay = firstDayOfWeek(locale);
  const isMonth = (at: DateTime) => at.day === 1 && at.hour === 0;
  switch (zoom) {
    case 'year':
      return {
        start: 'month',
        step: { months: 1 },
        isMajor: at => at.month === 1,
        label: monthAndYear,
      };
    case 'quarter':
      return {
        start: 'month',
        step: { days: 1 },
        isMajor: isMonth,
        label: at =>
          at.day === 1 || at.weekday === firstDay ? dayOfMonth(at) : undefined,
      };
    case 'month':
      return {
        start: 'day',
        step: { days: 1 },
        isMajor: at => isMonth(at) || at.weekday === firstDay,
        label: dayOfMonth,
      };
    default:
      return {
        start: 'day',
        step: { hours: 6 },
        isMajor: at => at.hour === 0,
        label: at =>
          at.hour === 0
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
    const label = unit.label(at);
    const isMajor = unit.isMajor(at);
    const isMarked = label !== undefined || isMajor || zoom === 'week';
    if (isMarked && at.toMillis() >= stretch.from) {
      ticks.push({ at: at.toMillis(), label, isMajor });
    }
    at = nextTick(at, unit);
  }
  return ticks;
}

/** Hours are those of the wall: a day of 23 or 25 of them starts at midnight. */
function nextTick(at: DateTime, { step, start }: Unit): DateTime {
  const next = at.plus(step);
  return start === 'day' && next.day !== at.day ? next.startOf('day') : next;
}

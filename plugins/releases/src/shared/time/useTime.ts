import {
  formatClock,
  formatDate,
  formatDay,
  formatInstant,
  formatRelative,
  formatSpan,
  isNear,
} from './formatTime';
import { useLocale } from './useLocale';
import { useNow } from './useNow';
import { useZoneChoice } from './useZoneChoice';
import { zoneOf } from './zoneChoice';

/**
 * How times are told on a screen. `releaseZone` is the zone that the people of
 * the release plan in.
 */
export function useTime(releaseZone?: string) {
  const [choice] = useZoneChoice();
  const locale = useLocale();
  const now = useNow();
  const zone = zoneOf(choice, releaseZone);
  const style = { zone, locale };
  return {
    zone,
    locale,
    now,
    instant: (instant: string) => formatInstant(instant, now, style),
    span: (span: { start: string; end: string }) =>
      formatSpan(span, now, style),
    /** By the clock of another zone. */
    spanIn: (span: { start: string; end: string }, other: string) =>
      formatSpan(span, now, { zone: other, locale }),
    day: (instant: string) => formatDay(instant, now, style),
    clock: (instant: string) => formatClock(instant, style),
    date: (instant: string) => formatDate(instant, style),
    relative: (instant: string) => formatRelative(instant, now, style),
    isNear: (instant: string) => isNear(instant, now),
  };
}

import { DateTime } from 'luxon';
import { KeyboardEvent, RefObject, useEffect } from 'react';

const DAYS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

const DAY = 'td[role=gridcell][data-date]';

/**
 * Makes one day of a calendar's month a stop of the tab key. Arrow keys lead
 * from it to the others, and Enter opens the day that has the focus.
 *
 * @param onDay - told the day and its cell; nothing is a stop without it
 */
export function useDayKeys(
  grid: RefObject<HTMLElement>,
  onDay: ((date: string, element: HTMLElement) => void) | undefined,
) {
  useEffect(() => {
    const days = grid.current?.querySelectorAll<HTMLElement>(DAY) ?? [];
    const stop =
      [...days].find(({ tabIndex }) => tabIndex === 0) ??
      [...days].find(day => day.classList.contains('fc-day-today')) ??
      days[0];
    days.forEach(day => {
      if (onDay) {
        day.tabIndex = day === stop ? 0 : -1;
      } else {
        day.removeAttribute('tabindex');
      }
    });
  });

  return (event: KeyboardEvent) => {
    const { target, key } = event;
    if (!onDay || !(target instanceof HTMLElement) || !target.matches(DAY)) {
      return;
    }
    const date = target.dataset.date ?? '';
    if (key === 'Enter' || key === ' ') {
      event.preventDefault();
      onDay(date, target);
      return;
    }
    const next =
      DAYS[key] &&
      grid.current?.querySelector<HTMLElement>(
        `td[role=gridcell][data-date="${DateTime.fromISO(date)
          .plus({ days: DAYS[key] })
          .toISODate()}"]`,
      );
    if (next) {
      event.preventDefault();
      target.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    }
  };
}

import { useBreakpoint } from '@backstage/ui';
import { NEIGHBOURS } from '@slipway/backstage-plugin-releases-common';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { CalendarView, isCalendarView, today } from './calendarView';
import { isDay } from './isDay';

/** Whose releases a calendar shows. */
export const RELATIONS = ['own', 'upstream', 'downstream'] as const;

export type Relation = (typeof RELATIONS)[number];

function shownIn(parameter: string | null): Relation[] | undefined {
  if (parameter === null) {
    return undefined;
  }
  const named = parameter.split(',');
  return RELATIONS.filter(relation => named.includes(relation));
}

/** What to ask for so that the calendar has what is shown. */
export function shownNeighbours(shown: readonly Relation[]): {
  neighbours: (typeof NEIGHBOURS)[number][];
  neighboursOnly: boolean;
} {
  return {
    neighbours: NEIGHBOURS.filter(relation => shown.includes(relation)),
    neighboursOnly: !shown.includes('own'),
  };
}

export interface CalendarState {
  view: CalendarView;
  date: string;
  /** Absent where nobody has chosen. */
  shown?: Relation[];
  change(next: {
    view?: CalendarView;
    date?: string;
    shown?: readonly Relation[] | 'usual';
  }): void;
}

/**
 * The layout, the day and the toggles of a calendar, kept in the address; what
 * stands there and is none of them counts for nothing. A month does not fit on a
 * narrow screen, so an agenda stands in for it there.
 */
export function useCalendarState(zone: string): CalendarState {
  const [searchParams, setSearchParams] = useSearchParams();
  const usualView = useBreakpoint().down('sm') ? 'agenda' : 'month';
  const view = searchParams.get('view');
  const date = searchParams.get('date');

  const change = useCallback<CalendarState['change']>(
    next =>
      setSearchParams(
        current => {
          const params = new URLSearchParams(current);
          if (next.view) {
            params.set('view', next.view);
          }
          if (next.date) {
            params.set('date', next.date);
          }
          if (next.shown === 'usual') {
            params.delete('show');
          } else if (next.shown) {
            params.set('show', next.shown.join(','));
          }
          return params;
        },
        { replace: true },
      ),
    [setSearchParams],
  );

  return {
    view: isCalendarView(view) ? view : usualView,
    date: isDay(date) ? date : today(zone),
    shown: shownIn(searchParams.get('show')),
    change,
  };
}

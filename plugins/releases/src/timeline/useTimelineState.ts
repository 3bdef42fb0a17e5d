import {
  TIMELINE_GROUPS,
  TimelineGroup,
} from '@slipway/backstage-plugin-releases-common';
import { useCallback, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import { isZoom, Zoom } from './timelineZoom';

function isGroup(value: unknown): value is TimelineGroup {
  return TIMELINE_GROUPS.some(group => group === value);
}

export interface TimelineState {
  groupBy: TimelineGroup;
  zoom: Zoom;
  /** The day in the middle of the screen, `2026-11-26`. */
  date?: string;
  /** Keys of the lanes that are folded. */
  collapsed: string[];
}

export type ChangeTimeline = (next: Partial<TimelineState>) => void;

/** The lanes, the zoom and the day of the timeline, kept in the address. */
export function useTimelineState() {
  const [searchParams, setSearchParams] = useSearchParams();
  const set = useRef(setSearchParams);
  set.current = setSearchParams;
  const lanes = searchParams.get('lanes');
  const zoom = searchParams.get('zoom');
  const date = searchParams.get('date');

  const state = useMemo<TimelineState>(
    () => ({
      groupBy: isGroup(lanes) ? lanes : 'system',
      zoom: isZoom(zoom) ? zoom : 'month',
      date: date ?? undefined,
      collapsed: searchParams.getAll('folded'),
    }),
    [lanes, zoom, date, searchParams],
  );

  const change = useCallback<ChangeTimeline>(
    next =>
      set.current(
        current => {
          const params = new URLSearchParams(current);
          if (next.groupBy) {
            params.set('lanes', next.groupBy);
            params.delete('folded');
          }
          if (next.zoom) {
            params.set('zoom', next.zoom);
          }
          if (next.date) {
            params.set('date', next.date);
          }
          if (next.collapsed) {
            params.delete('folded');
            next.collapsed.forEach(lane => params.append('folded', lane));
          }
          return params;
        },
        { replace: true },
      ),
    [],
  );

  return { state, change };
}

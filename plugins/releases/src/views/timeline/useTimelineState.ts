import {
  TIMELINE_GROUPS,
  TimelineGroup,
} from '@slipway/backstage-plugin-releases-common';
import { useCallback, useMemo } from 'react';
import { useAddress } from '../../shared/links';
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
  folded: ReadonlySet<string>;
}

export type ChangeTimeline = (
  next: Partial<Omit<TimelineState, 'folded'>>,
) => void;

/** The lanes, the zoom and the day of the timeline, kept in the address. */
export function useTimelineState() {
  const [search, changeAddress] = useAddress();
  const lanes = search.get('lanes');
  const zoom = search.get('zoom');
  const keys = JSON.stringify(search.getAll('folded'));
  const folded = useMemo(() => new Set<string>(JSON.parse(keys)), [keys]);

  const change = useCallback<ChangeTimeline>(
    next =>
      changeAddress(params => {
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
      }),
    [changeAddress],
  );
  const toggleLane = useCallback(
    (lane: string) =>
      changeAddress(params => {
        const before = params.getAll('folded');
        const others = before.filter(other => other !== lane);
        params.delete('folded');
        others.forEach(other => params.append('folded', other));
        if (others.length === before.length) {
          params.append('folded', lane);
        }
      }),
    [changeAddress],
  );

  const state: TimelineState = {
    groupBy: isGroup(lanes) ? lanes : 'system',
    zoom: isZoom(zoom) ? zoom : 'month',
    date: search.get('date') ?? undefined,
    folded,
  };
  return { state, change, toggleLane };
}

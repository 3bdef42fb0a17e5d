import {
  TimelineBar,
  TimelineBucket,
  TimelineGroup,
} from '@slipway/backstage-plugin-releases-common';
import { createContext, useContext } from 'react';
import { TimelineFrame } from './TimelineFrame';
import { TimelineWords } from './timelineWords';

/** What all rows share. It only changes with the frame and with folding. */
export interface TimelineContextValue {
  frame: TimelineFrame;
  groupBy: TimelineGroup;
  folded: ReadonlySet<string>;
  words: TimelineWords;
  toggleLane: (lane: string) => void;
  open: (bar: TimelineBar, element: HTMLElement) => void;
  zoomInto: (bucket: TimelineBucket) => void;
}

export const TimelineContext = createContext<TimelineContextValue | undefined>(
  undefined,
);

export function useTimelineContext(): TimelineContextValue {
  const value = useContext(TimelineContext);
  if (!value) {
    throw new Error('Render this inside a TimelineGrid');
  }
  return value;
}

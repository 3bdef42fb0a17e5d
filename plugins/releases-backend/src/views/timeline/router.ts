import { Handlers } from '../../platform';
import { TimelineService } from './TimelineService';

/** @internal */
export function createTimelineHandlers(timeline: TimelineService) {
  return {
    getTimeline: ({ credentials, query }) =>
      timeline.timeline(credentials, query),
  } satisfies Handlers;
}

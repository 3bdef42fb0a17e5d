import { Handlers } from '../../platform/http/handlers';
import { TimelineService } from './TimelineService';

/** @internal */
export function createTimelineHandlers(timeline: TimelineService) {
  return {
    getTimeline: ({ credentials, query }) =>
      timeline.timeline(credentials, query),
  } satisfies Handlers;
}

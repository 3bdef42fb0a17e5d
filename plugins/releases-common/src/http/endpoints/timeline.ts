import { timelineQuerySchema, timelineSchema } from '../../schedule/timeline';
import { releaseReadPermission } from '../../permissions/permissions';
import { defineEndpoint } from './endpoint';

/** @internal */
export const timelineEndpoints = {
  getTimeline: defineEndpoint({
    method: 'get',
    path: '/v1/timeline',
    summary: 'Releases of a span in lanes, a page of rows at a time',
    description:
      'A row for each component that has a release in the span, and one for each release without components. Lanes and rows are in the order of their titles; what has no lane comes last.',
    query: timelineQuerySchema,
    response: timelineSchema,
    permission: releaseReadPermission.name,
  }),
};

import { timelineQuerySchema, timelineSchema } from '../../schedule/timeline';
import { releaseReadPermission } from '../../permissions/permissions';
import { defineEndpoint } from './endpoint';

/** @internal */
export const timelineEndpoints = {
  getTimeline: defineEndpoint({
    method: 'get',
    path: '/v1/timeline',
    summary: 'Releases of a period in lanes, one page of rows at a time',
    description:
      'One row for each component with a release in the period, and one for each release without components. Lanes and rows are sorted by title; rows without a lane come last.',
    query: timelineQuerySchema,
    response: timelineSchema,
    permission: releaseReadPermission.name,
  }),
};

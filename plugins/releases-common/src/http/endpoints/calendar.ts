import { calendarQuerySchema, calendarSchema } from '../../calendar/calendar';
import { releaseReadPermission } from '../../permissions';
import { defineEndpoint } from '../endpoint';

/** @internal */
export const calendarEndpoints = {
  getCalendar: defineEndpoint({
    method: 'get',
    path: '/v1/calendar',
    summary: 'Releases and milestones in a span of time',
    query: calendarQuerySchema,
    response: calendarSchema,
    permission: releaseReadPermission.name,
  }),
};

import { calendarQuerySchema, calendarSchema } from '../../schedule/calendar';
import { releaseReadPermission } from '../../permissions/permissions';
import { defineEndpoint } from './endpoint';

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

import {
  calendarAnswerSchema,
  calendarQuerySchema,
} from '../../schedule/calendar';
import { releaseReadPermission } from '../../permissions/permissions';
import { defineEndpoint } from './endpoint';

/** @internal */
export const calendarEndpoints = {
  getCalendar: defineEndpoint({
    method: 'get',
    path: '/v1/calendar',
    summary: 'Releases, milestones, windows, trains and bookings in a period',
    description:
      'Returns a CalendarByDay with `density=day`, otherwise a Calendar. `GET /v1/releases` with the same filters pages through the rest of a day.',
    query: calendarQuerySchema,
    response: calendarAnswerSchema,
    permission: releaseReadPermission.name,
  }),
};

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
    summary:
      'Releases, milestones, windows, trains and bookings in a span of time',
    description:
      'With `density=day` a CalendarByDay, otherwise a Calendar. The rest of a day is paged by `GET /v1/releases` with the same filters.',
    query: calendarQuerySchema,
    response: calendarAnswerSchema,
    permission: releaseReadPermission.name,
  }),
};

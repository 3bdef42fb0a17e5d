import { stringifyEntityRef } from '@backstage/catalog-model';
import { Handlers } from '../../platform/http/handlers';
import { CalendarService } from './CalendarService';
import { EntitySummaryService } from '../entity/EntitySummaryService';

/** @internal */
export function createCalendarHandlers(options: {
  calendar: CalendarService;
  summary: EntitySummaryService;
}) {
  return {
    getCalendar: ({ credentials, query }) =>
      options.calendar.calendar(credentials, query),
    getEntitySummary: ({ credentials, params, query }) =>
      options.summary.summary(credentials, stringifyEntityRef(params), query),
  } satisfies Handlers;
}

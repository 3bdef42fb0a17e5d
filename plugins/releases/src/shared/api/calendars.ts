import {
  Calendar,
  CalendarByDay,
  CalendarQueryInput,
} from '@slipway/backstage-plugin-releases-common';
import { ReleasesApi } from './releasesApiRef';

type Narrowing = Omit<CalendarQueryInput, 'density' | 'timeZone'>;

/** Every item of a calendar. */
export async function listCalendar(
  api: ReleasesApi,
  query: Narrowing,
  options: { signal: AbortSignal },
): Promise<Calendar> {
  return (await api.getCalendar(query, options)) as Calendar;
}

/** A calendar summed up by the days of a zone. */
export async function countCalendar(
  api: ReleasesApi,
  query: Narrowing & { timeZone: string },
  options: { signal: AbortSignal },
): Promise<CalendarByDay> {
  const asked = { ...query, density: 'day' as const };
  return (await api.getCalendar(asked, options)) as CalendarByDay;
}

import { useApi } from '@backstage/frontend-plugin-api';
import { CalendarQueryInput } from '@slipway/backstage-plugin-releases-common';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { countCalendar, queryKeys, releasesApiRef } from '../../../shared/api';

/** A calendar summed up by the days of a zone. */
export function useCalendarByDay(
  query: CalendarQueryInput & { timeZone: string },
  { enabled }: { enabled: boolean },
) {
  const api = useApi(releasesApiRef);
  return useQuery({
    enabled,
    queryKey: queryKeys.calendar({ ...query, density: 'day' }),
    queryFn: ({ signal }) => countCalendar(api, query, { signal }),
    placeholderData: keepPreviousData,
  });
}

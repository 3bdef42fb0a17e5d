import { useApi } from '@backstage/frontend-plugin-api';
import { CalendarQueryInput } from '@slipway/backstage-plugin-releases-common';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../../shared/api';

export function useCalendar(
  query: CalendarQueryInput,
  { enabled }: { enabled: boolean },
) {
  const api = useApi(releasesApiRef);
  return useQuery({
    enabled,
    queryKey: queryKeys.calendar(query),
    queryFn: ({ signal }) => api.getCalendar(query, { signal }),
    placeholderData: keepPreviousData,
  });
}

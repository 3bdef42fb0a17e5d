import { useApi } from '@backstage/frontend-plugin-api';
import { TrainPlan, Verdict } from '@slipway/backstage-plugin-releases-common';
import { useQuery } from '@tanstack/react-query';
import { listCalendar, queryKeys, releasesApiRef } from '../../shared/api';

const DAY_MS = 86_400_000;

/** How ready those aboard are, as far as they have a time; one request. */
export function useVerdicts(
  trainId: string,
  plan: TrainPlan,
): ReadonlyMap<string, Verdict> {
  const api = useApi(releasesApiRef);
  const times = plan.members.flatMap(({ at }) => (at ? [Date.parse(at)] : []));
  const dayOf = (time: number) =>
    `${new Date(time).toISOString().slice(0, 10)}T00:00:00Z`;
  const query = {
    from: dayOf(Math.min(...(times.length > 0 ? times : [0]))),
    to: dayOf(Math.max(...(times.length > 0 ? times : [0])) + DAY_MS),
    trainId: [trainId],
  };
  const { data } = useQuery({
    queryKey: queryKeys.calendar(query),
    queryFn: ({ signal }) => listCalendar(api, query, { signal }),
    enabled: times.length > 0,
  });
  return new Map(
    data?.items.flatMap(({ type, releaseId, verdict }) =>
      type === 'release' && releaseId && verdict
        ? [[releaseId, verdict] as const]
        : [],
    ),
  );
}

import { useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { useQuery } from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../shared/api';
import { EntityLink } from '../shared/catalog';
import { useTime } from '../shared/time';
import { useReleasesTranslation } from '../shared/translation';

/** Which reading of the catalog the neighbours of an entity come from. */
function useDependencySnapshot(entityRef: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.dependencies(entityRef),
    queryFn: ({ signal }) =>
      api.getDependencies(
        { entityRef, direction: 'upstream', limit: 1 },
        { signal },
      ),
  });
}

/** Where the order comes from, how old it is, and where to correct it. */
export function DependencySource(props: { entityRef: string }) {
  const { t } = useReleasesTranslation();
  const time = useTime();
  const { data } = useDependencySnapshot(props.entityRef);
  if (!data) {
    return null;
  }
  return (
    <Text variant="body-small" color="secondary">
      {data.snapshot
        ? t('readiness.source', { age: time.relative(data.snapshot.at) })
        : t('readiness.noSource')}{' '}
      {t('readiness.correct', {
        entity: <EntityLink entityRef={props.entityRef} />,
      })}
    </Text>
  );
}

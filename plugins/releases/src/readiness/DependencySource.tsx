import { Text } from '@backstage/ui';
import { useDependencySnapshot } from '../api/useReleaseQueries';
import { EntityLink } from '../catalog/EntityLink';
import { useTime } from '../time/useTime';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';

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

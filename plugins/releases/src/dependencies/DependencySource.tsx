import { Text } from '@backstage/ui';
import { EntityLink } from '../shared/catalog';
import { useTime } from '../shared/time';
import { useReleasesTranslation } from '../shared/translation';
import { useDependencySnapshot } from './useDependencySnapshot';

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

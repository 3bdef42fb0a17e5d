import { Text } from '@backstage/ui';
import { Readiness } from '@slipway/backstage-plugin-releases-common';
import { UpdatingNote } from '../../releases/status';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';

/** Until when a verdict holds by time alone, or that it is about to change. */
export function HowLong(props: { readiness: Readiness; releaseZone?: string }) {
  const { validUntil, updating } = props.readiness;
  const { t } = useReleasesTranslation();
  const time = useTime(props.releaseZone);
  if (updating) {
    return <UpdatingNote />;
  }
  if (!validUntil || Date.parse(validUntil) <= time.now) {
    return null;
  }
  return (
    <Text as="span" variant="body-small" color="secondary">
      {t('readiness.holdsUntil', {
        time: time.instant(validUntil),
        zone: time.zone,
      })}
    </Text>
  );
}

import { Text } from '@backstage/ui';
import { Train } from '@slipway/backstage-plugin-releases-common';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';

/** How many are aboard the next departure, of how many places. */
export function SeatsTaken({ train }: { train: Train }) {
  const { t } = useReleasesTranslation();
  const { nextDeparture, capacity } = train;
  if (!nextDeparture) {
    return null;
  }
  const { aboard } = nextDeparture;
  return (
    <Text as="div">
      {capacity === undefined
        ? t('trains.aboard', { count: aboard })
        : t('trains.aboardOf', {
            aboard: String(aboard),
            capacity: String(capacity),
          })}
    </Text>
  );
}

/** The first cutoff of the next departure that is not over. */
export function NextCutoff({ train }: { train: Train }) {
  const { t } = useReleasesTranslation();
  const time = useTime(train.timeZone);
  const cutoff = train.nextDeparture?.cutoffs.find(
    ({ at }) => Date.parse(at) > time.now,
  );
  return cutoff ? (
    <>
      <Text as="div">{cutoff.name}</Text>
      <Text as="div" color="secondary">
        {time.instant(cutoff.at)} {time.zone}
      </Text>
    </>
  ) : (
    <Text color="secondary">{t('trains.noCutoff')}</Text>
  );
}

import { Skeleton, Text } from '@backstage/ui';
import { Train } from '@slipway/backstage-plugin-releases-common';
import { useTime } from '../time/useTime';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import { useDepartures } from './useTrainQueries';

function useNextDeparture(train: Train) {
  const { data, isPending } = useDepartures(train.id, { limit: 1 });
  return { departure: data?.items[0], isPending };
}

/** How many are aboard the next departure, of how many places. */
export function SeatsTaken({ train }: { train: Train }) {
  const { t } = useReleasesTranslation();
  const { departure, isPending } = useNextDeparture(train);
  if (isPending) {
    return <Skeleton width={80} height={16} />;
  }
  if (!departure) {
    return null;
  }
  return (
    <Text as="div">
      {train.capacity === undefined
        ? t('trains.aboard', { count: departure.aboard })
        : t('trains.aboardOf', {
            aboard: String(departure.aboard),
            capacity: String(train.capacity),
          })}
    </Text>
  );
}

/** The first cutoff of the next departure that is not over. */
export function NextCutoff({ train }: { train: Train }) {
  const { t } = useReleasesTranslation();
  const time = useTime(train.timeZone);
  const { departure, isPending } = useNextDeparture(train);
  if (isPending) {
    return <Skeleton width={120} height={16} />;
  }
  const cutoff = departure?.cutoffs.find(({ at }) => Date.parse(at) > time.now);
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

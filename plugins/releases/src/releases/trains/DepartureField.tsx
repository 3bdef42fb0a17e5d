import { useApi } from '@backstage/frontend-plugin-api';
import { Departure } from '@slipway/backstage-plugin-releases-common';
import { useQuery } from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../../shared/api';
import { ChoiceField } from '../../shared/form';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { useTrainNames } from './useTrainNames';

const LISTED = { limit: 20 };

/** Picks with which departure of a train a release goes. */
export function DepartureField(props: {
  trainId: string;
  timeZone: string;
  /** Its start; '' where none is chosen. */
  value: string;
  onChange: (departure: Departure | undefined) => void;
  isDisabled?: boolean;
  error?: string;
}) {
  const { trainId, value, onChange } = props;
  const { t } = useReleasesTranslation();
  const time = useTime(props.timeZone);
  const api = useApi(releasesApiRef);
  const { isTrain } = useTrainNames();
  const { data } = useQuery({
    queryKey: queryKeys.departures(trainId, LISTED),
    queryFn: ({ signal }) => api.listDepartures(trainId, LISTED, { signal }),
    enabled: isTrain(trainId),
  });
  const departures = data?.items ?? [];
  const labelOf = ({ start, end, free }: Departure) =>
    free === undefined
      ? time.span({ start, end })
      : t('form.departure.free', {
          when: time.span({ start, end }),
          count: free,
        });
  const options = departures.map(departure => ({
    id: departure.start,
    label: labelOf(departure),
  }));
  const isKnown = value === '' || options.some(({ id }) => id === value);
  return (
    <ChoiceField
      label={t('form.field.trainDeparture')}
      description={t('form.departure.hint', { zone: time.zone })}
      isDisabled={props.isDisabled}
      noneLabel={t('form.departure.byWindow')}
      options={
        isKnown
          ? options
          : [{ id: value, label: time.instant(value) }, ...options]
      }
      value={value || undefined}
      onChange={start =>
        onChange(departures.find(departure => departure.start === start))
      }
      onClear={() => onChange(undefined)}
      error={props.error}
    />
  );
}

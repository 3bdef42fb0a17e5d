import { Select } from '@backstage/ui';
import { useReleasesTranslation } from '../translation';
import { useZoneChoice } from './useZoneChoice';
import { isZoneChoice, ZONE_CHOICES, ZoneChoice, zoneOf } from './zoneChoice';

/** Chooses whose clock times are shown on. */
export function ZoneSelect(props: {
  releaseZone?: string;
  /** Whether each release on screen can be told in its own zone. */
  offersRelease?: boolean;
}) {
  const { t } = useReleasesTranslation();
  const [choice, choose] = useZoneChoice();
  const choices = ZONE_CHOICES.filter(
    id =>
      id !== 'release' ||
      props.offersRelease ||
      props.releaseZone !== undefined,
  );
  const shown = choices.includes(choice) ? choice : 'mine';
  const labelOf = (id: ZoneChoice) => {
    if (id === 'release' && !props.releaseZone) {
      return t('time.ownZone');
    }
    return t(`time.${id}`, { zone: zoneOf(id, props.releaseZone) });
  };
  return (
    <Select
      aria-label={t('time.zone')}
      size="small"
      options={choices.map(id => ({
        id,
        label: labelOf(id),
      }))}
      value={shown}
      onChange={value => isZoneChoice(value) && choose(value)}
    />
  );
}

import { Select } from '@backstage/ui';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import { useZoneChoice } from './useZoneChoice';
import { isZoneChoice, localZone, ZONE_CHOICES, zoneOf } from './zoneChoice';

/** Chooses whose clock times are shown on. */
export function ZoneSelect(props: { releaseZone?: string }) {
  const { t } = useReleasesTranslation();
  const [choice, choose] = useZoneChoice();
  const choices = ZONE_CHOICES.filter(
    id => id !== 'release' || props.releaseZone !== undefined,
  );
  const shown = choices.includes(choice) ? choice : 'mine';
  return (
    <Select
      aria-label={t('time.zone')}
      size="small"
      options={choices.map(id => ({
        id,
        label: t(`time.${id}`, {
          zone: id === 'mine' ? localZone() : zoneOf(id, props.releaseZone),
        }),
      }))}
      value={shown}
      onChange={value => isZoneChoice(value) && choose(value)}
    />
  );
}

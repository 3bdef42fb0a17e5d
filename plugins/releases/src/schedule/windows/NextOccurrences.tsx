import { Text } from '@backstage/ui';
import { Window } from '@slipway/backstage-plugin-releases-common';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { Occurrences } from './Occurrences';

/** When a window of a list comes next; in a row, the zone may stand above. */
export function NextOccurrences(props: { window: Window; hasZone: boolean }) {
  const { next, timeZone } = props.window;
  const { t } = useReleasesTranslation();
  const { zone } = useTime(timeZone);
  const label = t('windows.column.next', { zone });
  return (
    <div>
      {props.hasZone && next.length > 0 && (
        <Text as="div" variant="body-small" color="secondary">
          {label}
        </Text>
      )}
      <Occurrences occurrences={next} zone={timeZone} label={label} />
    </div>
  );
}

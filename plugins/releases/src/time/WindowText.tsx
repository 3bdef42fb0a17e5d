import { Text } from '@backstage/ui';
import { ReleaseWindow } from '@slipway/backstage-plugin-releases-common';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import { useTime } from './useTime';

/** When a release may happen, with its zone, and how far that is from now. */
export function WindowText(props: {
  window: ReleaseWindow | undefined;
  /** The distance on a line of its own. */
  isStacked?: boolean;
}) {
  const { window, isStacked } = props;
  const { t } = useReleasesTranslation();
  const time = useTime(window?.timeZone);
  if (!window) {
    return (
      <Text as="span" color="secondary">
        {t('time.noWindow')}
      </Text>
    );
  }
  return (
    <Text as={isStacked ? 'div' : 'span'}>
      <time dateTime={`${window.start}/${window.end}`}>
        {time.span(window)} {time.zone}
      </time>
      {time.isNear(window.start) && (
        <Text as={isStacked ? 'div' : 'span'} color="secondary">
          {isStacked ? '' : ' · '}
          {time.relative(window.start)}
        </Text>
      )}
    </Text>
  );
}

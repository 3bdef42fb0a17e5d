import { Text } from '@backstage/ui';
import { ReleaseWindow } from '@slipway/backstage-plugin-releases-common';
import { useReleasesTranslation } from '../translation';
import { useTime } from './useTime';

/** When a release may happen, with its zone, and how far that is from now. */
export function WindowText(props: {
  window: ReleaseWindow | undefined;
  /** In two lines, for a table. */
  isStacked?: boolean;
}) {
  const { window, isStacked } = props;
  const { t } = useReleasesTranslation();
  const time = useTime(window?.timeZone);
  if (!window) {
    return (
      <Text as={isStacked ? 'div' : 'span'} color="secondary">
        {t('time.noWindow')}
      </Text>
    );
  }
  const relative = time.isNear(window.start)
    ? ` · ${time.relative(window.start)}`
    : '';
  const at = `${window.start}/${window.end}`;
  if (isStacked) {
    return (
      <>
        <Text as="div">
          <time dateTime={at}>{time.span(window)}</time>
        </Text>
        <Text as="div" color="secondary">
          {time.zone}
          {relative}
        </Text>
      </>
    );
  }
  return (
    <Text as="span">
      <time dateTime={at}>
        {time.span(window)} {time.zone}
      </time>
      <Text as="span" color="secondary">
        {relative}
      </Text>
    </Text>
  );
}

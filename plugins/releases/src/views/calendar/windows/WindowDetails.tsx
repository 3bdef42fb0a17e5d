import { Flex, Link, Text } from '@backstage/ui';
import { CalendarItem } from '@slipway/backstage-plugin-releases-common';
import { EffectBadge, useWindow } from '../../../schedule/windows';
import { EntityLink } from '../../../shared/catalog';
import { useReleasesLinks } from '../../../shared/links';
import { useReleasesTranslation } from '../../../shared/translation';

/** What a calendar's popover tells of a window. */
export function WindowDetails(props: { item: CalendarItem }) {
  const { item } = props;
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const { data: window } = useWindow(item.windowId);
  return (
    <Flex direction="column" gap="2">
      <div>
        <EffectBadge effect={item.effect ?? 'deny'} />
      </div>
      <Text>{item.reason || t('windows.noReason')}</Text>
      {window && <Text color="secondary">{window.sentence}</Text>}
      {item.sentence && (
        <Text color="secondary">
          {t('windows.calendar.scope', { scope: item.sentence })}
        </Text>
      )}
      {window?.contact && (
        <Text>
          {t('windows.contact')}: <EntityLink entityRef={window.contact} />
        </Text>
      )}
      {item.windowId && (
        <Link href={links.window(item.windowId)}>
          {t('windows.calendar.open')}
        </Link>
      )}
    </Flex>
  );
}

import { Flex, Text } from '@backstage/ui';
import { Window } from '@slipway/backstage-plugin-releases-common';
import { TableColumn } from '../../shared/table';
import { useTime, useZoneChoice } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { Occurrences } from './Occurrences';
import { WindowActions } from './WindowActions';
import { EffectBadge, NowBadge, SourceBadge } from './WindowBadges';
import styles from './windows.module.css';

/** When a window of a list comes next; in a row, the zone may stand above. */
function NextOccurrences(props: { window: Window; hasZone: boolean }) {
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

/** The columns of the table of windows. */
export function useWindowColumns(mayManage: boolean): TableColumn<Window>[] {
  const { t } = useReleasesTranslation();
  const { zone } = useTime();
  const isOwnZone = useZoneChoice()[0] === 'release';
  return [
    {
      label: t('windows.column.name'),
      cell: window => (
        <Flex direction="column" gap="1">
          <Text weight="bold">{window.name}</Text>
          <Flex gap="1" className={styles.badges}>
            <EffectBadge effect={window.effect} />
            {!window.archivedAt && <NowBadge window={window} />}
            <SourceBadge source={window.source} />
          </Flex>
        </Flex>
      ),
    },
    {
      label: t('windows.column.when'),
      isPlain: true,
      cell: ({ sentence, scopeSentence }) => (
        <>
          <Text as="div">{sentence}</Text>
          <Text as="div" color="secondary">
            {scopeSentence}
          </Text>
        </>
      ),
    },
    {
      label: isOwnZone
        ? t('windows.column.nextOwn')
        : t('windows.column.next', { zone }),
      cell: window => <NextOccurrences window={window} hasZone={isOwnZone} />,
    },
    {
      label: t('windows.column.actions'),
      width: '13.5rem',
      isPlain: true,
      isHidden: !mayManage,
      cell: window => <WindowActions window={window} />,
    },
  ];
}

import { Flex, Text } from '@backstage/ui';
import { Window } from '@slipway/backstage-plugin-releases-common';
import { TableColumn } from '../../shared/table';
import { useTime, useZoneChoice } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { NextOccurrences } from './NextOccurrences';
import { WindowActions } from './WindowActions';
import { EffectBadge, NowBadge, SourceBadge } from './WindowBadges';
import styles from './windows.module.css';

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

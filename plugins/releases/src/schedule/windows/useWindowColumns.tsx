import { Cell, ColumnConfig, Flex, Text, useBreakpoint } from '@backstage/ui';
import { Window } from '@slipway/backstage-plugin-releases-common';
import { useTime, useZoneChoice } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { NextOccurrences } from './NextOccurrences';
import { WindowActions } from './WindowActions';
import { EffectBadge, NowBadge, SourceBadge } from './WindowBadges';
import styles from './windows.module.css';

function Words(props: { window: Window }) {
  const { sentence, scopeSentence } = props.window;
  return (
    <Flex direction="column" gap="1" className={styles.words}>
      <Text as="div">{sentence}</Text>
      <Text as="div" color="secondary">
        {scopeSentence}
      </Text>
    </Flex>
  );
}

/** The columns of the table of windows; on a narrow screen one holds most. */
export function useWindowColumns(mayManage: boolean): ColumnConfig<Window>[] {
  const { t } = useReleasesTranslation();
  const { zone } = useTime();
  const [choice] = useZoneChoice();
  const { down } = useBreakpoint();
  const isNarrow = down('sm');
  const isOwnZone = choice === 'release';
  const next = (window: Window) => (
    <NextOccurrences window={window} hasZone={isNarrow || isOwnZone} />
  );
  return [
    {
      id: 'name',
      label: t('windows.column.name'),
      defaultWidth: '1.6fr',
      isRowHeader: true,
      cell: window => (
        <Cell>
          <Flex direction="column" gap="1">
            <Text weight="bold" className={styles.words}>
              {window.name}
            </Text>
            <Flex gap="1" className={styles.badges}>
              <EffectBadge effect={window.effect} />
              {!window.archivedAt && <NowBadge window={window} />}
              <SourceBadge source={window.source} />
            </Flex>
            {isNarrow && <Words window={window} />}
            {isNarrow && next(window)}
          </Flex>
        </Cell>
      ),
    },
    {
      id: 'when',
      label: t('windows.column.when'),
      defaultWidth: '1.8fr',
      isHidden: isNarrow,
      cell: window => (
        <Cell>
          <Words window={window} />
        </Cell>
      ),
    },
    {
      id: 'next',
      label: isOwnZone
        ? t('windows.column.nextOwn')
        : t('windows.column.next', { zone }),
      defaultWidth: '2fr',
      isHidden: isNarrow,
      cell: window => <Cell>{next(window)}</Cell>,
    },
    {
      id: 'actions',
      label: t('windows.column.actions'),
      defaultWidth: '1.1fr',
      minWidth: 200,
      isHidden: !mayManage || down('md'),
      cell: window => (
        <Cell>
          <WindowActions window={window} />
        </Cell>
      ),
    },
  ];
}

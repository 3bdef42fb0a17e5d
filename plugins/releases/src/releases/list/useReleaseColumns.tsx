import {
  Cell,
  CellText,
  ColumnConfig,
  Flex,
  Text,
  useBreakpoint,
} from '@backstage/ui';
import { Release } from '@slipway/backstage-plugin-releases-common';
import { entityLabel, EntityLink } from '../../shared/catalog';
import { useTime, WindowText } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { HoldBadge, StateBadge } from '../status';
import styles from './ReleaseTable.module.css';

const SHOWN_COMPONENTS = 3;

function componentsText({ components }: Release): string {
  const names = components
    .slice(0, SHOWN_COMPONENTS)
    .map(({ entityRef }) => entityLabel(entityRef));
  const rest = components.length - names.length;
  return rest > 0 ? `${names.join(', ')} +${rest}` : names.join(', ');
}

/** The columns of the table of releases; fewer on a narrow screen. */
export function useReleaseColumns(): ColumnConfig<Release>[] {
  const { t } = useReleasesTranslation();
  const time = useTime();
  const { down } = useBreakpoint();
  const isNarrow = down('sm');
  return [
    {
      id: 'name',
      label: t('portfolio.column.name'),
      defaultWidth: '1.6fr',
      isRowHeader: true,
      isSortable: true,
      cell: release =>
        isNarrow ? (
          <Cell>
            <Text weight="bold">{release.name}</Text>
            <WindowText window={release.window} isStacked />
          </Cell>
        ) : (
          <CellText
            title={release.name}
            description={componentsText(release)}
          />
        ),
    },
    {
      id: 'state',
      label: t('portfolio.column.state'),
      defaultWidth: '1fr',
      minWidth: 140,
      cell: release => (
        <Cell>
          <Flex gap="1" className={styles.badges}>
            <StateBadge state={release.state} />
            {release.hold && <HoldBadge />}
          </Flex>
        </Cell>
      ),
    },
    {
      id: 'start',
      label: t('portfolio.column.window'),
      isHidden: isNarrow,
      defaultWidth: '2fr',
      isSortable: true,
      cell: release => (
        <Cell>
          <WindowText window={release.window} isStacked />
        </Cell>
      ),
    },
    {
      id: 'owner',
      label: t('portfolio.column.owner'),
      isHidden: down('md'),
      cell: ({ ownerRef }) => (
        <Cell>{ownerRef ? <EntityLink entityRef={ownerRef} /> : '–'}</Cell>
      ),
    },
    {
      id: 'environment',
      label: t('portfolio.column.environment'),
      defaultWidth: '1fr',
      minWidth: 130,
      isHidden: down('lg'),
      cell: ({ environment }) => <CellText title={environment} />,
    },
    {
      id: 'updatedAt',
      label: t('portfolio.column.updated'),
      minWidth: 135,
      isSortable: true,
      isHidden: down('lg'),
      cell: ({ updatedAt }) => (
        <CellText
          title={
            time.isNear(updatedAt)
              ? time.relative(updatedAt)
              : time.date(updatedAt)
          }
          description={time.date(updatedAt)}
        />
      ),
    },
  ];
}

import {
  Cell,
  CellText,
  ColumnConfig,
  Flex,
  Text,
  useBreakpoint,
} from '@backstage/ui';
import {
  ListedRelease,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { ReactNode } from 'react';
import { entityLabel, EntityLink } from '../../shared/catalog';
import { useTime, WindowText } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { HoldBadge, OverdueBadge, SeverityBadge, StateBadge } from '../status';
import styles from './ReleaseTable.module.css';
import { ReleaseVerdict } from './ReleaseVerdict';

const SHOWN_COMPONENTS = 3;

function componentsText({ components }: Release): string {
  const names = components
    .slice(0, SHOWN_COMPONENTS)
    .map(({ entityRef }) => entityLabel(entityRef));
  const rest = components.length - names.length;
  return rest > 0 ? `${names.join(', ')} +${rest}` : names.join(', ');
}

function Badges(props: { children: ReactNode }) {
  return (
    <Flex gap="1" align="center" className={styles.line}>
      {props.children}
    </Flex>
  );
}

function ConflictBadge({ release }: { release: ListedRelease }) {
  const severity = release.standing?.conflict;
  return severity ? <SeverityBadge severity={severity} /> : null;
}

/**
 * The columns of the table of releases. On a narrow screen there are fewer, and
 * how it stands with a release is told beside its state.
 */
export function useReleaseColumns(): ColumnConfig<ListedRelease>[] {
  const { t } = useReleasesTranslation();
  const time = useTime();
  const { down } = useBreakpoint();
  const isNarrow = down('md');
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
          <Badges>
            <StateBadge state={release.state} />
            <OverdueBadge release={release} />
            {release.hold && <HoldBadge />}
            {isNarrow && (
              <>
                <ReleaseVerdict release={release} />
                <ConflictBadge release={release} />
              </>
            )}
          </Badges>
        </Cell>
      ),
    },
    {
      id: 'readiness',
      label: t('portfolio.column.readiness'),
      isHidden: isNarrow,
      defaultWidth: '1fr',
      minWidth: 130,
      cell: release => (
        <Cell>
          <Badges>
            <ReleaseVerdict release={release} />
          </Badges>
        </Cell>
      ),
    },
    {
      id: 'conflict',
      label: t('portfolio.column.conflict'),
      isHidden: isNarrow,
      defaultWidth: '1fr',
      minWidth: 150,
      cell: release => (
        <Cell>
          <ConflictBadge release={release} />
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
      isHidden: down('lg'),
      cell: ({ ownerRef }) => (
        <Cell>{ownerRef ? <EntityLink entityRef={ownerRef} /> : '–'}</Cell>
      ),
    },
    {
      id: 'environment',
      label: t('portfolio.column.environment'),
      defaultWidth: '1fr',
      minWidth: 130,
      isHidden: down('xl'),
      cell: ({ environment }) => <CellText title={environment} />,
    },
    {
      id: 'updatedAt',
      label: t('portfolio.column.updated'),
      minWidth: 135,
      isSortable: true,
      isHidden: down('xl'),
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

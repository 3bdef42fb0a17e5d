import { Flex, Text, useBreakpoint } from '@backstage/ui';
import {
  ListedRelease,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { ReactNode } from 'react';
import { entityLabel, EntityLink } from '../../shared/catalog';
import { TableColumn } from '../../shared/table';
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

/** The columns of the table of releases; the wider the screen, the more. */
export function useReleaseColumns(): TableColumn<ListedRelease>[] {
  const { t } = useReleasesTranslation();
  const time = useTime();
  const { down } = useBreakpoint();
  return [
    {
      sortBy: 'name',
      label: t('portfolio.column.name'),
      cell: release => (
        <>
          <Text as="div" weight="bold">
            {release.name}
          </Text>
          <Text as="div" color="secondary">
            {componentsText(release)}
          </Text>
        </>
      ),
    },
    {
      label: t('portfolio.column.state'),
      isPlain: true,
      cell: release => (
        <Badges>
          <StateBadge state={release.state} />
          <OverdueBadge release={release} />
          {release.hold && <HoldBadge />}
        </Badges>
      ),
    },
    {
      label: t('portfolio.column.readiness'),
      isPlain: true,
      cell: release => <ReleaseVerdict release={release} />,
    },
    {
      label: t('portfolio.column.conflict'),
      isPlain: true,
      cell: ({ standing }) =>
        standing?.conflict && <SeverityBadge severity={standing.conflict} />,
    },
    {
      sortBy: 'start',
      label: t('portfolio.column.window'),
      isPlain: true,
      cell: release => <WindowText window={release.window} isStacked />,
    },
    {
      label: t('portfolio.column.owner'),
      isHidden: down('lg'),
      cell: ({ ownerRef }) =>
        ownerRef ? <EntityLink entityRef={ownerRef} /> : '–',
    },
    {
      label: t('portfolio.column.environment'),
      isHidden: down('xl'),
      cell: ({ environment }) => environment,
    },
    {
      sortBy: 'updatedAt',
      label: t('portfolio.column.updated'),
      isHidden: down('xl'),
      cell: ({ updatedAt }) => (
        <>
          {time.isNear(updatedAt) && (
            <Text as="div">{time.relative(updatedAt)}</Text>
          )}
          <Text as="div" color="secondary">
            {time.date(updatedAt)}
          </Text>
        </>
      ),
    },
  ];
}

import { Link, Text } from '@backstage/ui';
import {
  DeployedEnvironment,
  MatrixCell,
} from '@slipway/backstage-plugin-releases-common';
import { LoadError } from '../shared/feedback';
import { Section } from '../shared/layout';
import { useReleasesLinks } from '../shared/links';
import { ResourceTable } from '../shared/table';
import { useDeliveryTranslation } from '../shared/translation';
import {
  Drift,
  NextPlanned,
  RunningVersion,
  ToReview,
  UnderWay,
} from './CellParts';
import styles from './delivery.module.css';
import { environmentNames } from './environmentNames';
import { useEntityEnvironments } from './useDeliveryQueries';

/** The environments that count for a component: known, or in the order. */
function rowsOf(
  environments: readonly DeployedEnvironment[],
  cells: readonly MatrixCell[],
) {
  return environments.flatMap(({ name, configured }) => {
    const cell = cells.find(({ environment }) => environment === name);
    return cell || configured
      ? [{ name, cell: cell ?? { environment: name, needsReview: 0 } }]
      : [];
  });
}

function CellTable(props: {
  entityRef: string;
  environments: readonly DeployedEnvironment[];
  cells: readonly MatrixCell[];
}) {
  const { entityRef, environments, cells } = props;
  const { t } = useDeliveryTranslation();
  const names = environmentNames(environments);
  return (
    <ResourceTable
      label={t('delivery.entity.title')}
      columns={[
        {
          label: t('delivery.entity.column.environment'),
          width: '20%',
          cell: ({ name }) => names.get(name) ?? name,
        },
        {
          label: t('delivery.entity.column.version'),
          cell: ({ cell }) => (
            <div className={styles.cell}>
              <RunningVersion cell={cell} />
              <UnderWay cell={cell} />
              <ToReview cell={cell} entityRef={entityRef} />
            </div>
          ),
        },
        {
          label: t('delivery.entity.column.drift'),
          cell: ({ cell }) =>
            cell.drift ? (
              <Drift cell={cell} />
            ) : (
              <Text color="secondary">
                {cell.version ? t('delivery.entity.asReleased') : '–'}
              </Text>
            ),
        },
        {
          label: t('delivery.entity.column.next'),
          cell: ({ cell }) => (cell.next ? <NextPlanned cell={cell} /> : '–'),
        },
      ]}
      rows={rowsOf(environments, cells)}
      keyOf={({ name }) => name}
    />
  );
}

/**
 * What runs where of one component: a row for each environment, or a line where
 * nothing is known of it. Nothing where there are no environments either.
 */
export function EntityEnvironments({ entityRef }: { entityRef: string }) {
  const { t } = useDeliveryTranslation();
  const links = useReleasesLinks();
  const { data, error, refetch } = useEntityEnvironments(entityRef);
  if (!data) {
    return error ? (
      <LoadError
        what={t('delivery.environments.what')}
        error={error}
        onRetry={() => refetch()}
      />
    ) : null;
  }
  const { environments } = data;
  const cells = data.items.flatMap(item => item.cells);
  if (
    cells.length === 0 &&
    !environments.some(({ configured }) => configured)
  ) {
    return null;
  }
  return (
    <Section
      title={t('delivery.entity.title')}
      actions={
        <Link href={links.environments()}>{t('delivery.entity.all')}</Link>
      }
    >
      {cells.length === 0 ? (
        <Text color="secondary">{t('delivery.entity.empty')}</Text>
      ) : (
        <CellTable
          entityRef={entityRef}
          environments={environments}
          cells={cells}
        />
      )}
    </Section>
  );
}

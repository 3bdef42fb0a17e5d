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

/**
 * What runs where of one component: a row for each environment. Nothing where
 * nothing is known and no environments are configured.
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
  const rows = rowsOf(
    data.environments,
    data.items.flatMap(({ cells }) => cells),
  );
  if (rows.length === 0) {
    return null;
  }
  const names = environmentNames(data.environments);
  return (
    <Section
      title={t('delivery.entity.title')}
      actions={
        <Link href={links.environments()}>{t('delivery.entity.all')}</Link>
      }
    >
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
        rows={rows}
        keyOf={({ name }) => name}
      />
    </Section>
  );
}

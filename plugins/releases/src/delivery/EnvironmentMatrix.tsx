import {
  DeployedEnvironment,
  MatrixRow,
} from '@slipway/backstage-plugin-releases-common';
import { EntityLink } from '../shared/catalog';
import { ResourceTable } from '../shared/table';
import { useDeliveryTranslation } from '../shared/translation';
import {
  Difference,
  Drift,
  NextPlanned,
  NothingKnown,
  RunningVersion,
  ToReview,
  UnderWay,
} from './CellParts';
import styles from './delivery.module.css';
import { environmentNames } from './environmentNames';
import { neighboursThatDiffer } from './neighbours';

function Cell(props: {
  row: MatrixRow;
  environment: string;
  /** What the environment before is called, if another version runs there. */
  differsFrom: string | undefined;
}) {
  const { row, environment, differsFrom } = props;
  const { t } = useDeliveryTranslation();
  const cell = row.cells.find(known => known.environment === environment);
  if (!cell) {
    return <NothingKnown />;
  }
  return (
    <div className={differsFrom === undefined ? styles.cell : styles.changed}>
      <RunningVersion cell={cell} />
      {differsFrom !== undefined && <Difference from={differsFrom} />}
      <Drift cell={cell} />
      <UnderWay cell={cell} />
      {cell.next && (
        <div className={styles.small}>
          {t('delivery.cell.next')} <NextPlanned cell={cell} />
        </div>
      )}
      <ToReview cell={cell} entityRef={row.entityRef} />
    </div>
  );
}

function Component({ row }: { row: MatrixRow }) {
  const { entityRef, ownerRef } = row;
  return (
    <>
      <div className={styles.component}>
        <EntityLink entityRef={entityRef} />
      </div>
      {ownerRef && (
        <div className={styles.small}>
          <EntityLink entityRef={ownerRef} />
        </div>
      )}
    </>
  );
}

/**
 * Components as rows, environments as columns in the order of promotion. Where
 * there is no room for the columns beside each other, they scroll, and the
 * component stays; on a phone each component is a block.
 */
export function EnvironmentMatrix(props: {
  environments: readonly DeployedEnvironment[];
  rows: readonly MatrixRow[];
  isStale?: boolean;
}) {
  const { environments, rows } = props;
  const { t } = useDeliveryTranslation();
  const names = environmentNames(environments);
  const order = environments
    .filter(({ configured }) => configured)
    .map(({ name }) => name);
  const differing = new Map(
    rows.map(({ entityRef, cells }) => [
      entityRef,
      neighboursThatDiffer(order, cells),
    ]),
  );
  return (
    <div className={styles.matrix}>
      <ResourceTable
        label={t('delivery.environments.what')}
        isStale={props.isStale}
        columns={[
          {
            label: t('delivery.environments.component'),
            cell: row => <Component row={row} />,
          },
          ...environments.map(({ name }) => ({
            label: names.get(name) ?? name,
            cell: (row: MatrixRow) => {
              const before = differing.get(row.entityRef)?.get(name);
              return (
                <Cell
                  row={row}
                  environment={name}
                  differsFrom={before && (names.get(before) ?? before)}
                />
              );
            },
          })),
        ]}
        rows={rows}
        keyOf={({ entityRef }) => entityRef}
      />
    </div>
  );
}

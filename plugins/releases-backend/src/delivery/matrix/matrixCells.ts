import {
  MatrixCell,
  MatrixRelease,
} from '@slipway/backstage-plugin-releases-common';
import { withoutUndefined } from '../../platform';
import { ShippedVersion } from '../../releases';

/** What is known of one component in one environment. @internal */
export type DeployedCell = Omit<MatrixCell, 'drift' | 'released' | 'next'> & {
  entityRef: string;
};

/** What releases say of components. @internal */
export interface ReleasedVersions {
  last: readonly ShippedVersion[];
  next: readonly ShippedVersion[];
}

/**
 * The cells of each component: what runs beside what was released and is
 * planned, in the order of some environments.
 *
 * @param environments - in their order; all others come last
 * @returns by the reference of the component
 * @internal
 */
export function matrixCells(
  deployed: readonly DeployedCell[],
  { last, next }: ReleasedVersions,
  environments: readonly string[],
): Map<string, MatrixCell[]> {
  const cells = new Map<string, Map<string, MatrixCell>>();
  const cellOf = (entityRef: string, environment: string): MatrixCell => {
    const row = cells.get(entityRef) ?? new Map<string, MatrixCell>();
    const cell = row.get(environment) ?? { environment, needsReview: 0 };
    cells.set(entityRef, row.set(environment, cell));
    return cell;
  };
  for (const { entityRef, ...known } of deployed) {
    Object.assign(cellOf(entityRef, known.environment), known);
  }
  for (const shipped of last) {
    const cell = cellOf(shipped.entityRef, shipped.environment);
    cell.released = toRelease(shipped);
    cell.drift = driftOf(cell.version, shipped.version);
  }
  for (const shipped of next) {
    cellOf(shipped.entityRef, shipped.environment).next = toRelease(shipped);
  }
  const placeOf = ({ environment }: MatrixCell) => {
    const place = environments.indexOf(environment);
    return place < 0 ? environments.length : place;
  };
  return new Map(
    [...cells].map(([entityRef, row]) => [
      entityRef,
      [...row.values()]
        .map(cell => withoutUndefined(cell))
        .sort((a, b) => placeOf(a) - placeOf(b)),
    ]),
  );
}

/** How what runs differs from what was released last. @internal */
export function driftOf(
  running: string | undefined,
  released: string,
): MatrixCell['drift'] {
  if (running === undefined) {
    return 'not_deployed';
  }
  return running === released ? undefined : 'not_as_released';
}

function toRelease({ id, name, version, at }: ShippedVersion): MatrixRelease {
  return withoutUndefined<MatrixRelease>({ id, name, version, at });
}

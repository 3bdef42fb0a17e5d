import { JsonObject } from '@backstage/types';
import {
  NO_LANE,
  TimelineQuery,
  TimelineRow,
  WindowScope,
} from '@slipway/backstage-plugin-releases-common';
import { DecidableWindow, scopeMatcher } from '../../schedule';

/** What the scope of a window is compared with. @internal */
export type RowScope = Pick<TimelineQuery, 'groupBy'>;

/**
 * What a row tells of a scope: its component, and its environment where lanes
 * are environments. Of which kind its releases are it does not tell.
 */
function toldByRows(scope: WindowScope, { groupBy }: RowScope): WindowScope {
  return {
    entityFilter: scope.entityFilter,
    environments: groupBy === 'environment' ? scope.environments : [],
    releaseKinds: [],
  };
}

/** Whether a window is for all rows there may be. @internal */
export function isForEveryRow(
  { scope }: Pick<DecidableWindow, 'scope'>,
  query: RowScope,
): boolean {
  const { entityFilter, environments } = toldByRows(scope, query);
  return !entityFilter && environments.length === 0;
}

/**
 * Rows with the windows that are for them and not for all.
 *
 * @internal
 */
export function withWindows(
  rows: readonly TimelineRow[],
  windows: readonly DecidableWindow[],
  query: RowScope,
  entityOf: (entityRef: string) => JsonObject,
): TimelineRow[] {
  const narrow = windows.map(({ id, scope }) => ({
    id,
    matches: scopeMatcher(toldByRows(scope, query)),
  }));
  return rows.map(row => {
    const { entityRef, lane } = row;
    const subject = {
      entity: entityRef === undefined ? undefined : entityOf(entityRef),
      environment: lane === NO_LANE ? undefined : lane,
      releaseKind: 'normal' as const,
    };
    const windowIds = narrow
      .filter(({ matches }) => matches(subject))
      .map(({ id }) => id);
    return windowIds.length > 0 ? { ...row, windowIds } : row;
  });
}

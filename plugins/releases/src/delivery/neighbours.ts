import { MatrixCell } from '@slipway/backstage-plugin-releases-common';

/**
 * The environments whose version is another one than in the environment before,
 * each with that environment. Those in which nothing is known to run are passed
 * over: what comes after them is compared with what comes before.
 *
 * @param order - the names of the environments in the order of promotion
 */
export function neighboursThatDiffer(
  order: readonly string[],
  cells: readonly Pick<MatrixCell, 'environment' | 'version'>[],
): ReadonlyMap<string, string> {
  const running = order.flatMap(
    name =>
      cells.find(
        ({ environment, version }) =>
          environment === name && version !== undefined,
      ) ?? [],
  );
  return new Map(
    running.flatMap(({ environment, version }, place) => {
      const before = running[place - 1];
      return before && before.version !== version
        ? [[environment, before.environment] as const]
        : [];
    }),
  );
}

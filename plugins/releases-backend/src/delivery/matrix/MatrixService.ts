import {
  DeployedEnvironment,
  EnvironmentMatrix,
  EnvironmentMatrixQuery,
  MatrixRow,
} from '@slipway/backstage-plugin-releases-common';
import { z } from 'zod';
import { DependenciesService } from '../../dependencies';
import { Caller, positionCursor, withoutUndefined } from '../../platform';
import { ReleasesReader } from '../../releases';
import { EnvironmentDirectory } from '../environments/EnvironmentDirectory';
import { matrixCells } from './matrixCells';
import { MatrixFilter, MatrixReader } from './MatrixReader';

/** @internal */
export interface MatrixServiceOptions {
  dependencies: Pick<DependenciesService, 'componentRefsIn' | 'lookup'>;
  environments: EnvironmentDirectory;
  matrix: MatrixReader;
  reader: Pick<ReleasesReader, 'lastAndNext' | 'lastShippedIn'>;
}

const cursors = positionCursor(z.strictObject({ entityRef: z.string() }));

/**
 * Which version of which component runs where, beside what was released there
 * and is planned, as far as the caller may read of releases.
 *
 * @internal
 */
export class MatrixService {
  readonly #options: MatrixServiceOptions;

  constructor(options: MatrixServiceOptions) {
    this.#options = options;
  }

  async page(
    credentials: Caller,
    query: EnvironmentMatrixQuery,
  ): Promise<EnvironmentMatrix> {
    const { environments, matrix } = this.#options;
    const { limit, cursor } = query;
    const [columns, found] = await Promise.all([
      environments.list(),
      matrix.components(await this.#filter(credentials, query), {
        limit,
        after: cursors.read(cursor)?.entityRef,
      }),
    ]);
    const refs = found.slice(0, limit);
    const last = refs.at(-1);
    return {
      environments: columns,
      items: await this.#rows(credentials, refs, columns),
      nextCursor:
        found.length > limit && last !== undefined
          ? cursors.write({ entityRef: last })
          : undefined,
    };
  }

  async #filter(
    credentials: Caller,
    { entityRef, q, ownerRef, system, drifting }: EnvironmentMatrixQuery,
  ): Promise<MatrixFilter> {
    const { dependencies, reader } = this.#options;
    const among =
      ownerRef ?? system
        ? dependencies.componentRefsIn({
            ownerRefs: ownerRef === undefined ? undefined : [ownerRef],
            systemRefs: system === undefined ? undefined : [system],
          })
        : undefined;
    const lastShipped = drifting
      ? await reader.lastShippedIn(credentials)
      : undefined;
    return { entityRef, q, among, driftingFrom: lastShipped?.() };
  }

  async #rows(
    credentials: Caller,
    refs: readonly string[],
    columns: readonly DeployedEnvironment[],
  ): Promise<MatrixRow[]> {
    if (refs.length === 0) {
      return [];
    }
    const { dependencies, matrix, reader } = this.#options;
    const [deployed, released, entities] = await Promise.all([
      matrix.cells(refs),
      reader.lastAndNext(credentials, refs),
      dependencies.lookup(refs),
    ]);
    const cells = matrixCells(
      deployed,
      released,
      columns.map(({ name }) => name),
    );
    return refs.map(entityRef => {
      const { title, ownerRef } = entities.get(entityRef) ?? {};
      return withoutUndefined<MatrixRow>({
        entityRef,
        title,
        ownerRef,
        cells: cells.get(entityRef) ?? [],
      });
    });
  }
}

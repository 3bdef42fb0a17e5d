import {
  OPEN_STATES,
  RiskList,
  RiskListQuery,
} from '@slipway/backstage-plugin-releases-common';
import { z } from 'zod';
import { Caller, positionCursor } from '../../platform';
import { outlineOf, ReleasesReader } from '../../releases';
import { presentRisk } from './presentRisk';
import { RiskQueries } from './RiskQueries';

const cursors = positionCursor(
  z.strictObject({
    score: z.number().int(),
    start: z.string().datetime(),
    id: z.string(),
  }),
);

/**
 * The risks of all releases that a caller may read.
 *
 * @internal
 */
export class RiskRegister {
  readonly #queries: RiskQueries;
  readonly #reader: ReleasesReader;

  constructor(queries: RiskQueries, reader: ReleasesReader) {
    this.#queries = queries;
    this.#reader = reader;
  }

  async list(credentials: Caller, query: RiskListQuery): Promise<RiskList> {
    const { limit, cursor, totalItems, environment, ended, ...filter } = query;
    const after = cursors.read(cursor);
    const readable = await this.#reader.startsIn(credentials, {
      environment,
      state: ended ? undefined : [...OPEN_STATES],
    });
    const [page, matrix] = await Promise.all([
      this.#queries.page(filter, readable, { limit, after }),
      this.#queries.matrix(filter, readable),
    ]);
    const ids = [...new Set(page.items.map(({ releaseId }) => releaseId))];
    const { items: releases } = await this.#reader.find(
      credentials,
      { ids },
      { sort: 'start', limit: Math.max(ids.length, 1) },
    );
    const outlines = new Map(
      releases.map(release => [release.id, outlineOf(release)] as const),
    );
    return {
      items: page.items.flatMap(risk => {
        const release = outlines.get(risk.releaseId);
        return release ? { ...presentRisk(risk), release } : [];
      }),
      matrix,
      nextCursor: page.next && cursors.write(page.next),
      totalItems: totalItems ? countIn(matrix, filter) : undefined,
    };
  }
}

function countIn(
  matrix: RiskList['matrix'],
  wanted: Pick<RiskListQuery, 'likelihood' | 'consequence'>,
): number {
  return matrix
    .filter(
      ({ likelihood, consequence }) =>
        likelihood === (wanted.likelihood ?? likelihood) &&
        consequence === (wanted.consequence ?? consequence),
    )
    .reduce((sum, { count }) => sum + count, 0);
}

import {
  isOpenState,
  ListedRelease,
  OPEN_STATES,
  Release,
  ReleaseList,
  ReleaseListQuery,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { AsksReader, StoredVerdicts } from '../../governance';
import { Caller, positionCursor } from '../../platform';
import { ReadableFilter, ReleasesReader } from '../../releases';
import { ConflictsService } from '../../schedule';
import { aroundOf } from '../calendar/narrowing';
import { Standings } from '../standing/Standings';
import { attentionOrder } from './attentionOrder';

/** @internal */
export interface ReleaseListServiceOptions {
  asks: Pick<AsksReader, 'idsAsking'>;
  db: Knex;
  reader: Pick<ReleasesReader, 'page' | 'pageByRank'>;
  verdicts: StoredVerdicts;
  conflicts: Pick<ConflictsService, 'idsWithConflict'>;
  standings: Pick<Standings, 'of'>;
  now?: () => Date;
}

const cursors = positionCursor(
  z.strictObject({
    sort: z.literal('attention'),
    at: z.iso.datetime(),
    rank: z.number().int(),
    start: z.iso.datetime(),
    id: z.string(),
  }),
);

/**
 * Releases in a list, with how it stands with each.
 *
 * @internal
 */
export class ReleaseListService {
  readonly #options: ReleaseListServiceOptions;
  readonly #now: () => Date;

  constructor(options: ReleaseListServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async list(
    credentials: Caller,
    { standing, ...query }: ReleaseListQuery,
  ): Promise<ReleaseList> {
    const now = this.#now();
    const page =
      query.sort === 'attention'
        ? await this.#byAttention(credentials, query, now)
        : await this.#options.reader.page(
            credentials,
            await this.#filterOf(credentials, query, now),
            { ...query, sort: query.sort },
          );
    return standing
      ? { ...page, items: await this.#withStanding(page.items, now) }
      : page;
  }

  /** What is over needs no attention. Ranks of later pages are those of the first. */
  async #byAttention(
    credentials: Caller,
    query: Omit<ReleaseListQuery, 'standing'>,
    now: Date,
  ): Promise<ReleaseList> {
    const { db, reader, verdicts, conflicts } = this.#options;
    const position = cursors.read(query.cursor);
    const at = position ? new Date(position.at) : now;
    const order = attentionOrder(db, at, {
      withVerdict: wanted => verdicts.idsWith(wanted),
      withConflict: (severities, when) =>
        conflicts.idsWithConflict(severities, when),
    });
    const { next, ...page } = await reader.pageByRank(
      credentials,
      {
        ...(await this.#filterOf(credentials, query, at)),
        state: (query.state ?? OPEN_STATES).filter(isOpenState),
      },
      order,
      {
        limit: query.limit,
        totalItems: query.totalItems,
        after: position && {
          rank: position.rank,
          start: position.start,
          id: position.id,
        },
      },
    );
    return {
      ...page,
      nextCursor:
        next &&
        cursors.write({ sort: 'attention', at: at.toISOString(), ...next }),
    };
  }

  async #filterOf(
    credentials: Caller,
    query: Omit<ReleaseListQuery, 'standing'>,
    now: Date,
  ): Promise<ReadableFilter> {
    const { asks, verdicts, conflicts } = this.#options;
    const { id, entityRef, neighbours, neighboursOnly, ...others } = query;
    const { readiness, conflict, overdue, waitsForMe, ...rest } = others;
    const waiting =
      waitsForMe && (await asks.idsAsking(credentials, waitsForMe));
    return {
      ...rest,
      ids: id,
      around: aroundOf({ entityRef, neighbours, neighboursOnly }),
      overdue: overdue === undefined ? undefined : { is: overdue, at: now },
      among: [
        ...(readiness ? [() => verdicts.idsWith(readiness)] : []),
        ...(conflict ? [() => conflicts.idsWithConflict(conflict, now)] : []),
        ...(waiting ? [anyOfThem(waiting)] : []),
      ],
    };
  }

  async #withStanding(
    releases: readonly Release[],
    now: Date,
  ): Promise<ListedRelease[]> {
    const standings = await this.#options.standings.of(releases, now);
    return releases.map((release, place) => ({
      ...release,
      standing: standings[place],
    }));
  }
}

/** Subqueries for the ids that one of some selects. */
function anyOfThem(
  ids: readonly (() => Knex.QueryBuilder)[],
): () => Knex.QueryBuilder {
  return () => {
    const [first, ...others] = ids.map(one => one());
    return first.union(others);
  };
}

import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  Release,
  ReleaseSort,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { ApiError, Caller } from '../../platform';
import { ReleaseAuthorizer } from '../permissions/ReleaseAuthorizer';
import {
  BesideBriefs,
  BriefFilter,
  BriefReleaseWith,
} from '../store/briefReleases';
import { DueMilestone, MilestoneSpan } from '../store/milestonesDue';
import { readCursor, writeCursor } from '../store/pageCursor';
import { RankedOrder, RankedPosition } from '../store/pageByRank';
import { PlacementFilter } from '../store/placements';
import { ReleaseFilter } from '../store/ReleaseFilter';
import { ReleaseQueries } from '../store/ReleaseQueries';
import { CountedPage, PageWanted } from '../store/severalPages';

/** What narrows releases, whoever reads them. @internal */
export type ReadableFilter = Omit<ReleaseFilter, 'scope'>;

interface Page {
  limit: number;
  cursor?: string;
  /** Whether to count all of them. */
  totalItems?: boolean;
}

interface ReleasePage {
  items: Release[];
  nextCursor?: string;
  totalItems?: number;
}

/**
 * Releases as a caller may read them.
 *
 * @internal
 */
export class ReleasesReader {
  readonly #queries: ReleaseQueries;
  readonly #authorizer: ReleaseAuthorizer;

  constructor(queries: ReleaseQueries, authorizer: ReleaseAuthorizer) {
    this.#queries = queries;
    this.#authorizer = authorizer;
  }

  /** One page in the order of a field, and how many there are if asked for. */
  async page(
    credentials: Caller,
    filter: ReadableFilter,
    page: Page & { sort: ReleaseSort },
  ): Promise<ReleasePage> {
    const { sort, limit, cursor, totalItems } = page;
    const after = readCursor(sort, cursor);
    const scope = await this.#authorizer.readScope(credentials);
    const { items, next } = await this.#queries.page(
      { ...filter, scope },
      { sort, limit, after },
    );
    return {
      items,
      nextCursor: next && writeCursor(sort, next),
      totalItems: totalItems
        ? await this.#queries.count({ ...filter, scope })
        : undefined,
    };
  }

  /** One page in the order of a rank, and how many there are if asked for. */
  async pageByRank(
    credentials: Caller,
    filter: ReadableFilter,
    order: RankedOrder,
    page: Omit<Page, 'cursor'> & { after?: RankedPosition },
  ): Promise<Omit<ReleasePage, 'nextCursor'> & { next?: RankedPosition }> {
    const scope = await this.#authorizer.readScope(credentials);
    return {
      ...(await this.#queries.pageByRank({ ...filter, scope }, order, page)),
      totalItems: page.totalItems
        ? await this.#queries.count({ ...filter, scope })
        : undefined,
    };
  }

  /** At most `limit` releases, and whether there are more. */
  async find(
    credentials: Caller,
    filter: ReadableFilter,
    options: { sort: ReleaseSort; limit: number },
  ): Promise<{ items: Release[]; truncated: boolean }> {
    const scope = await this.#authorizer.readScope(credentials);
    const { items, next } = await this.#queries.page(
      { ...filter, scope },
      options,
    );
    return { items, truncated: next !== undefined };
  }

  /** The first pages of several lists, and how long each is. */
  async severalPages(
    credentials: Caller,
    wanted: readonly PageWanted<ReadableFilter>[],
  ): Promise<CountedPage[]> {
    const scope = await this.#authorizer.readScope(credentials);
    return this.#queries.severalPages(
      wanted.map(({ filter, ...page }) => ({
        ...page,
        filter: { ...filter, scope },
      })),
    );
  }

  /**
   * What is known of releases in a span without their content.
   *
   * @param beside - what else to read of each, by the name that it gets
   */
  async briefs<B extends BesideBriefs>(
    credentials: Caller,
    filter: Omit<BriefFilter, 'scope'>,
    beside: B,
  ): Promise<BriefReleaseWith<B>[]> {
    const scope = await this.#authorizer.readScope(credentials);
    return this.#queries.briefs({ ...filter, scope }, beside);
  }

  /** The first milestones that are due in each of some spans. */
  async milestonesDue(
    credentials: Caller,
    filter: ReadableFilter,
    spans: readonly MilestoneSpan[],
    limit: number,
  ): Promise<DueMilestone[]> {
    const scope = await this.#authorizer.readScope(credentials);
    return this.#queries.milestonesDue({ ...filter, scope }, spans, limit);
  }

  /** @throws an {@link ApiError} of status 404 where it is not there or not readable */
  async get(
    credentials: Caller,
    id: string,
    options: { archived?: boolean } = {},
  ): Promise<Release> {
    const { archived = false } = options;
    const [release] = await this.getAll(credentials, [{ id, archived }]);
    return release;
  }

  /**
   * Several releases, in the order in which they are asked for.
   *
   * @throws an {@link ApiError} of status 404 where one is not there or not readable
   */
  async getAll(
    credentials: Caller,
    wanted: readonly { id: string; archived: boolean }[],
  ): Promise<Release[]> {
    const { items } = await this.find(
      credentials,
      { ids: wanted.map(({ id }) => id), withArchived: true },
      { sort: 'start', limit: Math.max(wanted.length, 1) },
    );
    const found = new Map(items.map(release => [release.id, release]));
    return wanted.map(({ id, archived }) => {
      const release = found.get(id);
      if (!release || (release.archivedAt && !archived)) {
        throw ApiError.notFound(
          release
            ? `The release ${id} was archived at ${release.archivedAt}. Restore it, or ask with archived=true.`
            : `There is no release ${id}, or you don't have permission to see it.`,
        );
      }
      return release;
    });
  }

  /**
   * Makes subqueries for the ids of the releases that the caller may read. A
   * query itself would be carried out by who awaits it.
   */
  async idsIn(
    credentials: Caller,
    filter: ReadableFilter,
  ): Promise<() => Knex.QueryBuilder> {
    const scope = await this.#authorizer.readScope(credentials);
    return () => this.#queries.idsIn({ ...filter, scope });
  }

  /** The same, with the `order_start` that releases sort by. */
  async startsIn(
    credentials: Caller,
    filter: ReadableFilter,
  ): Promise<() => Knex.QueryBuilder> {
    const scope = await this.#authorizer.readScope(credentials);
    return () => this.#queries.startsIn({ ...filter, scope });
  }

  /**
   * Makes subqueries for the ids of the releases on which the caller has a
   * permission, whether or not they may be read.
   */
  async idsPermitted(
    credentials: Caller,
    permission: ResourcePermission,
    filter: ReadableFilter,
  ): Promise<() => Knex.QueryBuilder> {
    const scope = await this.#authorizer.scopeOf(permission, credentials);
    return () => this.#queries.idsIn({ ...filter, scope });
  }

  /** Makes subqueries for when each component is released that the caller may read of. */
  async placementsIn(
    credentials: Caller,
    filter: Omit<PlacementFilter, 'scope'>,
  ): Promise<() => Knex.QueryBuilder> {
    const scope = await this.#authorizer.readScope(credentials);
    return () => this.#queries.placementsIn({ ...filter, scope });
  }

  /**
   * The release that went out last and the one that comes next, of each of some
   * components in each environment.
   */
  async lastAndNext(credentials: Caller, entityRefs: readonly string[]) {
    const scope = await this.#authorizer.readScope(credentials);
    return this.#queries.lastAndNext(scope, entityRefs);
  }

  /**
   * Makes subqueries for what was released last of each component in each
   * environment, as `shipped.entity_ref`, `shipped.environment` and
   * `shipped.to_version`.
   */
  async lastShippedIn(credentials: Caller): Promise<() => Knex.QueryBuilder> {
    const scope = await this.#authorizer.readScope(credentials);
    return () => this.#queries.lastShipped(scope);
  }

  /** Which departures of trains the releases that may be read are aboard. */
  async departures(
    credentials: Caller,
    filter: ReadableFilter,
  ): Promise<{ trainId: string; start?: string }[]> {
    const scope = await this.#authorizer.readScope(credentials);
    return this.#queries.departures({ ...filter, scope });
  }

  /**
   * Releases for the plugin itself, and which of them the caller may read;
   * archived ones included.
   */
  async withReadable(
    credentials: Caller,
    ids: readonly string[],
  ): Promise<{ release: Release; isReadable: boolean }[]> {
    const scope = await this.#authorizer.readScope(credentials);
    return this.#queries.withReadable(ids, scope);
  }

  async readableIds(credentials: Caller, ids: string[]): Promise<Set<string>> {
    const scope = await this.#authorizer.readScope(credentials);
    return new Set(
      await this.#queries.idsIn({ ids, withArchived: true, scope }).pluck('id'),
    );
  }
}

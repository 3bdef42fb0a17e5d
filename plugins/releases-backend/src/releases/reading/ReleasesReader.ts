import {
  Release,
  ReleaseSort,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { ApiError, Caller } from '../../platform';
import { ReleaseAuthorizer } from '../permissions/ReleaseAuthorizer';
import { BriefFilter, BriefRelease } from '../store/briefReleases';
import { DueMilestone, MilestoneSpan } from '../store/milestonesDue';
import { readCursor, writeCursor } from '../store/pageCursor';
import { RankedOrder, RankedPosition } from '../store/pageByRank';
import { PlacementFilter } from '../store/placements';
import { ReleaseFilter } from '../store/ReleaseFilter';
import { ReleasesStore } from '../store/ReleasesStore';
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
  readonly #store: ReleasesStore;
  readonly #authorizer: ReleaseAuthorizer;

  constructor(store: ReleasesStore, authorizer: ReleaseAuthorizer) {
    this.#store = store;
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
    const { items, next } = await this.#store.page(
      { ...filter, scope },
      { sort, limit, after },
    );
    return {
      items,
      nextCursor: next && writeCursor(sort, next),
      totalItems: totalItems
        ? await this.#store.count({ ...filter, scope })
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
      ...(await this.#store.pageByRank({ ...filter, scope }, order, page)),
      totalItems: page.totalItems
        ? await this.#store.count({ ...filter, scope })
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
    const { items, next } = await this.#store.page(
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
    return this.#store.severalPages(
      wanted.map(({ filter, ...page }) => ({
        ...page,
        filter: { ...filter, scope },
      })),
    );
  }

  /** What is known of releases in a span without their content. */
  async briefs(
    credentials: Caller,
    filter: Omit<BriefFilter, 'scope'>,
  ): Promise<BriefRelease[]> {
    const scope = await this.#authorizer.readScope(credentials);
    return this.#store.briefs({ ...filter, scope });
  }

  /** The first milestones that are due in each of some spans. */
  async milestonesDue(
    credentials: Caller,
    filter: ReadableFilter,
    spans: readonly MilestoneSpan[],
    limit: number,
  ): Promise<DueMilestone[]> {
    const scope = await this.#authorizer.readScope(credentials);
    return this.#store.milestonesDue({ ...filter, scope }, spans, limit);
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
            : `There is no release ${id}, or you may not read it.`,
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
    return () => this.#store.idsIn({ ...filter, scope });
  }

  /** Makes subqueries for when each component is released that the caller may read of. */
  async placementsIn(
    credentials: Caller,
    filter: Omit<PlacementFilter, 'scope'>,
  ): Promise<() => Knex.QueryBuilder> {
    const scope = await this.#authorizer.readScope(credentials);
    return () => this.#store.placementsIn({ ...filter, scope });
  }

  /** Which departures of some trains the releases that may be read are aboard. */
  async departures(
    credentials: Caller,
    filter: ReadableFilter,
    trainIds: readonly string[],
  ): Promise<{ trainId: string; start?: string }[]> {
    const scope = await this.#authorizer.readScope(credentials);
    return this.#store.departures({ ...filter, scope }, trainIds);
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
    return this.#store.withReadable(ids, scope);
  }

  async readableIds(credentials: Caller, ids: string[]): Promise<Set<string>> {
    const scope = await this.#authorizer.readScope(credentials);
    return new Set(
      await this.#store.idsIn({ ids, withArchived: true, scope }).pluck('id'),
    );
  }
}

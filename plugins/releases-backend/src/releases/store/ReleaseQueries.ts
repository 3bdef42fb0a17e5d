import {
  OPEN_STATES,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { anyOf, StoredInstant, toOptionalIso } from '../../platform';
import { applyReleaseFilter } from './applyReleaseFilter';
import {
  BesideBriefs,
  BriefFilter,
  briefReleases,
  BriefReleaseWith,
} from './briefReleases';
import { DependencyScope } from './DependencyScope';
import { idsOfSearch } from './idsOfSearch';
import { DueMilestone, milestonesDue, MilestoneSpan } from './milestonesDue';
import {
  pageByRank,
  RankedOrder,
  RankedPosition,
  rankedPosition,
} from './pageByRank';
import {
  orderPage,
  PageOptions,
  positionOf,
  sortColumn,
} from './pageOfReleases';
import { PlacementFilter, placementsIn } from './placements';
import { isNarrow, ReleaseFilter, ReleasePosition } from './ReleaseFilter';
import { toRelease, WHOLE_RELEASE } from './releaseRow';
import { CountedPage, PageWanted, severalPages } from './severalPages';
import { lastAndNext, lastShipped } from './shippedVersions';

/**
 * Finds releases by what narrows them: pages, counts, and subqueries for their
 * ids.
 *
 * @internal
 */
export class ReleaseQueries {
  readonly #db: Knex;
  readonly #dependencies: DependencyScope;

  constructor(db: Knex, dependencies: DependencyScope) {
    this.#db = db;
    this.#dependencies = dependencies;
  }

  /** One page of releases, and where the next one starts. */
  async page(
    filter: ReleaseFilter,
    options: PageOptions,
  ): Promise<{ items: Release[]; next?: ReleasePosition }> {
    const found = await idsOfSearch(
      this.#db,
      this.#dependencies,
      filter,
      options,
    );
    const rows = await this.#db('releases')
      .select(
        'releases.id',
        ...WHOLE_RELEASE,
        `releases.${sortColumn(options.sort)}`,
      )
      .whereIn(
        'releases.id',
        this.#idsOfPage(
          found ? { ...filter, q: undefined, ids: found } : filter,
          options,
        ),
      )
      .modify(query => orderPage(query, options));
    const shown = rows.slice(0, options.limit);
    return {
      items: shown.map(toRelease),
      next:
        rows.length > options.limit
          ? positionOf(shown[shown.length - 1], options.sort)
          : undefined,
    };
  }

  /** The first pages of several lists, and how long each is. */
  async severalPages(wanted: readonly PageWanted[]): Promise<CountedPage[]> {
    return severalPages(this.#db, filter => this.#query(filter), wanted);
  }

  /** One page of releases by a rank, and where the next one starts. */
  async pageByRank(
    filter: ReleaseFilter,
    order: RankedOrder,
    page: { limit: number; after?: RankedPosition },
  ): Promise<{ items: Release[]; next?: RankedPosition }> {
    const ranked = pageByRank(this.#db, () => this.#query(filter), order, page);
    const rows = await this.#db
      .select(
        'ranked.id',
        'ranked.rank',
        'ranked.order_start',
        ...WHOLE_RELEASE,
      )
      .from(ranked.as('ranked'))
      .join('releases', 'releases.id', 'ranked.id')
      .orderBy(['ranked.rank', 'ranked.order_start', 'ranked.id']);
    const shown = rows.slice(0, page.limit);
    return {
      items: shown.map(toRelease),
      next:
        rows.length > page.limit
          ? rankedPosition(shown[shown.length - 1])
          : undefined,
    };
  }

  /** What is known of releases in a span without their content. */
  async briefs<B extends BesideBriefs>(
    filter: BriefFilter,
    beside: B,
  ): Promise<BriefReleaseWith<B>[]> {
    return briefReleases(this.#db, this.#dependencies, filter, beside);
  }

  /** The first milestones of such releases that are due in each of some spans. */
  async milestonesDue(
    filter: ReleaseFilter,
    spans: readonly MilestoneSpan[],
    limit: number,
  ): Promise<DueMilestone[]> {
    const ids = this.idsIn({ ...filter, areFew: true });
    return milestonesDue(this.#db, ids, spans, limit);
  }

  async count(filter: ReleaseFilter): Promise<number> {
    const [row] = await this.#query(filter).count({ count: '*' });
    return Number(row.count);
  }

  /** Every open release, in batches. */
  async *open(batch: number): AsyncGenerator<Release[]> {
    let after: ReleasePosition | undefined;
    do {
      const { items, next } = await this.page(
        { scope: 'all', state: [...OPEN_STATES] },
        { sort: 'start', limit: batch, after },
      );
      yield items;
      after = next;
    } while (after);
  }

  /**
   * Releases of these ids, archived ones included, each with whether it may be
   * read.
   */
  async withReadable(
    ids: readonly string[],
    scope: ReleaseFilter['scope'],
  ): Promise<{ release: Release; isReadable: boolean }[]> {
    const readable = this.idsIn({ ids, withArchived: true, scope });
    const rows = await this.#db('releases')
      .where(anyOf(this.#db, 'id', ids))
      .select(
        ...WHOLE_RELEASE,
        this.#db.raw('id in (?) as readable', [readable]),
      );
    return rows.map(row => ({
      release: toRelease(row),
      isReadable: Boolean(row.readable),
    }));
  }

  /** A subquery for the ids of the releases that a filter lets pass. */
  idsIn(filter: ReleaseFilter): Knex.QueryBuilder {
    return this.#query(filter).select('releases.id');
  }

  /** A subquery for the ids of such releases and what they sort by. */
  startsIn(filter: ReleaseFilter): Knex.QueryBuilder {
    return this.#query(filter).select('releases.id', 'releases.order_start');
  }

  /**
   * Which departures releases are aboard, each once; of a train that leaves
   * once without its start.
   */
  async departures(
    filter: ReleaseFilter,
  ): Promise<{ trainId: string; start?: string }[]> {
    const rows: { train_id: string; train_departure: StoredInstant | null }[] =
      await this.#query(filter)
        .whereNotNull('releases.train_id')
        .distinct('releases.train_id', 'releases.train_departure');
    return rows.map(row => ({
      trainId: row.train_id,
      start: toOptionalIso(row.train_departure),
    }));
  }

  /** A subquery for when each component is released. */
  placementsIn(filter: PlacementFilter): Knex.QueryBuilder {
    return placementsIn(this.#db, this.#dependencies, filter);
  }

  /** The release that went out last and the one that comes next, by component. */
  async lastAndNext(
    scope: ReleaseFilter['scope'],
    entityRefs: readonly string[],
  ) {
    const readable = () => this.idsIn({ scope, areFew: true });
    return lastAndNext(this.#db, readable, entityRefs);
  }

  /** A subquery for what was released last, see `lastShipped`. */
  lastShipped(scope: ReleaseFilter['scope']): Knex.QueryBuilder {
    return lastShipped(this.#db, () => this.idsIn({ scope, areFew: true }));
  }

  #query(filter: ReleaseFilter): Knex.QueryBuilder {
    const query = this.#db('releases');
    applyReleaseFilter(this.#db, this.#dependencies, query, filter);
    return query;
  }

  /**
   * A page of each state by itself, where nothing but the state narrows it: the
   * index has the releases of one state in order, not those of several.
   */
  #idsOfPage(filter: ReleaseFilter, options: PageOptions): Knex.QueryBuilder {
    const idsOf = (part: ReleaseFilter) =>
      this.#db.select('page.id').from(
        this.#query(part)
          .select('releases.id')
          .modify(query => orderPage(query, options))
          .as('page'),
      );
    const states = filter.state ?? [];
    if (states.length < 2 || isNarrow(filter)) {
      return idsOf(filter);
    }
    const [first, ...others] = states.map(state =>
      idsOf({ ...filter, state: [state] }),
    );
    return first.unionAll(others);
  }
}

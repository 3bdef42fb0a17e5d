import {
  OPEN_STATES,
  Release,
  ReleaseSource,
  Waiver,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import {
  Announcement,
  anyOf,
  insertAll,
  RecordTable,
  StoredInstant,
  toOptionalIso,
} from '../../platform';
import { RELEASE_CHANGED_TOPIC } from '../record/releaseChangedTopic';
import { isPending } from '../record/releaseStatus';
import { subjectOf } from '../record/subject';
import { applyReleaseFilter } from './applyReleaseFilter';
import { BriefFilter, BriefRelease, briefReleases } from './briefReleases';
import { DependencyScope } from './DependencyScope';
import { DueMilestone, milestonesDue, MilestoneSpan } from './milestonesDue';
import { isNarrow, ReleaseFilter, ReleasePosition } from './ReleaseFilter';
import {
  orderPage,
  PageOptions,
  positionOf,
  sortColumn,
} from './pageOfReleases';
import {
  pageByRank,
  RankedOrder,
  RankedPosition,
  rankedPosition,
} from './pageByRank';
import { PlacementFilter, placementsIn } from './placements';
import {
  ReleaseComponentRow,
  toShippingRelease,
  toIndexRows,
  toRelease,
  toReleaseRow,
  WHOLE_RELEASE,
} from './releaseRow';
import { idsOfSearch } from './idsOfSearch';
import { CountedPage, PageWanted, severalPages } from './severalPages';
import { WriteWitness } from './WriteWitness';

/** Which planned starts to look at. @internal */
export interface StartFilter {
  environments?: readonly string[];
  /** Absent: at any time. */
  within?: { from: Date; to: Date; orBefore: Date };
}

/**
 * Releases in the database. Each is one row that holds the whole of it, beside
 * the rows it is found by, which are written with it.
 *
 * @internal
 */
export class ReleasesStore implements RecordTable<Release> {
  readonly table = 'releases';
  /** Waivers have entries of their own in the ledger. */
  readonly untold = ['waivers'];
  readonly #db: Knex;
  readonly #dependencies: DependencyScope;
  readonly #witness?: WriteWitness;

  constructor(db: Knex, dependencies: DependencyScope, witness?: WriteWitness) {
    this.#db = db;
    this.#dependencies = dependencies;
    this.#witness = witness;
  }

  subjectOf(id: string): string {
    return subjectOf(id);
  }

  announcementOf({ id, revision, state }: Release): Announcement {
    return {
      kind: 'releases',
      id,
      topic: RELEASE_CHANGED_TOPIC,
      payload: { id, revision, state },
    };
  }

  async insert(
    tx: Knex.Transaction,
    releases: readonly Release[],
  ): Promise<void> {
    await insertAll(tx, 'releases', releases.map(toReleaseRow));
    await this.#insertIndexRows(tx, releases);
    await this.#witness?.releasesWritten(tx, releases);
  }

  async update(
    tx: Knex.Transaction,
    releases: readonly Release[],
  ): Promise<void> {
    for (const release of releases) {
      await tx('releases')
        .where({ id: release.id })
        .update(toReleaseRow(release));
    }
    const ids = releases.map(release => release.id);
    for (const table of Object.keys(toIndexRows(releases))) {
      await tx(table).where(anyOf(tx, 'release_id', ids)).delete();
    }
    await this.#insertIndexRows(tx, releases);
    await this.#witness?.releasesWritten(tx, releases);
  }

  /** Puts the waivers of a release, which are kept elsewhere, beside it. */
  async attachWaivers(
    tx: Knex.Transaction,
    id: string,
    waivers: readonly Waiver[],
  ): Promise<void> {
    await tx('releases')
      .where({ id })
      .update({
        waivers: JSON.stringify(waivers),
        attachments: tx.raw('attachments + 1'),
      });
    await this.#witness?.releaseAttached(tx, id);
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
  async briefs(filter: BriefFilter): Promise<BriefRelease[]> {
    return briefReleases(this.#db, this.#dependencies, filter);
  }

  /** The first milestones of such releases that are due in each of some spans. */
  async milestonesDue(
    filter: ReleaseFilter,
    spans: readonly MilestoneSpan[],
    limit: number,
  ): Promise<DueMilestone[]> {
    return milestonesDue(this.#db, this.idsIn(filter), spans, limit);
  }

  async count(filter: ReleaseFilter): Promise<number> {
    const [row] = await this.#query(filter).count({ count: '*' });
    return Number(row.count);
  }

  /** Releases of these ids, archived ones included, for the plugin itself. */
  async byIds(ids: readonly string[]): Promise<Release[]> {
    const rows = await this.#db('releases')
      .where(anyOf(this.#db, 'id', ids))
      .select(WHOLE_RELEASE);
    return rows.map(toRelease);
  }

  /** The same, each with whether it may be read. */
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

  async bySources(sources: readonly ReleaseSource[]): Promise<Release[]> {
    const providers = [...new Set(sources.map(source => source.provider))];
    const found = await Promise.all(
      providers.map(provider =>
        this.#db('releases')
          .where('source_provider', provider)
          .where(
            anyOf(
              this.#db,
              'source_external_id',
              sources
                .filter(source => source.provider === provider)
                .map(source => source.externalId),
            ),
          )
          .select(WHOLE_RELEASE),
      ),
    );
    return found.flat().map(toRelease);
  }

  /** Releases that ship one of these entities and can still meet a need. */
  async carriers(entityRefs: readonly string[]) {
    const rows = await this.#db<ReleaseComponentRow>('release_components')
      .where(anyOf(this.#db, 'entity_ref', entityRefs))
      .where('archived', false)
      .whereNotIn('state', ['cancelled', 'failed', 'rolled_back'])
      .select();
    return rows.map(toShippingRelease);
  }

  /** Selects the ids of the open releases that require one of these entities. */
  idsRequiring(db: Knex, entityRefs: readonly string[]): Knex.QueryBuilder {
    return db('release_requirements')
      .where(anyOf(db, 'required_ref', entityRefs))
      .select('release_id');
  }

  /** Selects the ids of the releases that ship or are owned by one of these. */
  idsNaming(db: Knex, entityRefs: readonly string[]): Knex.QueryBuilder {
    return db('release_components')
      .where(anyOf(db, 'entity_ref', entityRefs))
      .select('release_id')
      .union(
        db('releases').where(anyOf(db, 'owner_ref', entityRefs)).select('id'),
      );
  }

  /** Selects the ids of the releases that are planned to start at some time. */
  idsStarting(
    db: Knex,
    { environments, within }: StartFilter,
  ): Knex.QueryBuilder {
    const ids = this.idsPending(db).whereNotNull('window_start');
    if (environments) {
      ids.where(anyOf(db, 'environment', environments));
    }
    if (within) {
      ids.where(part =>
        part
          .where(span =>
            span
              .where('window_start', '>=', within.from)
              .where('window_start', '<', within.to),
          )
          .orWhere('window_start', '<=', within.orBefore),
      );
    }
    return ids;
  }

  /** Selects the ids of the releases that have not gone out. */
  idsPending(db: Knex): Knex.QueryBuilder {
    return db('releases')
      .whereIn('state', OPEN_STATES.filter(isPending))
      .whereNull('archived_at')
      .select('id');
  }

  /**
   * Each open release that has a window, and a text that is another one when
   * anything of it was changed.
   */
  async placed(): Promise<{ id: string; version: string }[]> {
    const rows: { id: string; revision: number; attachments: number }[] =
      await this.#db('releases')
        .whereIn('state', OPEN_STATES)
        .whereNotNull('window_start')
        .whereNull('archived_at')
        .select('id', 'revision', 'attachments');
    return rows.map(({ id, revision, attachments }) => ({
      id,
      version: `${revision}.${attachments}`,
    }));
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

  /** Which versions of these entities are out, and where. */
  async released(
    entityRefs: readonly string[],
  ): Promise<{ entityRef: string; environment: string; version: string }[]> {
    const rows = await this.#db('release_components')
      .where(anyOf(this.#db, 'entity_ref', entityRefs))
      .whereNotNull('to_version')
      .where('archived', false)
      .whereIn('state', ['verifying', 'completed'])
      .distinct('entity_ref', 'environment', 'to_version');
    return rows.map(row => ({
      entityRef: row.entity_ref as string,
      environment: row.environment as string,
      version: row.to_version as string,
    }));
  }

  /** A subquery for the ids of the releases that a filter lets pass. */
  idsIn(filter: ReleaseFilter): Knex.QueryBuilder {
    return this.#query(filter).select('releases.id');
  }

  /**
   * Which departures releases are aboard, of some trains, each once; of a train
   * that leaves once without its start.
   */
  async departures(
    filter: ReleaseFilter,
    trainIds: readonly string[],
  ): Promise<{ trainId: string; start?: string }[]> {
    const rows: { train_id: string; train_departure: StoredInstant | null }[] =
      await this.#query(filter)
        .where(anyOf(this.#db, 'releases.train_id', trainIds))
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

  async #insertIndexRows(tx: Knex.Transaction, releases: readonly Release[]) {
    for (const [table, rows] of Object.entries(toIndexRows(releases))) {
      await insertAll(tx, table, rows);
    }
  }
}

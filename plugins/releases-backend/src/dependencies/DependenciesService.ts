import { JsonObject } from '@backstage/types';
import {
  Coverage,
  Dependencies,
  DependenciesQuery,
  DependencyEdge,
  MANY_NEIGHBOURS,
  NEIGHBOURS,
  RefreshResult,
  Snapshot,
  SnapshotFreshness,
  UncoveredComponent,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { ApiError, Caller, toDate } from '../platform';
import { agoText } from './agoText';
import { Project } from './derive/projects';
import { SnapshotEntity } from './derive/types';
import { findCoReleaseSets } from './order/findCoReleaseSets';
import { DependencyRefresher } from './refresh/DependencyRefresher';
import {
  CoverageFilter,
  CoverageStore,
  PartCounts,
} from './store/CoverageStore';
import {
  DependenciesStore,
  EdgeEnd,
  EntityFilter,
} from './store/DependenciesStore';
import { DescribedEntity, DocumentsStore } from './store/DocumentsStore';
import { EntityProject, ProjectsStore } from './store/ProjectsStore';
import { Attempt, RefreshStore } from './store/RefreshStore';
import { SharedResourcesStore } from './store/SharedResourcesStore';
import { SnapshotStore, StoredSnapshot } from './store/SnapshotStore';
import { toUncoveredComponent } from './toUncoveredComponent';
import { walkEdges, WalkDirection } from './walkEdges';

/** How many of each kind of finding coverage names. @internal */
export const LISTED = 1000;

/** How attempts end that leave the snapshot as it was, in words. */
const NOT_RENEWED: Partial<Record<Attempt['status'], string>> = {
  failed: 'The catalog could not be read last time',
  refused: 'What the catalog said last time was not taken over',
};

const NEAR_END: Record<WalkDirection, EdgeEnd> = {
  upstream: 'consumer_ref',
  downstream: 'provider_ref',
};

/** @internal */
export interface DependenciesServiceOptions {
  db: Knex;
  refresher: DependencyRefresher;
  /** Throws unless the caller may configure the plugin. */
  authorizeConfigure: (credentials: Caller) => Promise<void>;
}

/** The edges next to some entities. @internal */
export interface Neighbours {
  /** From the entities to what they depend on. */
  upstream: DependencyEdge[];
  /** From what depends on the entities to them. */
  downstream: DependencyEdge[];
}

/**
 * Who depends on whom, by the last snapshot of the catalog.
 *
 * @internal
 */
export class DependenciesService {
  readonly #refresher: DependencyRefresher;
  readonly #authorizeConfigure: DependenciesServiceOptions['authorizeConfigure'];
  readonly #store: DependenciesStore;
  readonly #coverage: CoverageStore;
  readonly #documents: DocumentsStore;
  readonly #projects: ProjectsStore;
  readonly #sharedResources: SharedResourcesStore;
  readonly #snapshots: SnapshotStore;
  readonly #attempts: RefreshStore;
  #coReleaseSets?: { snapshotId: string; sets: string[][] };

  constructor(options: DependenciesServiceOptions) {
    this.#refresher = options.refresher;
    this.#authorizeConfigure = options.authorizeConfigure;
    this.#store = new DependenciesStore(options.db);
    this.#coverage = new CoverageStore(options.db);
    this.#documents = new DocumentsStore(options.db);
    this.#projects = new ProjectsStore(options.db);
    this.#sharedResources = new SharedResourcesStore(options.db);
    this.#snapshots = new SnapshotStore(options.db);
    this.#attempts = new RefreshStore(options.db);
  }

  /**
   * The providers and consumers of an entity. One that the snapshot does not
   * have and that never had an edge is not found; before the first snapshot
   * nothing is known of any.
   */
  async getDependencies(query: DependenciesQuery): Promise<Dependencies> {
    const { entityRef, direction, depth, limit } = query;
    const at = query.at === undefined ? undefined : toDate(query.at);
    const snapshot = await this.snapshot();
    if (snapshot && !(await this.#store.isKnown(entityRef))) {
      throw ApiError.notFound(
        `${entityRef} was not in the catalog at ${snapshot.at}. Check the reference; if the entity is new, it comes with the next refresh of the dependencies.`,
      );
    }
    const walk = await walkEdges({
      entityRef,
      directions:
        direction === 'both' ? ['upstream', 'downstream'] : [direction],
      depth,
      limit,
      load: (towards, refs, room) =>
        this.#store.edges({
          end: NEAR_END[towards],
          refs,
          at,
          limit: room,
        }),
    });
    const shared = await this.#sharedResources.of(entityRef, {
      at,
      limit: limit + 1,
    });
    return {
      entityRef,
      items: walk.items,
      sharedResources: shared.slice(0, limit),
      truncated: walk.truncated || shared.length > limit,
      snapshot,
    };
  }

  /** How far the dependencies can be trusted. */
  async getCoverage(): Promise<Coverage> {
    const now = new Date();
    const components = await this.#store.countComponents();
    const findings = await this.#store.countFindings();
    return {
      components: components.all,
      edges: await this.#store.countEdges(),
      withoutRelations: components.unrelated,
      withoutRelationsRefs: await this.#store.unrelatedComponents(LISTED),
      dangling: await this.#store.findings('dangling', LISTED),
      selfReferences: await this.#store.findings('selfReference', LISTED),
      duplicates: await this.#store.findings('duplicate', LISTED),
      sharedResources: await this.#sharedResources.all(LISTED),
      totals: {
        dangling: findings.get('dangling') ?? 0,
        selfReferences: findings.get('selfReference') ?? 0,
        duplicates: findings.get('duplicate') ?? 0,
        sharedResources: await this.#sharedResources.count(),
      },
      ...(await this.refreshState(now)),
    };
  }

  /** The components that lack what releases can use, by their refs. */
  async uncovered(
    filter: CoverageFilter,
  ): Promise<{ counts: PartCounts; items: UncoveredComponent[] }> {
    const { counts, items } = await this.#coverage.read(filter);
    return { counts, items: items.map(toUncoveredComponent) };
  }

  /** The last snapshot, and how the last refresh went. */
  async refreshState(
    now: Date,
  ): Promise<Pick<Coverage, 'snapshot' | 'lastAttempt'>> {
    const [snapshot, lastAttempt] = await Promise.all([
      this.#snapshots.latest(),
      this.#attempts.lastAttempt(now),
    ]);
    return { snapshot: snapshot && withAge(snapshot, now), lastAttempt };
  }

  /** Derives the dependencies from the catalog now, if the caller may ask. */
  async requestRefresh(
    credentials: Caller,
    options: { force?: boolean } = {},
  ): Promise<RefreshResult> {
    await this.#authorizeConfigure(credentials);
    const result = await this.#refresher.refresh(options);
    if (!result) {
      const running = await this.#attempts.lastAttempt(new Date());
      throw ApiError.conflict(
        `The dependencies are being refreshed since ${running?.at}. Wait for it to end, then ask again if you still need to.`,
      );
    }
    return result;
  }

  /** The edges to and from some entities, as they hold now. */
  async neighbours(refs: readonly string[]): Promise<Neighbours> {
    const [upstream, downstream] = await Promise.all([
      this.#store.edges({ end: NEAR_END.upstream, refs }),
      this.#store.edges({ end: NEAR_END.downstream, refs }),
    ]);
    return { upstream, downstream };
  }

  /** The edges between some entities, as they hold now. */
  async edgesAmong(refs: readonly string[]): Promise<DependencyEdge[]> {
    return this.#store.edgesAmong(refs);
  }

  /** Every edge, as it holds now. */
  async allEdges() {
    return this.#store.allEdges();
  }

  /**
   * The sets of entities that depend on each other in a circle, as they hold
   * now; found once for each snapshot.
   */
  async coReleaseSets(): Promise<readonly (readonly string[])[]> {
    const snapshot = await this.snapshot();
    if (this.#coReleaseSets?.snapshotId !== snapshot?.id) {
      this.#coReleaseSets = snapshot && {
        snapshotId: snapshot.id,
        sets: findCoReleaseSets(await this.#store.allEdges()),
      };
    }
    return this.#coReleaseSets?.sets ?? [];
  }

  /** What the snapshot has of some entities; those it lacks are left out. */
  async lookup(refs: readonly string[]): Promise<Map<string, SnapshotEntity>> {
    const entities = await this.#store.entities(refs);
    return new Map(entities.map(entity => [entity.ref, entity]));
  }

  /**
   * What the catalog said of some entities, for filters to be held against;
   * those the snapshot lacks are left out.
   */
  async documents(refs: readonly string[]): Promise<Map<string, JsonObject>> {
    return this.#documents.byRefs(refs);
  }

  /** The entities that name one of some repositories or pipelines. */
  async entitiesOfProjects(
    projects: readonly Project[],
  ): Promise<EntityProject[]> {
    return this.#projects.named(projects);
  }

  /** The repositories and pipelines that entities name which are being written. */
  async projectsOfEntities(
    tx: Knex.Transaction,
    refs: readonly string[],
  ): Promise<EntityProject[]> {
    return this.#projects.ofEntities(tx, refs);
  }

  /** What the catalog said of the entities that a filter lets pass. */
  async documentsIn(filter: EntityFilter): Promise<JsonObject[]> {
    return this.#documents.among(this.#store.refsIn(filter));
  }

  /** Every entity of a kind and what the catalog said of it, in batches. */
  entitiesOf(kind: string): AsyncGenerator<DescribedEntity[]> {
    return this.#documents.ofKind(kind);
  }

  /** The last snapshot, whether it has an entity, and what the catalog said of it. */
  async standing(ref: string): Promise<{
    known: boolean;
    document: JsonObject | undefined;
    snapshot: Snapshot | undefined;
    /** On which sides it has more than {@link MANY_NEIGHBOURS}. */
    manyNeighbours: WalkDirection[];
  }> {
    const latest = await this.#snapshots.latestWith(ref, MANY_NEIGHBOURS + 1);
    return {
      manyNeighbours: NEIGHBOURS.filter(
        side => (latest?.neighbours[side] ?? 0) > MANY_NEIGHBOURS,
      ),
      known: latest?.hasEntity ?? false,
      document: latest?.document,
      snapshot: latest && { id: latest.id, at: latest.at },
    };
  }

  async snapshot(): Promise<Snapshot | undefined> {
    const latest = await this.#snapshots.latest();
    return latest && { id: latest.id, at: latest.at };
  }

  /** The last snapshot, how old it is, and whether it could not be renewed. */
  async freshness(now: Date): Promise<SnapshotFreshness | undefined> {
    const [latest, attempt] = await Promise.all([
      this.#snapshots.latest(),
      this.#attempts.lastAttempt(now),
    ]);
    if (!latest) {
      return undefined;
    }
    const { id, at, confirmedAt } = latest;
    const ageSeconds = ageOf(latest, now);
    const why = attempt && NOT_RENEWED[attempt.status];
    return {
      ...{ id, at, confirmedAt, ageSeconds },
      ...(why
        ? { sentence: `${why}: what it said ${agoText(ageSeconds)} counts.` }
        : {}),
    };
  }

  /** A subquery for the title, system and domain of every entity. */
  describedEntities(): Knex.QueryBuilder {
    return this.#store.described();
  }

  /** A subquery for the refs of entities by owner, system and domain. */
  componentRefsIn(filter: EntityFilter): Knex.QueryBuilder {
    return this.#store.refsIn(filter);
  }

  /** A subquery for the refs of some entities and of what they depend on. */
  usedRefsOf(refs: readonly string[]): Knex.QueryBuilder {
    return this.#store.usedRefsOf(refs);
  }

  /** The same for the entities by owner, system and domain. */
  usedRefsIn(filter: EntityFilter): Knex.QueryBuilder {
    return this.#store.usedRefsIn(filter);
  }

  /** A subquery for the refs of what some entities depend on. */
  providerRefsOf(refs: readonly string[]): Knex.QueryBuilder {
    return this.#store.neighbourRefsOf(NEAR_END.upstream, refs);
  }

  /** A subquery for the refs of what depends on some entities. */
  consumerRefsOf(refs: readonly string[]): Knex.QueryBuilder {
    return this.#store.neighbourRefsOf(NEAR_END.downstream, refs);
  }
}

function withAge(
  snapshot: StoredSnapshot,
  now: Date,
): NonNullable<Coverage['snapshot']> {
  return {
    id: snapshot.id,
    at: snapshot.at,
    confirmedAt: snapshot.confirmedAt,
    ageSeconds: ageOf(snapshot, now),
    entities: snapshot.entities,
    catalogRequests: snapshot.catalogRequests,
    durationMs: snapshot.durationMs,
  };
}

/** How long ago the catalog was last found to say what a snapshot has. */
function ageOf({ confirmedAt }: StoredSnapshot, now: Date): number {
  const ageMs = now.getTime() - toDate(confirmedAt).getTime();
  return Math.max(Math.floor(ageMs / 1000), 0);
}

import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  RefreshResult,
  Snapshot,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { Outbox } from '../../platform';
import { deriveEdges } from '../derive/deriveEdges';
import { EntityFacts, toEntityFacts } from '../derive/entityFacts';
import { countKinds, describeShrinkage } from '../derive/shrinkage';
import { Derivation } from '../derive/types';
import { RefreshStore } from '../store/RefreshStore';
import { ReadingCosts, SnapshotStore } from '../store/SnapshotStore';
import { readCatalog } from './readCatalog';
import { RefreshMetrics } from './RefreshMetrics';

/** @internal */
export interface DependencyRefresherOptions {
  db: Knex;
  catalog: CatalogService;
  auth: AuthService;
  logger: LoggerService;
  metrics: RefreshMetrics;
  outbox: Outbox;
  witness?: RefreshWitness;
  /** Called after a refresh that changed something; must not fail. */
  onChanged: (snapshot: Snapshot) => void;
}

/** Sees what a refresh writes, in its transaction. @internal */
export interface RefreshWitness {
  /** @param entityRefs - of the entities that came, went or changed */
  entitiesWritten(
    tx: Knex.Transaction,
    entityRefs: readonly string[],
  ): Promise<void>;
}

/** A refresh under way. */
class Run implements ReadingCosts {
  readonly #startedAt = performance.now();
  catalogRequests = 0;

  constructor(readonly leaseId: string) {}

  elapsedMs() {
    return Math.round(performance.now() - this.#startedAt);
  }
}

/**
 * Reads the catalog and keeps what follows from it: all of it, in one
 * transaction, or nothing.
 *
 * @internal
 */
export class DependencyRefresher {
  readonly #options: DependencyRefresherOptions;
  readonly #attempts: RefreshStore;
  readonly #snapshots: SnapshotStore;
  readonly #stopped = new AbortController();
  readonly #running = new Set<Promise<unknown>>();

  constructor(options: DependencyRefresherOptions) {
    this.#options = options;
    this.#attempts = new RefreshStore(options.db);
    this.#snapshots = new SnapshotStore(options.db);
  }

  /**
   * Refreshes now. Answers nothing if another refresh runs, here or in another
   * replica.
   */
  async refresh(
    options: { force?: boolean; signal?: AbortSignal } = {},
  ): Promise<RefreshResult | undefined> {
    const signals = [this.#stopped.signal, options.signal];
    const signal = AbortSignal.any(
      signals.filter(given => given !== undefined),
    );
    signal.throwIfAborted();
    const leaseId = await this.#attempts.acquire(new Date());
    if (leaseId === undefined) {
      return undefined;
    }
    const refreshing = this.#carryOut(
      new Run(leaseId),
      options.force ?? false,
      signal,
    );
    this.#running.add(refreshing);
    try {
      const result = await refreshing;
      if (result.status === 'applied' && result.snapshot) {
        this.#options.outbox.wake();
        this.#options.onChanged(result.snapshot);
      }
      return result;
    } finally {
      this.#running.delete(refreshing);
    }
  }

  /** Breaks off what runs, and waits until it has. */
  async stop(): Promise<void> {
    this.#stopped.abort(new Error('The portal is shutting down.'));
    await Promise.allSettled(this.#running);
  }

  async #carryOut(
    run: Run,
    force: boolean,
    signal: AbortSignal,
  ): Promise<RefreshResult> {
    try {
      const result = await this.#readAndKeep(run, force, signal);
      this.#options.metrics.record(result.status, run);
      this.#options.logger.info(`Dependencies: ${result.sentence}`);
      return result;
    } catch (error) {
      this.#options.metrics.record('failed', run);
      await this.#recordFailure(run, toError(error));
      throw error;
    }
  }

  async #readAndKeep(run: Run, force: boolean, signal: AbortSignal) {
    const next = deriveEdges(await this.#read(run, signal));
    const shrinkage = describeShrinkage(
      await this.#snapshots.kindCounts(),
      countKinds(next.entities),
    );
    return shrinkage === undefined || force
      ? this.#apply(run, next, signal)
      : this.#refuse(run, next, shrinkage);
  }

  async #read(run: Run, signal: AbortSignal): Promise<EntityFacts[]> {
    const { catalog, auth } = this.#options;
    const entities: EntityFacts[] = [];
    for await (const page of readCatalog({ catalog, auth, signal })) {
      run.catalogRequests += 1;
      for (const entity of page) {
        entities.push(toEntityFacts(entity));
      }
      if (!(await this.#attempts.renew(run.leaseId, new Date()))) {
        throw new Error('Another refresh has taken over.');
      }
    }
    return entities;
  }

  async #refuse(
    run: Run,
    next: Derivation,
    sentence: string,
  ): Promise<RefreshResult> {
    await this.#attempts.finish(run.leaseId, { status: 'refused', sentence });
    const last = await this.#snapshots.latest();
    return {
      status: 'refused',
      sentence,
      snapshot: last && { id: last.id, at: last.at },
      entities: next.entities.length,
      edges: next.edges.length,
      added: 0,
      removed: 0,
      catalogRequests: run.catalogRequests,
      durationMs: run.elapsedMs(),
    };
  }

  async #apply(
    run: Run,
    next: Derivation,
    signal: AbortSignal,
  ): Promise<RefreshResult> {
    return this.#options.db.transaction(async tx => {
      const { isChanged, snapshot, added, removed, entityRefs } =
        await this.#snapshots.apply(tx, next, new Date(), run);
      await this.#options.witness?.entitiesWritten(tx, entityRefs);
      const status = isChanged ? 'applied' : 'unchanged';
      const sentence = `Dependencies: ${next.edges.length} (${added} added, ${removed} removed). Entities: ${next.entities.length}.`;
      signal.throwIfAborted();
      if (
        !(await this.#attempts.finish(run.leaseId, { status, sentence }, tx))
      ) {
        throw new Error('Another refresh has taken over.');
      }
      if (isChanged) {
        await this.#options.outbox.add(tx, [
          { subject: 'dependencies', kind: 'dependencies' },
        ]);
      }
      return {
        status,
        sentence,
        snapshot: { id: snapshot.id, at: snapshot.at },
        entities: next.entities.length,
        edges: next.edges.length,
        added,
        removed,
        catalogRequests: run.catalogRequests,
        durationMs: run.elapsedMs(),
      };
    });
  }

  async #recordFailure(run: Run, error: Error) {
    const sentence = `The refresh failed and changed nothing. ${error.message}`;
    try {
      await this.#attempts.finish(run.leaseId, { status: 'failed', sentence });
    } catch (unrecorded) {
      this.#options.logger.error(
        'The failure of a refresh of the dependencies could not be recorded',
        toError(unrecorded),
      );
    }
  }
}

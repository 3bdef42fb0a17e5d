import {
  setImmediate as nextTurn,
  setTimeout as wait,
} from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { Release } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { Debouncer, Outbox } from '../../../platform';
import { ConflictFacts } from '../detect/ConflictFacts';
import { detectConflicts } from '../detect/detectConflicts';
import { FoundConflict } from '../detect/FoundConflict';
import { departureOf, PlacedRelease } from '../../scene/PlacedRelease';
import { ConflictsStore } from '../store/ConflictsStore';
import { RunsStore } from '../store/RunsStore';
import { FactsLoader } from './FactsLoader';
import { Difference, difference } from '../detect/difference';
import { bothTouched, recompute, Touched, touchedBy } from './recompute';

/** How long to wait after a change for others that come with it. */
const AFTER_CHANGES = { quietMs: 200, maxWaitMs: 2_000 };

/** How many releases are looked at before others get their turn. */
const AT_A_TIME = 250;

/** How many conflicts are kept: far more than anybody can look at. */
const MAX_CONFLICTS = 200_000;

const LEASE_POLL_MS = 50;
const LEASE_WAIT_MS = 30_000;

/** How long who reads waits for what is under way. */
const SETTLE_MS = 3_000;

/** Sees every write of conflicts, in its transaction. @internal */
export interface ConflictWitness {
  /** @param releaseIds - of the releases that had or have a part in them */
  conflictsWritten(
    tx: Knex.Transaction,
    releaseIds: readonly string[],
  ): Promise<void>;
}

/** @internal */
export interface ConflictRecomputerOptions {
  loader: FactsLoader;
  store: ConflictsStore;
  runs: RunsStore;
  logger: LoggerService;
  outbox: Outbox;
  witness?: ConflictWitness;
  now?: () => Date;
}

type Pending = Touched | 'all';

/**
 * Keeps the stored conflicts those there are: after a change of releases by
 * looking at those and what they meet, after any other change by looking at
 * all of them. Only one replica computes at a time.
 *
 * @internal
 */
export class ConflictRecomputer {
  readonly #options: ConflictRecomputerOptions;
  readonly #now: () => Date;
  readonly #debouncer = new Debouncer(AFTER_CHANGES, () => this.#flush());
  #pending: Pending | undefined;
  #running: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(options: ConflictRecomputerOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** @param releases - as they were, and as they are */
  releasesChanged(releases: readonly Release[]): void {
    this.#add(
      touchedBy(
        releases.map(release => ({
          ...release,
          departure: departureOf(release),
        })),
      ),
    );
    this.#debouncer.trigger();
  }

  everythingChanged(): void {
    this.#add('all');
    this.#debouncer.trigger();
  }

  /** Finds everything anew, and ends when it is written. */
  async refresh(): Promise<void> {
    this.#add('all');
    await this.#flush();
  }

  /** Waits, for a while, until what was noticed is computed. */
  async settle(): Promise<void> {
    const settled = new AbortController();
    await Promise.race([
      this.#flush().finally(() => settled.abort()),
      wait(SETTLE_MS, undefined, { signal: settled.signal }).catch(
        () => undefined,
      ),
    ]);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#debouncer.stop();
    await this.#running;
  }

  #add(pending: Pending) {
    if (pending === 'all' || this.#pending === undefined) {
      this.#pending = pending;
    } else if (this.#pending !== 'all') {
      this.#pending = bothTouched(this.#pending, pending);
    }
  }

  #flush(): Promise<void> {
    this.#running = this.#running.then(() => this.#carryOut());
    return this.#running;
  }

  async #carryOut() {
    const pending = this.#pending;
    if (pending === undefined || this.#isStopped) {
      return;
    }
    this.#pending = undefined;
    try {
      await this.#underLease(pending);
    } catch (error) {
      this.#add(pending);
      this.#options.logger.warn(
        'Conflicts could not be computed; this is tried again with the next change, and on schedule',
        toError(error),
      );
    }
  }

  async #underLease(pending: Pending) {
    const { store, runs, outbox, witness } = this.#options;
    const leaseId = await this.#acquire();
    try {
      const computedAt = this.#now();
      const changes = await this.#compute(pending, leaseId);
      await store.transaction(async tx => {
        const touched = await store.apply(tx, changes, computedAt);
        await witness?.conflictsWritten(tx, touched);
        if (!(await runs.finish(tx, leaseId, computedAt))) {
          throw new Error('Another recomputation has taken over.');
        }
        if (changes.gone.length + changes.written.length > 0) {
          await outbox.add(tx, [{ subject: 'conflicts', kind: 'conflicts' }]);
        }
      });
      outbox.wake();
    } catch (error) {
      await runs.release(leaseId);
      throw error;
    }
  }

  async #acquire(): Promise<string> {
    const { runs } = this.#options;
    const deadline = Date.now() + LEASE_WAIT_MS;
    for (;;) {
      const leaseId = await runs.acquire(this.#now());
      if (leaseId !== undefined) {
        return leaseId;
      }
      if (this.#isStopped || Date.now() > deadline) {
        throw new Error('Another recomputation does not come to an end.');
      }
      await wait(LEASE_POLL_MS);
    }
  }

  async #compute(pending: Pending, leaseId: string): Promise<Difference> {
    const { loader, store } = this.#options;
    const { scene, factsFor } = await loader.load();
    const detect = (facts: ConflictFacts, ids: Iterable<string>) =>
      this.#detect(facts, [...ids], leaseId);
    const live = scene.live();
    if (pending !== 'all' && areFew(pending, live)) {
      return recompute(pending, {
        ...{ scene, factsFor, detect },
        storedOf: ids => store.of(ids),
      });
    }
    const ids = live.map(({ id }) => id);
    return difference(
      await store.all(),
      await detect(await factsFor(ids), ids),
    );
  }

  /** Looks at some releases after the other, so that others get their turn. */
  async #detect(
    facts: ConflictFacts,
    ids: readonly string[],
    leaseId: string,
  ): Promise<FoundConflict[]> {
    const found = new Map<string, FoundConflict>();
    for (let start = 0; start < ids.length; start += AT_A_TIME) {
      detectConflicts(facts, ids.slice(start, start + AT_A_TIME)).forEach(
        conflict => found.set(conflict.fingerprint, conflict),
      );
      if (found.size > MAX_CONFLICTS) {
        this.#options.logger.warn(
          `There are more than ${MAX_CONFLICTS} conflicts; the rest is left out. Look for releases that share their components and their time.`,
        );
        break;
      }
      await nextTurn();
      await this.#options.runs.renew(leaseId, this.#now());
    }
    return [...found.values()];
  }
}

/** Whether it takes less to look at what a change touched than at everything. */
function areFew(
  { releaseIds }: Touched,
  live: readonly Pick<PlacedRelease, 'id'>[],
): boolean {
  const touched = live.filter(({ id }) => releaseIds.has(id)).length;
  return touched <= Math.max(AT_A_TIME, live.length / 4);
}

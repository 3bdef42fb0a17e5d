import { setTimeout as wait } from 'node:timers/promises';
import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import {
  EvidenceSubject,
  NewEvidenceRecord,
  newEvidenceRecordSchema,
  readWith,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { EvidenceProvider } from '@slipway/backstage-plugin-releases-node';
import { Knex } from 'knex';
import { isPending } from '../../releases';
import { hasStarted } from '../stages/stages';
import { withinTime } from '../../platform';
import { EvidenceStore } from './EvidenceStore';
import { ProviderRunsStore } from './ProviderRunsStore';
import { subjectsOfNew } from './subjectsOfNew';

const AT_A_TIME = 500;
const TIMEOUT_MS = 30_000;
const ATTEMPTS = 3;
const FIRST_PAUSE_MS = 1_000;

/** @internal */
export interface EvidenceCollectorOptions {
  db: Knex;
  store: EvidenceStore;
  releases: {
    /** Every release that is not over, in batches. */
    open(batch: number): AsyncIterable<Release[]>;
  };
  /** Has what is judged by evidence judged anew, in its transaction. */
  evidenceStored(
    tx: Knex.Transaction,
    subjects: readonly EvidenceSubject[],
  ): Promise<void>;
  runs: Pick<ProviderRunsStore, 'started' | 'succeeded' | 'failed'>;
  logger: LoggerService;
  /** How long to wait before another try; longer each time. */
  firstPauseMs?: number;
}

/**
 * Asks providers for evidence and keeps what they answer. Each has a task of
 * its own: one that hangs, throws or answers late delays its own facts.
 *
 * @internal
 */
export class EvidenceCollector {
  readonly #options: EvidenceCollectorOptions;

  constructor(options: EvidenceCollectorOptions) {
    this.#options = options;
  }

  /** Asks a provider now, and again and again from then on. */
  async schedule(
    provider: EvidenceProvider,
    scheduler: SchedulerService,
  ): Promise<void> {
    await scheduler.scheduleTask({
      id: `releases-evidence-${provider.id}`,
      scope: 'global',
      frequency: provider.frequency,
      timeout: { hours: 1 },
      fn: signal => this.collect(provider, signal),
    });
  }

  /**
   * Asks a provider about every release that is not over: once it is out, of
   * what is asked before it is completed.
   */
  async collect(provider: EvidenceProvider, stop: AbortSignal): Promise<void> {
    const { runs } = this.#options;
    await runs.started(provider.id, new Date());
    try {
      const problem = await this.#collectAll(provider, stop);
      await (problem === undefined
        ? runs.succeeded(provider.id, new Date())
        : runs.failed(provider.id, new Date(), problem));
    } catch (error) {
      await runs.failed(provider.id, new Date(), toError(error).message);
      throw error;
    }
  }

  /** @returns what went wrong, if anything did */
  async #collectAll(
    provider: EvidenceProvider,
    stop: AbortSignal,
  ): Promise<string | undefined> {
    let problem: string | undefined;
    for await (const batch of this.#options.releases.open(AT_A_TIME)) {
      const releases = batch.filter(
        release => isPending(release.state) || hasStarted(release),
      );
      if (stop.aborted) {
        return 'It was stopped before it had ended.';
      }
      if (releases.length > 0) {
        const answer = await this.#ask(provider, releases, stop);
        if ('problem' in answer) {
          problem = answer.problem;
        } else {
          await this.#keep(provider, answer.items);
        }
      }
    }
    return problem;
  }

  async #ask(
    provider: EvidenceProvider,
    releases: readonly Release[],
    stop: AbortSignal,
  ): Promise<{ items: unknown[] } | { problem: string }> {
    const { logger, firstPauseMs = FIRST_PAUSE_MS } = this.#options;
    const timeoutMs = provider.timeout
      ? durationToMilliseconds(provider.timeout)
      : TIMEOUT_MS;
    let problem = 'It was stopped before it had ended.';
    for (let tried = 1; tried <= ATTEMPTS && !stop.aborted; tried++) {
      try {
        const answer = await withinTime(timeoutMs, signal =>
          provider.collect({ releases, signal }),
        );
        if (!Array.isArray(answer)) {
          throw new Error('It did not answer a list.');
        }
        return { items: answer };
      } catch (error) {
        problem = toError(error).message;
        logger.warn(
          `The evidence provider "${provider.id}" failed, at try ${tried} of ${ATTEMPTS}`,
          toError(error),
        );
        if (tried < ATTEMPTS) {
          await wait(firstPauseMs * 4 ** (tried - 1));
        }
      }
    }
    return { problem };
  }

  async #keep(
    provider: EvidenceProvider,
    answer: readonly unknown[],
  ): Promise<void> {
    const { db, store, evidenceStored, logger } = this.#options;
    const items = answer.flatMap((item): NewEvidenceRecord[] => {
      const read = readWith(newEvidenceRecordSchema, item);
      const problem =
        'details' in read
          ? read.details
              .map(({ field, message }) => `${field}: ${message}`)
              .join(' ')
          : notItsOwn(provider, read.value);
      if ('details' in read || problem !== undefined) {
        logger.warn(
          `Evidence of the provider "${provider.id}" was left out. ${problem}`,
        );
        return [];
      }
      return [read.value];
    });
    if (items.length === 0) {
      return;
    }
    const trust = {
      by: 'provider' as const,
      who: provider.id,
      trusted: true,
    };
    await db.transaction(async tx => {
      const recorded = await store.record(
        tx,
        items.map(item => ({ ...item, trust })),
      );
      await evidenceStored(tx, subjectsOfNew(recorded));
    });
  }
}

function notItsOwn(
  { id }: EvidenceProvider,
  { source }: NewEvidenceRecord,
): string | undefined {
  return source.provider === id
    ? undefined
    : `source.provider: It is ${source.provider}. A provider answers for itself; set ${id}.`;
}

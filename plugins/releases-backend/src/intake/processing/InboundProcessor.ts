import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  EvidenceTrust,
  formatInstant,
} from '@slipway/backstage-plugin-releases-common';
import { IntakeSourceType } from '@slipway/backstage-plugin-releases-node';
import {
  AHEAD_AT_MOST_MS,
  BroughtEvidence,
  EvidenceIngest,
  RecordedEvidence,
} from '../../governance';
import { Debouncer } from '../../platform';
import { CandidateFinder } from '../matching/CandidateFinder';
import {
  FinishedEvent,
  InboundEventsStore,
} from '../record/InboundEventsStore';
import { ClaimedEvent } from '../record/StoredEvent';
import { SourceScopes } from '../sources/SourceScopes';
import { applyDeployments } from './applyDeployments';
import { DeploymentSink } from './DeploymentSink';
import { finishEvent, givenUp } from './finishEvent';
import { EventPlan, planEvent, refsNamed, targetsOf } from './planEvent';
import { readEvent } from './readEvent';

const AT_A_TIME = 200;

/** After this, another backend takes over what one has not finished. */
const LEASE_MS = 30_000;

/** How long to wait for others that come in together. */
const AFTER_EVENTS = { quietMs: 50, maxWaitMs: 500 };

/** @internal */
export interface InboundProcessorOptions {
  store: Pick<InboundEventsStore, 'claim' | 'finish'>;
  finder: Pick<CandidateFinder, 'find'>;
  scopes: SourceScopes;
  dependencies: {
    documents(refs: readonly string[]): Promise<Map<string, JsonObject>>;
  };
  ingest: Pick<EvidenceIngest, 'keep'>;
  deployments: DeploymentSink;
  /** The type of a source, where it is configured. */
  typeOf(sourceId: string): IntakeSourceType | undefined;
  logger: LoggerService;
  now?: () => Date;
}

/**
 * Takes over what events say. It runs on every backend, and each event is
 * taken by one of them. What is applied twice, because a backend died before
 * it said so, changes nothing.
 *
 * @internal
 */
export class InboundProcessor {
  readonly #options: InboundProcessorOptions;
  readonly #now: () => Date;
  readonly #debouncer = new Debouncer(AFTER_EVENTS, () => this.turn());
  #running: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(options: InboundProcessorOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** Has what came in processed soon. */
  wake(): void {
    this.#debouncer.trigger();
  }

  /** Processes all that is due, and ends when nothing is. */
  turn(): Promise<void> {
    this.#running = this.#running.then(() => this.#turnAll());
    return this.#running;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#debouncer.stop();
    await this.#running;
  }

  /** Looks each second, on this backend as on the others. */
  async schedule(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'releases-inbound',
      scope: 'local',
      frequency: { seconds: 1 },
      timeout: { minutes: 10 },
      fn: () => this.turn(),
    });
  }

  async #turnAll(): Promise<void> {
    const { store, logger } = this.#options;
    try {
      while (!this.#isStopped) {
        const claimed = await store.claim(this.#now(), {
          limit: AT_A_TIME,
          leaseMs: LEASE_MS,
        });
        if (claimed.length === 0) {
          break;
        }
        await this.#processAll(claimed);
      }
    } catch (error) {
      logger.warn(
        'Events of other tools could not be processed; this is tried again',
        toError(error),
      );
    }
  }

  /** One that fails is found by processing each by itself. */
  async #processAll(events: readonly ClaimedEvent[]): Promise<void> {
    try {
      await this.#process(events);
    } catch (error) {
      if (events.length === 1) {
        await this.#failed(events[0], toError(error));
        return;
      }
      for (const event of events) {
        await this.#processAll([event]);
      }
    }
  }

  async #failed(event: ClaimedEvent, error: Error): Promise<void> {
    const { store, logger } = this.#options;
    logger.warn(`The event ${event.id} could not be processed`, error);
    const now = this.#now();
    await store.finish([givenUp(event, now)], now);
  }

  async #process(events: readonly ClaimedEvent[]): Promise<void> {
    const now = this.#now();
    const latest = now.getTime() + AHEAD_AT_MOST_MS;
    const isAhead = ({ occurredAt }: ClaimedEvent) =>
      occurredAt !== undefined && Date.parse(occurredAt) > latest;
    const plans = await this.#plan(events.filter(event => !isAhead(event)));
    const recorded = await this.#keepEvidence(plans);
    const finished: FinishedEvent[] = events.filter(isAhead).map(quarantined);
    for (const plan of plans) {
      const deployed = await applyDeployments(plan, this.#options.deployments);
      finished.push(
        finishEvent(
          plan,
          { recorded: recorded.get(plan) ?? [], deployed },
          now,
        ),
      );
    }
    await this.#options.store.finish(finished, now);
  }

  async #plan(events: readonly ClaimedEvent[]): Promise<EventPlan[]> {
    const { finder, scopes, dependencies, typeOf } = this.#options;
    const said = events.map(event => readEvent(event, typeOf));
    const candidates = await finder.find(targetsOf(said));
    const documents = scopes.needsDocuments
      ? await dependencies.documents(refsNamed(said, candidates))
      : new Map<string, JsonObject>();
    return events.map((event, place) =>
      planEvent(event, said[place], { candidates, scopes, documents }),
    );
  }

  /** What is broken in part is not taken over at all. */
  async #keepEvidence(
    plans: readonly EventPlan[],
  ): Promise<Map<EventPlan, RecordedEvidence[]>> {
    const brought = plans.flatMap(plan =>
      plan.broken ? [] : evidenceOf(plan).map(record => ({ plan, record })),
    );
    if (brought.length === 0) {
      return new Map();
    }
    const kept = await this.#options.ingest.keep(
      'service:intake',
      brought.map(({ record }) => record),
    );
    const byPlan = new Map<EventPlan, RecordedEvidence[]>();
    brought.forEach(({ plan }, place) => {
      byPlan.set(plan, [...(byPlan.get(plan) ?? []), kept[place]]);
    });
    return byPlan;
  }
}

function evidenceOf({ event, facts }: EventPlan): BroughtEvidence[] {
  const { by, who } = event.trust;
  const trust: EvidenceTrust = {
    by: by === 'source' ? 'provider' : by,
    who,
    trusted: true,
  };
  return facts.flatMap(fact =>
    'evidence' in fact
      ? fact.evidence.map(record => ({ ...record, trust }))
      : [],
  );
}

function quarantined(event: ClaimedEvent): FinishedEvent {
  return {
    ...event,
    status: 'quarantined',
    dueAt: undefined,
    why: {
      code: 'intake.from_future',
      params: {
        time: { at: formatInstant(new Date(event.occurredAt!)) },
      },
    },
    waitsFor: [],
  };
}

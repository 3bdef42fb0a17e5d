import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  formatInstant,
  Readiness,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { Debouncer, Outbox } from '../../platform';
import { isPending } from '../../releases';
import { ReleaseVerdict, VerdictsStore } from './VerdictsStore';

const AFTER_CHANGES = { quietMs: 500, maxWaitMs: 5_000 };
const AT_A_TIME = 500;

/** @internal */
export interface VerdictRecorderOptions {
  store: VerdictsStore;
  releases: {
    byIds(ids: readonly string[]): Promise<Release[]>;
    /** Every release that is not over, in batches. */
    open(batch: number): AsyncIterable<Release[]>;
  };
  judge: {
    assess(
      releases: readonly Release[],
      at: string,
    ): Promise<Map<string, Readiness>>;
  };
  logger: LoggerService;
  outbox: Outbox;
  now?: () => Date;
}

function isSame(a: ReleaseVerdict | undefined, b: ReleaseVerdict): boolean {
  return (
    a?.verdict === b.verdict && a.own === b.own && a.inherited === b.inherited
  );
}

/**
 * Writes down what releases on their way come to, each time that changes: of
 * those that were changed soon after, and of all on schedule, since time and
 * the catalog change verdicts too.
 *
 * @internal
 */
export class VerdictRecorder {
  readonly #options: VerdictRecorderOptions;
  readonly #now: () => Date;
  readonly #pending = new Set<string>();
  readonly #debouncer = new Debouncer(AFTER_CHANGES, () => this.#flush());

  constructor(options: VerdictRecorderOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  releasesChanged(releases: readonly Pick<Release, 'id'>[]): void {
    releases.forEach(({ id }) => this.#pending.add(id));
    this.#debouncer.trigger();
  }

  /** Judges every release that is on its way. */
  async recordAll(): Promise<void> {
    for await (const batch of this.#options.releases.open(AT_A_TIME)) {
      await this.#record(batch);
    }
  }

  async stop(): Promise<void> {
    await this.#debouncer.stop();
  }

  async #flush(): Promise<void> {
    const ids = [...this.#pending];
    this.#pending.clear();
    try {
      for (let start = 0; start < ids.length; start += AT_A_TIME) {
        await this.#record(
          await this.#options.releases.byIds(
            ids.slice(start, start + AT_A_TIME),
          ),
        );
      }
    } catch (error) {
      this.#options.logger.warn(
        'Verdicts could not be written down; the next run on schedule does it',
        toError(error),
      );
    }
  }

  async #record(releases: readonly Release[]): Promise<void> {
    const { store, judge, outbox } = this.#options;
    const onTheWay = releases.filter(
      ({ state, archivedAt }) => isPending(state) && !archivedAt,
    );
    const at = formatInstant(this.#now());
    const judged = await judge.assess(onTheWay, at);
    const known = await store.latest(onTheWay.map(({ id }) => id));
    const verdicts = [...judged.values()].map(
      ({ releaseId, revision, verdict, own, inherited }) => ({
        releaseId,
        at,
        revision,
        verdict,
        own: own.verdict,
        inherited: inherited.verdict,
      }),
    );
    const changed = verdicts.filter(
      verdict => !isSame(known.get(verdict.releaseId), verdict),
    );
    if (changed.length > 0) {
      await store.append(changed, tx =>
        outbox.add(tx, [{ subject: 'verdicts', kind: 'verdicts' }]),
      );
      outbox.wake();
    }
  }
}

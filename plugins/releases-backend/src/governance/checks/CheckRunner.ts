import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  gateResultSchema,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { ReadinessCheck } from '@slipway/backstage-plugin-releases-node';
import { GateOutcome, JudgedGate } from '../gates/Gate';
import { toJudgedGate } from '../gates/toJudgedGate';
import { TooLateError, withinTime } from './withinTime';

const resultSchema = gateResultSchema
  .pick({ status: true, code: true, sentence: true })
  .extend(
    gateResultSchema
      .pick({ ownerRef: true, dueAt: true, evidence: true })
      .partial().shape,
  );

/** @internal */
export interface CheckRunnerOptions {
  logger: LoggerService;
  /** How long a check may take; five seconds. */
  timeoutMs?: number;
  /** How long a check that took longer is not asked again; a minute. */
  restMs?: number;
  now?: () => Date;
}

const TIMEOUT_MS = 5_000;
const REST_MS = 60_000;

function failed({ name }: ReadinessCheck, release: Release): GateOutcome {
  return {
    status: 'unknown',
    code: 'check_failed',
    sentence: `The check "${name}" could not judge ${release.name}. Ask a portal admin to look at the log of the backend.`,
  };
}

function unanswered({ name }: ReadinessCheck, release: Release): GateOutcome {
  return {
    status: 'unknown',
    code: 'check_without_answer',
    sentence: `The check "${name}" said nothing about ${release.name}. Ask a portal admin to look at the module that adds it.`,
  };
}

/**
 * Asks checks about releases. One that fails, takes too long or answers
 * something else than a result makes its gate unknown, and does no more harm:
 * one that took too long is left alone for a while, so that not everybody who
 * looks at a release has to wait for it.
 *
 * @internal
 */
export class CheckRunner {
  readonly #logger: LoggerService;
  readonly #timeoutMs: number;
  readonly #restMs: number;
  readonly #now: () => Date;
  readonly #restsUntil = new Map<string, number>();

  constructor(options: CheckRunnerOptions) {
    this.#logger = options.logger;
    this.#timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
    this.#restMs = options.restMs ?? REST_MS;
    this.#now = options.now ?? (() => new Date());
  }

  /** @returns the gate of each release, by the id of the release */
  async run(
    check: ReadinessCheck,
    releases: Release[],
    at: string,
  ): Promise<Map<string, JudgedGate>> {
    const answer = await this.#ask(check, releases, at);
    return new Map(
      releases.map(release => [
        release.id,
        toJudgedGate(
          { id: check.id, name: check.name, kind: 'check', stage: check.stage },
          release,
          answer(release),
        ),
      ]),
    );
  }

  async #ask(
    check: ReadinessCheck,
    releases: Release[],
    at: string,
  ): Promise<(release: Release) => GateOutcome> {
    const restsUntil = this.#restsUntil.get(check.id) ?? 0;
    if (this.#now().getTime() < restsUntil) {
      return release => this.#late(check, release);
    }
    try {
      const results = await withinTime(this.#timeoutMs, signal =>
        check.evaluate({ releases, at, signal }),
      );
      const outcomes = new Map(
        releases.map(release => {
          const result = results.get(release.id);
          return [
            release.id,
            result ? resultSchema.parse(result) : unanswered(check, release),
          ];
        }),
      );
      this.#restsUntil.delete(check.id);
      return release => outcomes.get(release.id)!;
    } catch (error) {
      this.#logger.warn(
        `The readiness check "${check.id}" failed`,
        toError(error),
      );
      if (!(error instanceof TooLateError)) {
        return release => failed(check, release);
      }
      this.#restsUntil.set(check.id, this.#now().getTime() + this.#restMs);
      return release => this.#late(check, release);
    }
  }

  #late({ name }: ReadinessCheck, release: Release): GateOutcome {
    return {
      status: 'unknown',
      code: 'check_too_late',
      sentence: `The check "${name}" did not judge ${release.name} within ${
        this.#timeoutMs / 1000
      } s, and is asked again within ${this.#restMs / 1000} s.`,
    };
  }
}

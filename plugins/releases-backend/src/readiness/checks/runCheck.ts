import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  gateResultSchema,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { ReadinessCheck } from '@slipway/backstage-plugin-releases-node';
import { GateOutcome, JudgedGate } from '../gates/Gate';
import { toJudgedGate } from '../gates/toJudgedGate';
import { withinTime } from './withinTime';

const resultSchema = gateResultSchema
  .pick({ status: true, code: true, sentence: true })
  .extend(
    gateResultSchema
      .pick({ ownerRef: true, dueAt: true, evidence: true })
      .partial().shape,
  );

/** How a check is asked. @internal */
export interface CheckRun {
  at: string;
  logger: LoggerService;
  timeoutMs: number;
}

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
 * Asks a check about releases. One that fails, takes too long or answers
 * something else than a result makes its gate unknown, and does no more harm.
 *
 * @returns the gate of each release, by the id of the release
 * @internal
 */
export async function runCheck(
  check: ReadinessCheck,
  releases: Release[],
  { at, logger, timeoutMs }: CheckRun,
): Promise<Map<string, JudgedGate>> {
  const gateOf = (release: Release, outcome: GateOutcome) =>
    toJudgedGate(
      { id: check.id, name: check.name, kind: 'check', stage: check.stage },
      release,
      outcome,
    );
  try {
    const results = await withinTime(timeoutMs, signal =>
      check.evaluate({ releases: releases, at, signal }),
    );
    return new Map(
      releases.map(release => {
        const result = results.get(release.id);
        const outcome = result
          ? resultSchema.parse(result)
          : unanswered(check, release);
        return [release.id, gateOf(release, outcome)];
      }),
    );
  } catch (error) {
    logger.warn(`The readiness check "${check.id}" failed`, toError(error));
    return new Map(
      releases.map(release => [
        release.id,
        gateOf(release, failed(check, release)),
      ]),
    );
  }
}

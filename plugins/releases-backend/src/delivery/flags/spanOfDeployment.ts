import { formatInstant } from '@slipway/backstage-plugin-releases-common';
import { hasEnded } from '../record/applyDeployment';
import { StoredDeployment } from '../record/StoredDeployment';

/** From when to when a deployment ran, as far as is known. @internal */
export interface DeploymentSpan {
  start: string;
  /** Now, while it is still running. */
  end: string;
}

/**
 * When a deployment ran. One that ended without a word of its start is taken to
 * have started when it ended.
 *
 * @returns undefined where it has not started, or never did
 * @internal
 */
export function spanOfDeployment(
  {
    state,
    stateAt,
    startedAt,
    finishedAt,
  }: Pick<StoredDeployment, 'state' | 'stateAt' | 'startedAt' | 'finishedAt'>,
  now: Date,
): DeploymentSpan | undefined {
  const neverStarted = state === 'queued' || state === 'cancelled';
  if (neverStarted && startedAt === undefined) {
    return undefined;
  }
  const end = hasEnded(state) ? finishedAt ?? stateAt : formatInstant(now);
  return { start: startedAt ?? finishedAt ?? stateAt, end };
}

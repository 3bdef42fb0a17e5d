import {
  DeploymentState,
  ErrorDetail,
  formatInstant,
} from '@slipway/backstage-plugin-releases-common';
import { hasEnded } from './applyDeployment';

/** How far clocks of other tools may be ahead. */
const AHEAD_MS = 5 * 60_000;

/** The instants that a sender tells of a deployment. @internal */
export interface ToldTimes {
  state?: DeploymentState;
  occurredAt?: string;
  startedAt?: string;
  finishedAt?: string;
}

/** When a deployment came to its state, by what is told of it. @internal */
export function toldAt(
  { state, occurredAt, startedAt, finishedAt }: ToldTimes,
  now: Date,
): string {
  const told =
    state && hasEnded(state) ? finishedAt : state === 'running' && startedAt;
  return occurredAt ?? (told || formatInstant(now));
}

/** The instants that are further ahead than clocks differ. @internal */
export function timesAhead(told: ToldTimes, now: Date): ErrorDetail[] {
  return (['occurredAt', 'startedAt', 'finishedAt'] as const).flatMap(field => {
    const instant = told[field];
    return instant && Date.parse(instant) > now.getTime() + AHEAD_MS
      ? [
          {
            field,
            code: 'in_the_future',
            message: `${instant} is more than 5 minutes ahead of ${formatInstant(
              now,
            )}, the time here. Send when it happened, and check the clock of the sender.`,
          },
        ]
      : [];
  });
}

import { ErrorDetail } from '@slipway/backstage-plugin-releases-common';
import { ApiError } from '../../platform';
import { DeploymentSink } from './DeploymentSink';
import { EventPlan } from './planEvent';

/** What became of the deployments of an event. @internal */
export interface DeployedFacts {
  releaseIds: string[];
  /** Why some were refused for good. */
  refused: Pick<ErrorDetail, 'field' | 'message'>[];
}

/**
 * Records the deployments that an event tells of.
 *
 * @throws what may pass by itself, to be tried again
 * @internal
 */
export async function applyDeployments(
  { event, facts, broken }: EventPlan,
  sink: DeploymentSink,
): Promise<DeployedFacts> {
  const applied: DeployedFacts = { releaseIds: [], refused: [] };
  for (const fact of broken ? [] : facts) {
    if ('deployment' in fact) {
      try {
        const { releaseId } = await sink.record(fact.deployment, {
          actor: actorOf(event),
        });
        applied.releaseIds.push(...(releaseId ? [releaseId] : []));
      } catch (error) {
        if (!(error instanceof ApiError) || error.statusCode >= 500) {
          throw error;
        }
        applied.refused.push(
          ...(error.details ?? [{ field: '', message: error.message }]),
        );
      }
    }
  }
  return applied;
}

function actorOf({ trust: { by, who } }: EventPlan['event']): string {
  return by === 'person' ? who : `service:${who}`;
}

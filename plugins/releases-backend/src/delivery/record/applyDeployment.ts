import {
  DeployedComponent,
  DeploymentState,
} from '@slipway/backstage-plugin-releases-common';
import { withoutUndefined } from '../../platform';
import { StoredDeployment } from './StoredDeployment';

/** What of a deployment is known and told, and can go on. @internal */
export type DeploymentProgress = Pick<
  StoredDeployment,
  | 'components'
  | 'environment'
  | 'state'
  | 'stateAt'
  | 'startedAt'
  | 'finishedAt'
  | 'attempt'
  | 'triggeredBy'
  | 'url'
  | 'releaseId'
>;

/** Why something cannot be told of the deployment that is known. @internal */
export interface DeploymentMismatch {
  field: string;
  code: 'other_components' | 'other_environment' | 'other_release';
  message: string;
}

/** @internal */
export type AppliedDeployment<T extends DeploymentProgress> =
  | { outcome: 'unchanged' }
  | { outcome: 'mismatch'; mismatch: DeploymentMismatch }
  | { outcome: 'changed'; next: T };

const RANK: Record<DeploymentState, number> = {
  queued: 0,
  running: 1,
  succeeded: 2,
  failed: 2,
  cancelled: 2,
  rolled_back: 2,
};

/** Of two ends at the same instant the later one here counts. */
const ENDS: readonly DeploymentState[] = [
  'cancelled',
  'failed',
  'succeeded',
  'rolled_back',
];

/** Whether a deployment in this state is over. @internal */
export function hasEnded(state: DeploymentState): boolean {
  return RANK[state] === RANK.succeeded;
}

/**
 * How a deployment goes on by what is told of it. It goes from queued to running
 * to an end, never back; among ends the later one counts. What is told late
 * only fills in what is not known yet, such as when it started. A higher attempt
 * replaces the lower ones, a lower one changes nothing.
 *
 * @internal
 */
export function applyDeployment<T extends DeploymentProgress>(
  known: T,
  told: DeploymentProgress,
): AppliedDeployment<T> {
  const mismatch = findMismatch(known, told);
  if (mismatch) {
    return { outcome: 'mismatch', mismatch };
  }
  if (told.attempt < known.attempt) {
    return { outcome: 'unchanged' };
  }
  const next = withoutUndefined<T>({
    ...known,
    ...progressAfter(known, told),
    components: withDigests(known.components, told.components),
    releaseId: known.releaseId ?? told.releaseId,
  });
  return isSame(known, next)
    ? { outcome: 'unchanged' }
    : { outcome: 'changed', next };
}

/** A deployment of which nothing was known before. @internal */
export function firstTold<T extends DeploymentProgress>(told: T): T {
  return withoutUndefined({
    ...told,
    startedAt: startOf(told),
    finishedAt: endOf(told),
  });
}

function progressAfter(known: DeploymentProgress, told: DeploymentProgress) {
  if (told.attempt > known.attempt) {
    const { state, stateAt, attempt } = told;
    return {
      ...{ state, stateAt, attempt },
      startedAt: startOf(told),
      finishedAt: endOf(told),
      triggeredBy: told.triggeredBy ?? known.triggeredBy,
      url: told.url ?? known.url,
    };
  }
  return isLater(known, told)
    ? {
        state: told.state,
        stateAt: told.stateAt,
        startedAt: known.startedAt ?? startOf(told),
        finishedAt: endOf(told) ?? known.finishedAt,
        triggeredBy: known.triggeredBy ?? told.triggeredBy,
        url: told.url ?? known.url,
      }
    : {
        startedAt: known.startedAt ?? startBefore(known, startOf(told)),
        finishedAt: known.finishedAt ?? endOf(told),
        triggeredBy: known.triggeredBy ?? told.triggeredBy,
        url: known.url ?? told.url,
      };
}

/** A start after the end is a mistake, and is left out. */
function startBefore(
  { finishedAt }: DeploymentProgress,
  startedAt: string | undefined,
): string | undefined {
  return startedAt && finishedAt && epoch(startedAt) > epoch(finishedAt)
    ? undefined
    : startedAt;
}

function startOf({
  state,
  stateAt,
  startedAt,
}: DeploymentProgress): string | undefined {
  return startedAt ?? (state === 'running' ? stateAt : undefined);
}

/** One that was rolled back had ended before, and says when only by itself. */
function endOf({
  state,
  stateAt,
  finishedAt,
}: DeploymentProgress): string | undefined {
  return (
    finishedAt ??
    (hasEnded(state) && state !== 'rolled_back' ? stateAt : undefined)
  );
}

function isLater(known: DeploymentProgress, told: DeploymentProgress): boolean {
  if (RANK[told.state] !== RANK[known.state]) {
    return RANK[told.state] > RANK[known.state];
  }
  if (told.state === known.state || !hasEnded(known.state)) {
    return false;
  }
  const [before, after] = [known, told].map(({ stateAt }) => epoch(stateAt));
  return before === after
    ? ENDS.indexOf(told.state) > ENDS.indexOf(known.state)
    : after > before;
}

function findMismatch(
  known: DeploymentProgress,
  told: DeploymentProgress,
): DeploymentMismatch | undefined {
  if (told.environment !== known.environment) {
    return {
      field: 'environment',
      code: 'other_environment',
      message: `This deployment went to ${known.environment}. Send another source.externalId for a deployment to ${told.environment}.`,
    };
  }
  if (!areSameComponents(known.components, told.components)) {
    return {
      field: 'components',
      code: 'other_components',
      message: `This deployment is known to deploy ${named(
        known.components,
      )}. Send another source.externalId for a deployment of something else.`,
    };
  }
  return told.releaseId && known.releaseId && told.releaseId !== known.releaseId
    ? {
        field: 'releaseId',
        code: 'other_release',
        message:
          'This deployment belongs to another release. Leave releaseId out, or send another source.externalId.',
      }
    : undefined;
}

function named(components: readonly DeployedComponent[]): string {
  const first = components
    .slice(0, 3)
    .map(({ entityRef, version }) => `${entityRef} ${version}`)
    .join(', ');
  const more = components.length - 3;
  return more > 0 ? `${first} and ${more} more` : first;
}

/** A digest that only one side names is no difference. */
function areSameComponents(
  known: readonly DeployedComponent[],
  told: readonly DeployedComponent[],
): boolean {
  const byRef = new Map(known.map(one => [one.entityRef, one]));
  return (
    known.length === told.length &&
    told.every(({ entityRef, version, digest }) => {
      const same = byRef.get(entityRef);
      return (
        same?.version === version &&
        (same.digest ?? digest) === (digest ?? same.digest)
      );
    })
  );
}

function withDigests(
  known: readonly DeployedComponent[],
  told: readonly DeployedComponent[],
): DeployedComponent[] {
  const digests = new Map(told.map(one => [one.entityRef, one.digest]));
  return known.map(one =>
    withoutUndefined({
      ...one,
      digest: one.digest ?? digests.get(one.entityRef),
    }),
  );
}

function isSame(a: DeploymentProgress, b: DeploymentProgress): boolean {
  return JSON.stringify(fieldsOf(a)) === JSON.stringify(fieldsOf(b));
}

function fieldsOf(progress: DeploymentProgress) {
  const { state, stateAt, startedAt, finishedAt, attempt } = progress;
  const { triggeredBy, url, releaseId, components } = progress;
  return [
    ...[state, stateAt, startedAt, finishedAt, attempt],
    ...[triggeredBy, url, releaseId],
    ...components.map(({ digest }) => digest),
  ];
}

function epoch(instant: string): number {
  return Date.parse(instant);
}

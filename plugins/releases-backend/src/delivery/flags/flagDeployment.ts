import {
  Message,
  MessageParam,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { lt, valid } from 'semver';
import { at, stateParam } from '../../platform';
import { StoredFlag } from '../record/StoredDeployment';

/** What is known of one component that was deployed. @internal */
export interface ComponentFacts {
  entityRef: string;
  version: string;
  digest?: string;
  /** Why the time of the start was closed for it; absent: it was open. */
  closed?: Message;
  /** The freeze that began while it was deployed, and lets nothing finish. */
  overrun?: { window: string; start: number };
  /** The policy that asks for a release of it; absent: none does. */
  requiredBy?: string;
  /** What its release ships; absent: it is in none. */
  shipped?: { version: string; digests: readonly string[] };
  /** What ran before, where a later version there is worth a flag. */
  ranBefore?: string;
}

/** What is known of a deployment that has started. @internal */
export interface DeploymentFacts {
  /** The state of its release at the start; absent: it has none. */
  releaseState?: ReleaseState;
  components: readonly ComponentFacts[];
}

/** A flag that is to be raised. @internal */
export type FoundFlag = Omit<StoredFlag, 'raisedAt'>;

const APPROVED: readonly ReleaseState[] = [
  'approved',
  'in_progress',
  'verifying',
  'completed',
];

/**
 * What is wrong about a deployment, by what is known of it.
 *
 * @internal
 */
export function flagDeployment({
  releaseState,
  components,
}: DeploymentFacts): FoundFlag[] {
  return [
    ...(releaseState && !APPROVED.includes(releaseState)
      ? [
          flag('release_not_approved', undefined, {
            state: stateParam(releaseState),
          }),
        ]
      : []),
    ...components.flatMap(flagComponent),
  ];
}

/** The flags that a deployment does not have yet. @internal */
export function newFlags(
  raised: readonly StoredFlag[],
  found: readonly FoundFlag[],
): FoundFlag[] {
  return found.filter(
    ({ code, entityRef }) =>
      !raised.some(
        flagged => flagged.code === code && flagged.entityRef === entityRef,
      ),
  );
}

function flagComponent(facts: ComponentFacts): FoundFlag[] {
  const { entityRef, version, digest, shipped, ranBefore } = facts;
  const about = { component: { entity: entityRef }, version };
  const flags: FoundFlag[] = [];
  if (facts.closed) {
    const { component } = about;
    flags.push(flag('in_freeze', entityRef, { component, why: facts.closed }));
  }
  if (facts.overrun) {
    const { window, start } = facts.overrun;
    flags.push(
      flag('overruns_freeze', entityRef, {
        component: about.component,
        window,
        start: at(start),
      }),
    );
  }
  if (facts.requiredBy && !shipped) {
    const policy = facts.requiredBy;
    flags.push(flag('release_required', entityRef, { ...about, policy }));
  }
  if (shipped && shipped.version !== version) {
    const released = shipped.version;
    flags.push(flag('other_version', entityRef, { ...about, released }));
  }
  if (
    digest !== undefined &&
    shipped &&
    shipped.digests.length > 0 &&
    !shipped.digests.includes(digest)
  ) {
    flags.push(flag('other_digest', entityRef, { ...about, digest }));
  }
  if (ranBefore !== undefined && isOlder(version, ranBefore)) {
    const running = ranBefore;
    flags.push(flag('older_than_running', entityRef, { ...about, running }));
  }
  return flags;
}

/** Versions that are not semantic ones have no order that is known here. */
function isOlder(version: string, running: string): boolean {
  return valid(version) !== null && valid(running) !== null
    ? lt(version, running)
    : false;
}

function flag(
  code: StoredFlag['code'],
  entityRef: string | undefined,
  params: Record<string, MessageParam>,
): FoundFlag {
  return {
    code,
    message: { code: `deployment.${code}`, params },
    ...(entityRef === undefined ? {} : { entityRef }),
  };
}

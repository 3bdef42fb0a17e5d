import {
  Decision,
  DecisionReason,
  EnvironmentTier,
  Message,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { UnplannedPolicies } from '../../governance';
import { LedgerService, together } from '../../platform';
import { ReleasesStore } from '../../releases';
import { DecisionService } from '../../schedule';
import { RunningVersions } from '../record/RunningVersions';
import { StoredDeployment } from '../record/StoredDeployment';
import { ComponentFacts, DeploymentFacts } from './flagDeployment';
import { DeploymentSpan } from './spanOfDeployment';
import { stateAt } from './stateAt';

/** @internal */
export interface DeploymentFactsOptions {
  decisions: Pick<
    DecisionService,
    'decideAll' | 'decideReleases' | 'freezesBegun'
  >;
  ledger: Pick<LedgerService, 'since'>;
  policies: Pick<UnplannedPolicies, 'of'>;
  releases: Pick<ReleasesStore, 'subjectOf'>;
  running: Pick<RunningVersions, 'before'>;
  tierOf: (environment: string) => EnvironmentTier | undefined;
}

/** A deployment that has started. @internal */
export interface StartedDeployment {
  deployment: StoredDeployment;
  span: DeploymentSpan;
  /** Its release, if there is one. */
  release?: Release;
}

/** What closes a time, or is not known to leave it open. */
const CLOSING: readonly DecisionReason['code'][] = [
  'inside_freeze',
  'outside_allow_windows',
  'scope_unknown',
];

/**
 * Reads what the flags of a deployment are decided on. Its release tells how
 * it should be only of the environment that it goes to; where it passes on the
 * way, windows and policies are asked alone.
 *
 * @internal
 */
export class DeploymentFactsReader {
  readonly #options: DeploymentFactsOptions;

  constructor(options: DeploymentFactsOptions) {
    this.#options = options;
  }

  async read(started: StartedDeployment): Promise<DeploymentFacts> {
    const { deployment, span, release } = started;
    const { environment } = deployment;
    const target = release?.environment === environment ? release : undefined;
    const [closed, overruns, required, ranBefore, releaseState] =
      await Promise.all([
        this.#closed(started),
        this.#overruns(started),
        this.#required(started),
        this.#ranBefore(started, target),
        target && this.#stateAt(target, span.start),
      ]);
    return {
      releaseState,
      components: deployment.components.map(
        (component, place): ComponentFacts => {
          const { entityRef } = component;
          const overrun = overruns[place];
          return {
            ...component,
            closed: closed[place],
            overrun: overrun && { window: overrun.name, start: overrun.start },
            requiredBy: required.get(entityRef),
            shipped: target && shippedOf(target, entityRef),
            ranBefore: ranBefore.get(entityRef),
          };
        },
      ),
    };
  }

  /** Why the time of the start was closed, for each component. */
  async #closed({
    deployment: { components, environment },
    span: { start: at },
    release,
  }: StartedDeployment): Promise<(Message | undefined)[]> {
    const { decisions } = this.#options;
    if (!release) {
      const answers = await decisions.decideAll(
        components.map(({ entityRef }) => ({ entityRef, environment, at })),
      );
      return answers.map(closedBy);
    }
    const deployed: Release = {
      ...release,
      environment,
      components: components.map(({ entityRef }) => ({
        entityRef,
        artifacts: [],
        requires: [],
      })),
    };
    const [answers] = await decisions.decideReleases([
      { release: deployed, at },
    ]);
    return answers.map(({ decision }) => closedBy(decision));
  }

  #overruns({ deployment, span, release }: StartedDeployment) {
    const { components, environment } = deployment;
    const releaseKind = release?.kind ?? 'normal';
    return this.#options.decisions.freezesBegun(
      components.map(({ entityRef }) => ({
        ...{ entityRef, environment, releaseKind, span, release },
      })),
    );
  }

  /** The policies that ask for a release, by component. */
  async #required({
    deployment: { components, environment },
    release,
  }: StartedDeployment): Promise<Map<string, string>> {
    if (release) {
      return new Map();
    }
    const policies = await this.#options.policies.of(
      components.map(({ entityRef }) => entityRef),
      environment,
    );
    return new Map(
      [...policies].flatMap(([entityRef, selected]) => {
        const asking = selected.find(({ requireRelease }) => requireRelease);
        return asking ? [[entityRef, asking.name] as const] : [];
      }),
    );
  }

  /** An older version is worth a flag in production and where releases go. */
  async #ranBefore(
    { deployment, span }: StartedDeployment,
    target: Release | undefined,
  ): Promise<ReadonlyMap<string, string>> {
    const { running, tierOf } = this.#options;
    return target || tierOf(deployment.environment) === 'production'
      ? running.before(deployment, span.start)
      : new Map();
  }

  async #stateAt(release: Release, at: string) {
    const { ledger, releases } = this.#options;
    const isAsNow = Date.parse(release.updatedAt) <= Date.parse(at);
    return isAsNow
      ? release.state
      : stateAt(
          release,
          await ledger.since(releases.subjectOf(release.id), 0),
          at,
        );
  }
}

function shippedOf(
  { components, version }: Release,
  entityRef: string,
): ComponentFacts['shipped'] {
  const shipped = components.find(
    component => component.entityRef === entityRef,
  );
  return (
    shipped && {
      version: shipped.toVersion ?? version,
      digests: shipped.artifacts.flatMap(({ digest }) => digest ?? []),
    }
  );
}

function closedBy({ allowed, reasons }: Decision): Message | undefined {
  if (allowed) {
    return undefined;
  }
  return together(
    reasons
      .filter(({ code }) => CLOSING.includes(code))
      .map(
        ({ message, sentence }) =>
          message ?? { code: 'phrase.text', params: { text: sentence } },
      ),
  );
}

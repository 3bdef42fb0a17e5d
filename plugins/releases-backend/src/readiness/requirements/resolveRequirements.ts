import {
  meetsRequirement,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { isOnItsWay, isReleased } from '../goStates';

/** A release that ships a component, and in which version. @internal */
export interface Candidate {
  release: Release;
  toVersion?: string;
}

/**
 * Something that a release requires, and the release that brings it.
 *
 * @internal
 */
export interface ResolvedRequirement {
  entityRef: string;
  version: string;
  /** The release that brings it; the requiring one where it ships both. */
  provider?: Release;
  /** Where nothing is sure to bring it: one that may, but does not say its version. */
  unversioned?: Release;
}

/** In time, then too late, then without a window; the earliest of each. */
function planOrder(consumer: Release, { window }: Release): [number, number] {
  if (!window) {
    return [2, 0];
  }
  const end = Date.parse(window.end);
  const start = consumer.window ? Date.parse(consumer.window.start) : Infinity;
  return [end <= start ? 0 : 1, end];
}

function byId(a: Release, b: Release): number {
  return a.id < b.id ? -1 : 1;
}

function earliestPlanned(
  consumer: Release,
  providers: readonly Release[],
): Release | undefined {
  return [...providers].sort((a, b) => {
    const [rankA, endA] = planOrder(consumer, a);
    const [rankB, endB] = planOrder(consumer, b);
    return rankA - rankB || endA - endB || byId(a, b);
  })[0];
}

function latestReleased(providers: readonly Release[]): Release | undefined {
  const releasedAt = ({ actual, window, updatedAt }: Release) =>
    Date.parse(actual.end ?? window?.end ?? updatedAt);
  return [...providers].sort(
    (a, b) => releasedAt(b) - releasedAt(a) || byId(a, b),
  )[0];
}

/**
 * Says of each thing that a release requires which release brings it to the
 * same environment: one that is out already, or else the first that is planned.
 *
 * @internal
 */
export function resolveRequirements(
  consumer: Release,
  candidatesOf: (entityRef: string) => readonly Candidate[],
): ResolvedRequirement[] {
  const required = new Map(
    consumer.components
      .flatMap(component => component.requires)
      .map(item => [`${item.entityRef} ${item.version}`, item]),
  );
  return [...required.values()].map(({ entityRef, version }) => {
    const meets = ({ toVersion }: { toVersion?: string }) =>
      toVersion !== undefined && meetsRequirement(toVersion, version);
    const requirement = { entityRef, version };
    const shipsIt = consumer.components.some(
      component => component.entityRef === entityRef && meets(component),
    );
    if (shipsIt) {
      return { ...requirement, provider: consumer };
    }
    const candidates = candidatesOf(entityRef).filter(
      ({ release }) =>
        release.id !== consumer.id &&
        release.archivedAt === undefined &&
        release.environment === consumer.environment,
    );
    const pick = (
      fits: (candidate: Candidate) => boolean,
      isIn: (state: Release['state']) => boolean,
    ) =>
      candidates
        .filter(candidate => fits(candidate) && isIn(candidate.release.state))
        .map(({ release }) => release);
    const provider =
      latestReleased(pick(meets, isReleased)) ??
      earliestPlanned(consumer, pick(meets, isOnItsWay));
    return {
      ...requirement,
      provider,
      unversioned: provider
        ? undefined
        : earliestPlanned(
            consumer,
            pick(({ toVersion }) => toVersion === undefined, isOnItsWay),
          ),
    };
  });
}

import {
  meetsRequirement,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { isOnItsWay, isReleased } from '../goStates';

/** What of a release tells whether it can bring something in time. @internal */
export interface Provider
  extends Pick<
    Release,
    'id' | 'state' | 'environment' | 'actual' | 'updatedAt' | 'archivedAt'
  > {
  window?: { start: string; end: string };
}

/** A release that ships a component, and in which version. @internal */
export interface Candidate<T extends Provider = Release> {
  release: T;
  toVersion?: string;
}

/**
 * Something that a release requires, and the release that brings it.
 *
 * @internal
 */
export interface ResolvedRequirement<T extends Provider = Release> {
  entityRef: string;
  version: string;
  /** The release that brings it; the requiring one where it ships both. */
  provider?: T;
  /** Where nothing is sure to bring it: one that may, but does not say its version. */
  unversioned?: T;
}

/** In time, then too late, then without a window; the earliest of each. */
function planOrder(consumer: Provider, { window }: Provider): [number, number] {
  if (!window) {
    return [2, 0];
  }
  const end = Date.parse(window.end);
  const start = consumer.window ? Date.parse(consumer.window.start) : Infinity;
  return [end <= start ? 0 : 1, end];
}

function byId(a: Provider, b: Provider): number {
  return a.id < b.id ? -1 : 1;
}

function earliestPlanned<T extends Provider>(
  consumer: Provider,
  providers: readonly T[],
): T | undefined {
  return [...providers].sort((a, b) => {
    const [rankA, endA] = planOrder(consumer, a);
    const [rankB, endB] = planOrder(consumer, b);
    return rankA - rankB || endA - endB || byId(a, b);
  })[0];
}

function latestReleased<T extends Provider>(
  providers: readonly T[],
): T | undefined {
  const releasedAt = ({ actual, window, updatedAt }: Provider) =>
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
export function resolveRequirements<
  C extends Provider & Pick<Release, 'components'>,
  P extends Provider = C,
>(
  consumer: C,
  candidatesOf: (entityRef: string) => readonly Candidate<P>[],
): ResolvedRequirement<C | P>[] {
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
      fits: (candidate: Candidate<P>) => boolean,
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

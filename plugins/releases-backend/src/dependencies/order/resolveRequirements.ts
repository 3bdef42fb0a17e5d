import { Release } from '@slipway/backstage-plugin-releases-common';
import { isPending, isReleased } from '../../releases';
import { VersionTests } from './VersionTests';

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

/** @internal */
export interface ResolveOptions {
  /** The only things of interest; everything. */
  about?: ReadonlySet<string>;
  /** To be shared by releases that are resolved together. */
  tests?: VersionTests;
}

/** Whether one comes before another where both would do. */
type Preference<T> = (a: T, b: T) => boolean;

/** What is out: the latest. */
function isLatest(a: Provider, b: Provider): boolean {
  const later = releasedAt(a) - releasedAt(b);
  return later > 0 || (later === 0 && a.id < b.id);
}

function releasedAt({ actual, window, updatedAt }: Provider): number {
  return Date.parse(actual.end ?? window?.end ?? updatedAt);
}

/** What is planned: in time, then too late, then without a window; the earliest of each. */
function isEarliest(consumer: Provider): Preference<Provider> {
  const start = consumer.window ? Date.parse(consumer.window.start) : Infinity;
  const placeOf = ({ window }: Provider): [number, number] => {
    if (!window) {
      return [2, 0];
    }
    const end = Date.parse(window.end);
    return [end <= start ? 0 : 1, end];
  };
  return (a, b) => {
    const [rankA, endA] = placeOf(a);
    const [rankB, endB] = placeOf(b);
    const sooner = rankA - rankB || endA - endB;
    return sooner < 0 || (sooner === 0 && a.id < b.id);
  };
}

/** The preferred one of those that fit, asked only of those that could be it. */
function preferred<T extends Provider>(
  candidates: readonly Candidate<T>[],
  isBefore: Preference<T>,
  fits: (candidate: Candidate<T>) => boolean,
): T | undefined {
  let best: T | undefined;
  for (const candidate of candidates) {
    if ((!best || isBefore(candidate.release, best)) && fits(candidate)) {
      best = candidate.release;
    }
  }
  return best;
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
  { about, tests = new VersionTests() }: ResolveOptions = {},
): ResolvedRequirement<C | P>[] {
  const required = new Map(
    consumer.components
      .flatMap(component => component.requires)
      .filter(({ entityRef }) => !about || about.has(entityRef))
      .map(item => [`${item.entityRef} ${item.version}`, item]),
  );
  return [...required.values()].map(({ entityRef, version }) => {
    const isMetBy = tests.of(version);
    const meets = ({ toVersion }: { toVersion?: string }) =>
      toVersion !== undefined && isMetBy(toVersion);
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
    const planned = candidates.filter(({ release }) =>
      isPending(release.state),
    );
    const provider =
      preferred(
        candidates.filter(({ release }) => isReleased(release.state)),
        isLatest,
        meets,
      ) ?? preferred(planned, isEarliest(consumer), meets);
    return {
      ...requirement,
      provider,
      unversioned: provider
        ? undefined
        : preferred(
            planned,
            isEarliest(consumer),
            ({ toVersion }) => toVersion === undefined,
          ),
    };
  });
}

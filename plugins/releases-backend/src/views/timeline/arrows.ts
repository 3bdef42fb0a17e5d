import {
  isOpenState,
  Release,
  TimelineArrow,
} from '@slipway/backstage-plugin-releases-common';
import {
  ComponentEdge,
  DependencyMap,
  OrderedReleases,
  overtakes,
  precedenceOf,
  ReleaseOrders,
} from '../../dependencies';
import { groupBy } from '../../platform';
import { departureOf, requiredRefs } from '../../schedule';

type Windowed = Release & { window: NonNullable<Release['window']> };

type Placed = Windowed & { departure?: string };

interface Order {
  first: Placed;
  then: Placed;
}

/** RFC 3339 in UTC sorts as text, but for fractions of a second. */
function startOf({ window }: Placed): string {
  return window.start;
}

/** What is over needs no order any more. */
function isToCome(release: Release): release is Windowed {
  return release.window !== undefined && isOpenState(release.state);
}

/** Who ships each component, by their start. */
function carriersOf(releases: readonly Placed[]): Map<string, Placed[]> {
  const shipped = [...releases]
    .sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1))
    .flatMap(release =>
      release.components.map(({ entityRef }) => ({ release, entityRef })),
    );
  const carriers = groupBy(shipped, ({ entityRef }) => entityRef);
  return new Map(
    [...carriers].map(([entityRef, items]) => [
      entityRef,
      items.map(({ release }) => release),
    ]),
  );
}

/** Two lists by their starts, as one. */
function inOrder(a: readonly Placed[], b: readonly Placed[]): Placed[] {
  const merged: Placed[] = [];
  let next = 0;
  for (const release of a) {
    while (next < b.length && startOf(b[next]) <= startOf(release)) {
      merged.push(b[next]);
      next += 1;
    }
    merged.push(release);
  }
  return [...merged, ...b.slice(next)];
}

/**
 * Neighbours in time that follow each other as is advised: what a provider adds
 * or fixes before the next release of a consumer, what it breaks after the last
 * one.
 */
function advisedOrders(
  edges: readonly ComponentEdge[],
  carriers: ReadonlyMap<string, readonly Placed[]>,
): Order[] {
  return edges.flatMap(({ consumerRef, providerRef }) => {
    const provided = carriers.get(providerRef) ?? [];
    const consumed = carriers.get(consumerRef) ?? [];
    const providers = new Set(provided);
    const mixed = inOrder(
      consumed.filter(release => !providers.has(release)),
      provided,
    );
    return [...groupBy(mixed, ({ environment }) => environment).values()]
      .flatMap(releases =>
        releases.slice(1).map((then, index) => ({
          first: releases[index],
          then,
        })),
      )
      .filter(({ first, then }) => {
        if (providers.has(first) === providers.has(then)) {
          return false;
        }
        const provider = providers.has(first) ? first : then;
        const precedence = precedenceOf(provider, providerRef);
        return precedence === (provider === first ? 'provider' : 'consumer');
      });
  });
}

function keyOf({ first, then }: Order): string {
  return `${first.id} ${then.id}`;
}

/**
 * Which of some releases that are still to come go before which. Required is what holds aboard one
 * departure of a train and what a release states to require; releases that
 * would each have to come before the other ship together and have no order.
 *
 * @param edges - those among the components of the releases
 * @internal
 */
export function arrowsAmong(
  releases: readonly Release[],
  edges: readonly ComponentEdge[],
): TimelineArrow[] {
  const placed = releases
    .filter(isToCome)
    .map(release => ({ ...release, departure: departureOf(release) }));
  const carriers = carriersOf(placed);
  const dependencies = new DependencyMap(edges);
  const orders = new ReleaseOrders(
    orderedReleases(placed, carriers, dependencies),
  );
  const required = new Map<string, Order>(
    placed
      .flatMap(release => orders.of(release))
      .map(order => [keyOf(order), order]),
  );
  const isRequired = ({ first, then }: Order) =>
    required.has(keyOf({ first, then })) ||
    required.has(keyOf({ first: then, then: first }));
  const advised = new Map(
    advisedOrders(
      edges.filter(
        ({ consumerRef, providerRef }) =>
          !dependencies.shipTogether(consumerRef, providerRef),
      ),
      carriers,
    )
      .filter(order => !isRequired(order))
      .map(order => [keyOf(order), order]),
  );
  const toArrow =
    (isBinding: boolean) =>
    (order: Order): TimelineArrow => ({
      from: order.first.id,
      to: order.then.id,
      required: isBinding,
      broken: isBinding && overtakes(order),
    });
  return [
    ...[...required.values()].map(toArrow(true)),
    ...[...advised.values()].map(toArrow(false)),
  ];
}

function orderedReleases(
  placed: readonly Placed[],
  carriers: ReadonlyMap<string, readonly Placed[]>,
  dependencies: DependencyMap,
): OrderedReleases<Placed> {
  const byId = new Map(placed.map(release => [release.id, release]));
  const requirers = groupBy(
    placed.flatMap(release =>
      [...requiredRefs(release)].map(ref => ({ release, ref })),
    ),
    ({ ref }) => ref,
  );
  const aboard = groupBy(placed, ({ departure }) => departure ?? '');
  return {
    dependencies,
    get: id => byId.get(id),
    carriers: ref => carriers.get(ref) ?? [],
    requirers: ref => (requirers.get(ref) ?? []).map(({ release }) => release),
    aboard: departure => aboard.get(departure) ?? [],
  };
}

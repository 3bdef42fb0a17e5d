import {
  isOpenState,
  Release,
  TimelineArrow,
} from '@slipway/backstage-plugin-releases-common';
import { resolveRequirements } from '../../dependencies/order/resolveRequirements';
import { groupBy } from './groupBy';
import {
  ComponentEdge,
  requiredOrders,
} from '../../dependencies/order/requiredOrders';

type Placed = Release & { window: NonNullable<Release['window']> };

interface Order {
  first: Placed;
  then: Placed;
}

/** RFC 3339 in UTC sorts as text, but for fractions of a second. */
function startOf({ window }: Placed): string {
  return window.start;
}

/** What is over needs no order any more. */
function isToCome(release: Release): release is Placed {
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

function ordersAboard(
  releases: readonly Placed[],
  edges: readonly ComponentEdge[],
): Order[] {
  const aboard = groupBy(
    releases.filter(({ trainId }) => trainId !== undefined),
    ({ trainId, trainDeparture, environment }) =>
      JSON.stringify([trainId, trainDeparture, environment]),
  );
  const byId = new Map(releases.map(release => [release.id, release]));
  return [...aboard.values()].flatMap(members =>
    requiredOrders(members, edges).flatMap(({ consumer, provider, first }) => {
      const [a, b] =
        first === 'provider' ? [provider, consumer] : [consumer, provider];
      const [before, after] = [byId.get(a.id), byId.get(b.id)];
      return before && after ? { first: before, then: after } : [];
    }),
  );
}

function statedOrders(
  releases: readonly Placed[],
  carriers: ReadonlyMap<string, readonly Placed[]>,
): Order[] {
  return releases.flatMap(consumer =>
    resolveRequirements<Placed>(consumer, entityRef =>
      (carriers.get(entityRef) ?? []).map(release => ({
        release,
        toVersion: release.components.find(
          component => component.entityRef === entityRef,
        )?.toVersion,
      })),
    ).flatMap(({ provider }) =>
      provider && provider !== consumer
        ? { first: provider, then: consumer }
        : [],
    ),
  );
}

function impactOf(release: Release, entityRef: string) {
  return (
    release.components.find(component => component.entityRef === entityRef)
      ?.impact ?? release.impact
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
        const impact = impactOf(provider, providerRef);
        return (
          impact !== 'none' && (impact === 'breaking') === (provider === then)
        );
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
  const placed = releases.filter(isToCome);
  const carriers = carriersOf(placed);
  const required = new Map(
    [...ordersAboard(placed, edges), ...statedOrders(placed, carriers)].map(
      order => [keyOf(order), order],
    ),
  );
  const isMutual = ({ first, then }: Order) =>
    required.has(keyOf({ first: then, then: first }));
  const advised = new Map(
    advisedOrders(edges, carriers)
      .filter(order => !required.has(keyOf(order)) && !isMutual(order))
      .map(order => [keyOf(order), order]),
  );
  const toArrow =
    (isRequired: boolean) =>
    ({ first, then }: Order): TimelineArrow => ({
      from: first.id,
      to: then.id,
      required: isRequired,
      broken:
        isRequired &&
        Date.parse(then.window.start) < Date.parse(first.window.end),
    });
  return [
    ...[...required.values()]
      .filter(order => !isMutual(order))
      .map(toArrow(true)),
    ...[...advised.values()].map(toArrow(false)),
  ];
}

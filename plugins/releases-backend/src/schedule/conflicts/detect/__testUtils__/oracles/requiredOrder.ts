import { meetsRequirement } from '@slipway/backstage-plugin-releases-common';
import { PlacedRelease } from '../../../../scene/PlacedRelease';
import { World } from '../arbitraryFacts';
import { edgesBetween, inOneCircle } from './edges';
import { refsOf, sameTrain } from './releases';

const isReleased = ({ state }: PlacedRelease) => state === 'verifying';

/** The release that a release waits for, for each thing that it requires. */
function waitsFor(world: World, consumer: PlacedRelease) {
  return consumer.components.flatMap(component =>
    component.requires.flatMap(({ entityRef, version }) => {
      const brings = (release: PlacedRelease) =>
        release.components.some(
          item =>
            item.entityRef === entityRef &&
            item.toVersion !== undefined &&
            meetsRequirement(item.toVersion, version),
        );
      const isOut = world.released.some(
        item =>
          item.entityRef === entityRef &&
          item.environment === consumer.environment &&
          meetsRequirement(item.version, version),
      );
      const candidates = world.releases.filter(
        release =>
          release.id !== consumer.id &&
          release.environment === consumer.environment &&
          brings(release),
      );
      if (isOut || brings(consumer) || candidates.some(isReleased)) {
        return [];
      }
      const inTime = candidates.filter(
        ({ interval }) => interval.end <= consumer.interval.start,
      );
      const [provider] = (inTime.length > 0 ? inTime : candidates).sort(
        (a, b) => a.interval.end - b.interval.end || (a.id < b.id ? -1 : 1),
      );
      return provider
        ? [{ provider, consumerRef: component.entityRef, entityRef }]
        : [];
    }),
  );
}

/** The last release aboard that ships an entity. */
function finalOf(world: World, departure: string | undefined, ref: string) {
  return world.releases
    .filter(
      release =>
        release.departure === departure && refsOf(release).includes(ref),
    )
    .sort(
      (a, b) => b.interval.start - a.interval.start || (a.id > b.id ? -1 : 1),
    )[0];
}

function requiredOrder(world: World, a: PlacedRelease, b: PlacedRelease) {
  const aWaits = waitsFor(world, a).filter(({ provider }) => provider === b);
  const bWaits = waitsFor(world, b).filter(({ provider }) => provider === a);
  if (aWaits.length > 0 && bWaits.length > 0) {
    return undefined;
  }
  const refs = [...aWaits, ...bWaits].flatMap(item => [
    item.consumerRef,
    item.entityRef,
  ]);
  if (aWaits.length > 0) {
    return { first: b, then: a, refs, code: 'provider_after_consumer' };
  }
  if (bWaits.length > 0) {
    return { first: a, then: b, refs, code: 'provider_after_consumer' };
  }
  if (!sameTrain(a, b) || a.environment !== b.environment) {
    return undefined;
  }
  const orders = edgesBetween(world, a, b).flatMap(edge => {
    const { consumer, provider, consumerRef, providerRef } = edge;
    const impact =
      provider.components.find(item => item.entityRef === providerRef)!
        .impact ?? provider.impact;
    const counts =
      impact !== 'none' &&
      finalOf(world, a.departure, consumerRef) === consumer &&
      finalOf(world, a.departure, providerRef) === provider &&
      !inOneCircle(world, consumerRef, providerRef);
    const first = impact === 'breaking' ? consumer : provider;
    return counts
      ? [{ first, refs: [consumerRef, providerRef], provider }]
      : [];
  });
  const firsts = new Set(orders.map(({ first }) => first));
  if (firsts.size !== 1) {
    return undefined;
  }
  const [first] = firsts;
  return {
    first,
    then: first === a ? b : a,
    refs: orders.flatMap(order => order.refs),
    code: orders.some(({ provider }) => provider === first)
      ? 'provider_after_consumer'
      : 'consumer_after_provider',
  };
}

/** The order of two releases that both are to come and do not keep it. */
export function brokenOrder(world: World, a: PlacedRelease, b: PlacedRelease) {
  const order = requiredOrder(world, a, b);
  return order &&
    !isReleased(order.first) &&
    !isReleased(order.then) &&
    order.first.interval.end > order.then.interval.start
    ? order
    : undefined;
}

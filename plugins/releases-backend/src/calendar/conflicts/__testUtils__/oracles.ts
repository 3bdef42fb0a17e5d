import { meetsRequirement } from '@slipway/backstage-plugin-releases-common';
import { Interval } from '../../recurrence';
import { PlacedRelease } from '../scene/PlacedRelease';
import { World } from './arbitraryFacts';

/** A conflict as an oracle names it: kind and code, who and what. */
export type Named = string;

export function named(
  code: string,
  releases: readonly { id: string }[],
  refs: readonly string[],
): Named {
  return JSON.stringify([
    code,
    releases.map(({ id }) => id).sort(),
    [...new Set(refs)].sort(),
  ]);
}

function meet(intervals: Interval[]): boolean {
  return (
    Math.max(...intervals.map(({ start }) => start)) <
    Math.min(...intervals.map(({ end }) => end))
  );
}

function live({ releases, now }: World): PlacedRelease[] {
  return releases.filter(({ interval }) => interval.end > now);
}

function pairs<T>(items: T[]): [T, T][] {
  return items.flatMap((a, place) =>
    items.slice(place + 1).map(b => [a, b] as [T, T]),
  );
}

function subsets<T>(items: T[]): T[][] {
  return items.reduce<T[][]>(
    (all, item) => [...all, ...all.map(subset => [...subset, item])],
    [[]],
  );
}

const ENVIRONMENTS = ['production', 'staging'];

const refsOf = (release: PlacedRelease) =>
  release.components.map(({ entityRef }) => entityRef);

const sameTrain = (a: PlacedRelease, b: PlacedRelease) =>
  a.departure !== undefined && a.departure === b.departure;

/** Whether there is a way from one entity to another, by trying every step. */
function reaches(world: World, from: string, to: string): boolean {
  const seen = new Set([from]);
  for (;;) {
    const next = world.dependencies.filter(
      ({ consumerRef, providerRef }) =>
        seen.has(consumerRef) && !seen.has(providerRef),
    );
    if (next.length === 0) {
      return seen.has(to);
    }
    next.forEach(({ providerRef }) => seen.add(providerRef));
  }
}

const inOneCircle = (world: World, a: string, b: string) =>
  a !== b && reaches(world, a, b) && reaches(world, b, a);

export function sameComponent(world: World): Named[] {
  const meetings = new Map<string, { group: Item[]; refs: string[] }>();
  const refs = new Set(world.releases.flatMap(refsOf));
  for (const environment of ENVIRONMENTS) {
    for (const ref of refs) {
      const carriers = live(world).filter(
        release =>
          release.environment === environment && refsOf(release).includes(ref),
      );
      for (const group of maximalMeetings(carriers.map(toItem))) {
        const key = group
          .map(item => item.key)
          .sort()
          .join();
        const known = meetings.get(key) ?? { group, refs: [] };
        meetings.set(key, { group, refs: [...known.refs, ref] });
      }
    }
  }
  return [...meetings.values()]
    .filter(({ group }) => group.length > 1)
    .map(({ group, refs: shared }) =>
      named(
        'same_component',
        group.map(({ release }) => release!),
        shared,
      ),
    );
}

function edgesBetween(world: World, a: PlacedRelease, b: PlacedRelease) {
  return world.dependencies
    .filter(({ consumerRef, providerRef }) => consumerRef !== providerRef)
    .flatMap(edge => [
      ...(refsOf(a).includes(edge.consumerRef) &&
      refsOf(b).includes(edge.providerRef)
        ? [{ ...edge, consumer: a, provider: b }]
        : []),
      ...(refsOf(b).includes(edge.consumerRef) &&
      refsOf(a).includes(edge.providerRef)
        ? [{ ...edge, consumer: b, provider: a }]
        : []),
    ]);
}

export function dependencyOverlap(world: World): Named[] {
  return pairs(live(world))
    .filter(
      ([a, b]) =>
        a.environment === b.environment && meet([a.interval, b.interval]),
    )
    .flatMap(([a, b]) => {
      const edges = edgesBetween(world, a, b).filter(
        ({ consumerRef, providerRef }) =>
          !sameTrain(a, b) || !inOneCircle(world, consumerRef, providerRef),
      );
      return edges.length > 0
        ? [
            named(
              'neighbours_overlap',
              [a, b],
              edges.flatMap(edge => [edge.consumerRef, edge.providerRef]),
            ),
          ]
        : [];
    });
}

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

export function orderViolation(world: World): Named[] {
  return pairs(live(world)).flatMap(([a, b]) => {
    const order = requiredOrder(world, a, b);
    return order &&
      !isReleased(order.first) &&
      !isReleased(order.then) &&
      order.first.interval.end > order.then.interval.start
      ? [named(order.code, [a, b], order.refs)]
      : [];
  });
}

interface Item {
  key: string;
  interval: Interval;
  release?: PlacedRelease;
  units?: number;
  owner: string;
}

/** The sets of items that all meet and that no other item could join. */
function maximalMeetings(items: Item[]): Item[][] {
  const meetings = subsets(items).filter(
    subset => subset.length > 0 && meet(subset.map(({ interval }) => interval)),
  );
  return meetings.filter(
    subset =>
      !meetings.some(
        other =>
          other.length > subset.length &&
          subset.every(item => other.includes(item)),
      ),
  );
}

function demand(items: Item[]): number {
  const owners = new Set(items.map(({ owner }) => owner));
  return [...owners]
    .map(owner => {
      const own = items.filter(item => item.owner === owner);
      const taken = own.reduce((sum, { units = 0 }) => sum + units, 0);
      return own.some(({ release }) => release) ? Math.max(taken, 1) : taken;
    })
    .reduce((sum, units) => sum + units, 0);
}

function toItem(release: PlacedRelease): Item {
  const { id, interval } = release;
  return { key: id, interval, release, owner: id };
}

function overCapacity(
  code: string,
  ref: string,
  given: {
    releases: PlacedRelease[];
    bookings: World['bookings'];
    capacity: number;
    counts?: (items: Item[]) => boolean;
  },
): Named[] {
  const items: Item[] = [
    ...given.releases.map(toItem),
    ...given.bookings
      .filter(({ units }) => units !== undefined)
      .map(({ id, interval, units, releaseId }) => ({
        key: `booking:${id}`,
        interval,
        units,
        owner: releaseId ?? id,
      })),
  ];
  return maximalMeetings(items)
    .filter(
      group =>
        group.some(({ release }) => release) &&
        new Set(group.map(({ owner }) => owner)).size > 1 &&
        demand(group) > given.capacity &&
        (given.counts?.(group) ?? true),
    )
    .map(group =>
      named(
        code,
        group.flatMap(({ release }) => release ?? []),
        [ref, ...group.filter(({ release }) => !release).map(({ key }) => key)],
      ),
    );
}

function booked(
  code: string,
  ref: string,
  releases: PlacedRelease[],
  bookings: World['bookings'],
): Named[] {
  return bookings
    .filter(({ units }) => units === undefined)
    .flatMap(({ id, interval, releaseId }) =>
      releases
        .filter(
          release =>
            release.id !== releaseId && meet([release.interval, interval]),
        )
        .map(release => named(code, [release], [ref, `booking:${id}`])),
    );
}

export function resourceContention(world: World): Named[] {
  const resources = ['r', 's'].map(name => `resource:default/${name}`);
  return ENVIRONMENTS.flatMap(environment =>
    resources.flatMap(resource => {
      const uses = (ref: string) =>
        ref === resource ||
        world.dependencies.some(
          edge => edge.consumerRef === ref && edge.providerRef === resource,
        );
      const releases = live(world).filter(
        release =>
          release.environment === environment && refsOf(release).some(uses),
      );
      const bookings = world.bookings.filter(
        ({ target }) =>
          'resourceRef' in target && target.resourceRef === resource,
      );
      return [
        ...overCapacity('resource_over_capacity', resource, {
          releases,
          bookings,
          capacity: world.resourceCapacity,
          counts: group =>
            group.some(({ release }) => !release) ||
            new Set(
              group.flatMap(({ release }) => refsOf(release!).filter(uses)),
            ).size > 1,
        }),
        ...booked('resource_booked', resource, releases, bookings),
      ];
    }),
  );
}

export function environmentBooking(world: World): Named[] {
  return ENVIRONMENTS.flatMap(environment => {
    const releases = live(world).filter(
      release => release.environment === environment,
    );
    const bookings = world.bookings.filter(
      ({ target }) =>
        'environment' in target && target.environment === environment,
    );
    const ref = `environment:${environment}`;
    return [
      ...(world.environmentCapacity === undefined
        ? []
        : overCapacity('environment_over_capacity', ref, {
            releases,
            bookings,
            capacity: world.environmentCapacity,
          })),
      ...booked('environment_booked', ref, releases, bookings),
    ];
  });
}

export function people(world: World): Named[] {
  const managers = new Set(
    world.releases.flatMap(item => item.managerRef ?? []),
  );
  return [...managers].flatMap(person =>
    maximalMeetings(
      live(world)
        .filter(({ managerRef }) => managerRef === person)
        .map(toItem),
    )
      .filter(
        group =>
          group.some(
            ({ release }) =>
              release!.departure === undefined ||
              release!.departure !== group[0].release!.departure,
          ) && group.length > 1,
      )
      .map(group =>
        named(
          'person_in_two_places',
          group.map(({ release }) => release!),
          [person],
        ),
      ),
  );
}

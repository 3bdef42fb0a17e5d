import {
  MILESTONE_KINDS,
  RELEASE_IMPACTS,
} from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { BookedTime } from '../../../bookings/BookedTime';
import { ConflictFacts } from '../ConflictFacts';
import {
  Dependency,
  DependencyMap,
} from '../../../../dependencies/order/DependencyMap';
import { moveTo, PlacedRelease } from '../../../scene/PlacedRelease';
import { Scene } from '../../../scene/Scene';
import { SceneIndex } from '../../../scene/SceneIndex';
import { Interval } from '../../../recurrence';

export const HOUR = 3_600_000;
export const MIDNIGHT = Date.parse('2026-11-23T00:00:00Z');

/** Everything that facts are made of, so that tests can reorder and shift it. */
export interface World {
  releases: PlacedRelease[];
  dependencies: Dependency[];
  bookings: BookedTime[];
  departures: { train: string; interval: Interval }[];
  environmentCapacity?: number;
  resourceCapacity: number;
  released: { entityRef: string; environment: string; version: string }[];
  now: number;
}

export function atHours(start: number, end: number) {
  const iso = (hours: number) =>
    new Date(MIDNIGHT + hours * HOUR).toISOString().replace('.000Z', 'Z');
  return { start: iso(start), end: iso(end), timeZone: 'Europe/Paris' };
}

const COMPONENTS = ['a', 'b', 'c', 'd'].map(
  name => `component:default/${name}`,
);
const RESOURCES = ['r', 's'].map(name => `resource:default/${name}`);
const ENVIRONMENTS = ['production', 'staging'];
const PEOPLE = ['user:default/one', 'user:default/two'];
const TRAINS = ['train-1', 'train-2'];
const VERSIONS = ['1.0.0', '2.0.0'];

const hours = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 5 }))
  .map(([start, length]) => [start, start + length] as const);

const interval = hours.map(([start, end]) => ({
  start: MIDNIGHT + start * HOUR,
  end: MIDNIGHT + end * HOUR,
}));

const impact = fc.constantFrom(...RELEASE_IMPACTS);

const component = fc.record({
  entityRef: fc.constantFrom(...COMPONENTS, ...RESOURCES),
  toVersion: fc.option(fc.constantFrom(...VERSIONS), { nil: undefined }),
  impact: fc.option(impact, { nil: undefined }),
  artifacts: fc.constant([]).map(() => []),
  requires: fc.array(
    fc.record({
      entityRef: fc.constantFrom(...COMPONENTS),
      version: fc.constantFrom('>=1.0.0', '>=2.0.0'),
    }),
    { maxLength: 1 },
  ),
});

const milestone = fc.record({
  id: fc.constantFrom('m1', 'm2', 'm3'),
  name: fc.constantFrom('Freeze', 'Board', 'Party'),
  kind: fc.option(fc.constantFrom(...MILESTONE_KINDS), { nil: undefined }),
  dueAt: fc
    .integer({ min: 0, max: 16 })
    .map(hour => atHours(hour, hour + 1).start),
  doneAt: fc.option(fc.constant(atHours(0, 1).start), { nil: undefined }),
});

function release(id: string): fc.Arbitrary<PlacedRelease> {
  return fc
    .record({
      revision: fc.constant(1),
      version: fc.constant('1.0.0'),
      kind: fc.constant('normal' as const),
      impact,
      state: fc.constantFrom(
        ...([
          'draft',
          'planned',
          'approved',
          'in_progress',
          'verifying',
        ] as const),
      ),
      environment: fc.constantFrom(...ENVIRONMENTS),
      departure: fc.option(fc.constantFrom(...TRAINS), { nil: undefined }),
      managerRef: fc.option(fc.constantFrom(...PEOPLE), { nil: undefined }),
      components: fc.uniqueArray(component, {
        maxLength: 3,
        selector: item => item.entityRef,
      }),
      milestones: fc.uniqueArray(milestone, {
        maxLength: 2,
        selector: item => item.id,
      }),
      hours,
    })
    .map(({ hours: [start, end], ...rest }) =>
      moveTo(
        {
          ...rest,
          id,
          name: id,
          actual: {},
          updatedAt: atHours(0, 1).start,
          window: atHours(start, end),
          interval: { start: 0, end: 0 },
        },
        atHours(start, end),
      ),
    );
}

const dependency = fc
  .tuple(
    fc.constantFrom(...COMPONENTS),
    fc.constantFrom(...COMPONENTS, ...RESOURCES),
  )
  .map(([consumerRef, providerRef]) => ({ consumerRef, providerRef }));

function booking(id: string, ids: string[]): fc.Arbitrary<BookedTime> {
  return fc.record({
    id: fc.constant(id),
    target: fc.oneof(
      fc.record({ environment: fc.constantFrom(...ENVIRONMENTS) }),
      fc.record({ resourceRef: fc.constantFrom(...RESOURCES) }),
    ),
    interval,
    units: fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined }),
    releaseId: fc.option(fc.constantFrom(...ids), { nil: undefined }),
    reason: fc.constant('load test'),
  });
}

/** @param size - how many releases there are at most */
export function arbitraryWorld(size = 6): fc.Arbitrary<World> {
  const ids = Array.from({ length: size }, (_, place) => `release-${place}`);
  return fc.record({
    releases: fc
      .tuple(fc.integer({ min: 0, max: size }), ...ids.map(release))
      .map(([count, ...all]) => all.slice(0, count) as PlacedRelease[]),
    dependencies: fc.array(dependency, { maxLength: 8 }),
    bookings: fc
      .tuple(
        fc.integer({ min: 0, max: 2 }),
        booking('booking-1', ids),
        booking('booking-2', ids),
      )
      .map(([count, ...all]) => all.slice(0, count) as BookedTime[]),
    departures: fc
      .subarray(TRAINS)
      .chain(trains =>
        fc.tuple(
          ...trains.map(train =>
            fc.record({ train: fc.constant(train), interval }),
          ),
        ),
      ),
    environmentCapacity: fc.option(fc.integer({ min: 1, max: 3 }), {
      nil: undefined,
    }),
    resourceCapacity: fc.integer({ min: 1, max: 2 }),
    released: fc.array(
      fc.record({
        entityRef: fc.constantFrom(...COMPONENTS),
        environment: fc.constantFrom(...ENVIRONMENTS),
        version: fc.constantFrom(...VERSIONS),
      }),
      { maxLength: 2 },
    ),
    now: fc.integer({ min: -1, max: 10 }).map(hour => MIDNIGHT + hour * HOUR),
  });
}

export function toFacts(world: World): ConflictFacts {
  return {
    scene: new Scene(
      new SceneIndex(world.releases, new DependencyMap(world.dependencies)),
      { now: world.now },
    ),
    capacities: {
      ofEnvironment: () => world.environmentCapacity,
      ofResource: () => world.resourceCapacity,
    },
    bookings: world.bookings,
    releasedVersions: (entityRef, environment) =>
      world.released
        .filter(
          item =>
            item.entityRef === entityRef && item.environment === environment,
        )
        .map(item => item.version),
    departureOf: ({ departure }) => {
      const found = world.departures.find(({ train }) => train === departure);
      return (
        found && { ...found.interval, trainId: found.train, train: found.train }
      );
    },
    windowHits: ({ id, interval: { start } }) =>
      id === 'release-0'
        ? [
            {
              code: 'inside_freeze',
              effect: 'deny',
              inFlight: 'finish',
              windows: [{ id: 'freeze', name: 'Freeze' }],
              interval: { start, end: start + HOUR },
            },
          ]
        : [],
  };
}

/** The same world some time later. */
export function shifted(world: World, ms: number): World {
  const later = (instant: string) =>
    new Date(Date.parse(instant) + ms).toISOString().replace('.000Z', 'Z');
  return {
    ...world,
    now: world.now + ms,
    departures: world.departures.map(({ train, interval: { start, end } }) => ({
      train,
      interval: { start: start + ms, end: end + ms },
    })),
    bookings: world.bookings.map(item => ({
      ...item,
      interval: {
        start: item.interval.start + ms,
        end: item.interval.end + ms,
      },
    })),
    releases: world.releases.map(item =>
      moveTo(
        {
          ...item,
          milestones: item.milestones.map(({ dueAt, ...rest }) => ({
            ...rest,
            dueAt: later(dueAt),
          })),
        },
        {
          ...item.window,
          start: later(item.window.start),
          end: later(item.window.end),
        },
      ),
    ),
  };
}

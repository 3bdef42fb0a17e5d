import { World } from '../arbitraryFacts';
import { booked, overCapacity } from './bookings';
import { Named } from './named';
import { ENVIRONMENTS, live, refsOf } from './releases';

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

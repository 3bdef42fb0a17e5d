import { World } from '../arbitraryFacts';
import { booked, overCapacity } from './bookings';
import { Named } from './named';
import { ENVIRONMENTS, live } from './releases';

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

import { BookedTime } from '../../bookings/BookedTime';
import { Detector } from './ConflictFacts';
import { foundConflict } from './FoundConflict';
import { keys } from '../../scene/SceneIndex';
import { byKey, companions } from './byKey';
import {
  bookingRefs,
  exclusions,
  Meeting,
  overloads,
  toNamed,
} from './contention';

function bookedEnvironment({ target }: BookedTime): string[] {
  return 'environment' in target ? [target.environment] : [];
}

/**
 * A release goes to an environment that is booked for somebody else, or more
 * go there at the same time than it bears.
 *
 * @internal
 */
export const detectEnvironmentBooking: Detector = function* detect(
  { scene, capacities, bookings },
  focus,
) {
  const byEnvironment = byKey(bookings, bookedEnvironment);
  const going = byKey(focus.values(), ({ environment }) => [environment]);
  for (const [environment, releases] of going) {
    const capacity = capacities.ofEnvironment(environment);
    const booked = byEnvironment.get(environment) ?? [];
    const conflict = (code: string, meeting: Meeting) =>
      foundConflict({
        code,
        severity: 'high',
        releases: meeting.releases,
        refs: [`environment:${environment}`, ...bookingRefs(meeting.bookings)],
        interval: meeting.interval,
        cause: {
          kind: 'environment_booking',
          environment,
          capacity,
          bookings: meeting.bookings.map(toNamed),
        },
      });

    if (capacity !== undefined) {
      const together = companions(
        scene,
        keys.environment(environment),
        releases,
      );
      for (const meeting of overloads(together, booked, capacity)) {
        if (meeting.releases.some(({ id }) => focus.has(id))) {
          yield conflict('environment_over_capacity', meeting);
        }
      }
    }
    for (const meeting of exclusions(releases, booked)) {
      yield conflict('environment_booked', meeting);
    }
  }
};

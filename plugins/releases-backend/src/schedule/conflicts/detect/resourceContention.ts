import { BookedTime } from '../../bookings/BookedTime';
import { Detector } from './ConflictFacts';
import { foundConflict } from './FoundConflict';
import { DependencyMap, shippedRefs } from '../../../dependencies';
import { PlacedRelease } from '../../scene/PlacedRelease';
import { keys, usedResources } from '../../scene/SceneIndex';
import { byKey, companions } from './byKey';
import {
  bookingRefs,
  exclusions,
  Meeting,
  overloads,
  toNamed,
} from './contention';

function isUsedByMany(
  { releases, bookings }: Meeting,
  resourceRef: string,
  dependencies: DependencyMap,
): boolean {
  const components = releases.flatMap(release =>
    [...shippedRefs(release)].filter(ref =>
      dependencies.resourcesOf(ref).includes(resourceRef),
    ),
  );
  return bookings.length > 0 || new Set(components).size > 1;
}

function bookedResource({ target }: BookedTime): string[] {
  return 'resourceRef' in target ? [target.resourceRef] : [];
}

/** The releases of each environment that use each Resource. */
function users(
  focus: ReadonlyMap<string, PlacedRelease>,
  dependencies: DependencyMap,
) {
  const byEnvironment = byKey(focus.values(), ({ environment }) => [
    environment,
  ]);
  return [...byEnvironment].flatMap(([environment, releases]) =>
    [...byKey(releases, release => usedResources(release, dependencies))].map(
      ([resourceRef, using]) => ({ environment, resourceRef, using }),
    ),
  );
}

/**
 * More releases than a shared Resource bears use it at the same time, or one
 * uses it while it is booked for somebody else.
 *
 * @internal
 */
export const detectResourceContention: Detector = function* detect(
  { scene, capacities, bookings },
  focus,
) {
  const { dependencies } = scene;
  const byResource = byKey(bookings, bookedResource);
  for (const { environment, resourceRef, using } of users(
    focus,
    dependencies,
  )) {
    const capacity = capacities.ofResource(resourceRef);
    const booked = byResource.get(resourceRef) ?? [];
    const conflict = (code: string, meeting: Meeting) =>
      foundConflict({
        code,
        severity: 'high',
        releases: meeting.releases,
        refs: [resourceRef, ...bookingRefs(meeting.bookings)],
        interval: meeting.interval,
        cause: {
          kind: 'resource_contention',
          resourceRef,
          environment,
          capacity,
          bookings: meeting.bookings.map(toNamed),
        },
      });

    const together = companions(
      scene,
      keys.uses(environment, resourceRef),
      using,
    );
    for (const meeting of overloads(together, booked, capacity)) {
      if (
        isUsedByMany(meeting, resourceRef, dependencies) &&
        meeting.releases.some(({ id }) => focus.has(id))
      ) {
        yield conflict('resource_over_capacity', meeting);
      }
    }
    for (const meeting of exclusions(using, booked)) {
      yield conflict('resource_booked', meeting);
    }
  }
};

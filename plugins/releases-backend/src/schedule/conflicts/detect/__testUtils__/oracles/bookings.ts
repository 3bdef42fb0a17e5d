import { PlacedRelease } from '../../../../scene/PlacedRelease';
import { World } from '../arbitraryFacts';
import { Item, maximalMeetings, meet, toItem } from './meetings';
import { Named, named } from './named';

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

export function overCapacity(
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

export function booked(
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

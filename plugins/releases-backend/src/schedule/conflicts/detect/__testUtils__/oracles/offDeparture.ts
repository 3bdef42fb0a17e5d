import { PlacedRelease } from '../../../../scene/PlacedRelease';
import { HOUR, World } from '../arbitraryFacts';
import { Named, named } from './named';
import { live } from './releases';

/** Of each hour of a release, whether it goes with its departure then. */
export function hoursAboard(
  { departures }: World,
  { departure, interval: { start, end } }: PlacedRelease,
): boolean[] {
  const leaves = departures.find(({ train }) => train === departure)?.interval;
  return Array.from({ length: (end - start) / HOUR }, (_, hour) => {
    const at = start + hour * HOUR;
    return !leaves || (leaves.start <= at && at < leaves.end);
  });
}

export function offDeparture(world: World): Named[] {
  return live(world)
    .filter(
      release =>
        release.state !== 'verifying' &&
        hoursAboard(world, release).includes(false),
    )
    .map(release =>
      named('off_departure', [release], [`train:${release.departure}`]),
    );
}

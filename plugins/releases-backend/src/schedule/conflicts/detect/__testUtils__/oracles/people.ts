import { World } from '../arbitraryFacts';
import { maximalMeetings, toItem } from './meetings';
import { Named, named } from './named';
import { live } from './releases';

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

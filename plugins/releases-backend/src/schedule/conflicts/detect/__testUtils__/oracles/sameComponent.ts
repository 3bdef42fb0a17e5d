import { World } from '../arbitraryFacts';
import { Item, maximalMeetings, toItem } from './meetings';
import { Named, named } from './named';
import { ENVIRONMENTS, live, refsOf } from './releases';

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

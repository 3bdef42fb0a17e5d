import { Interval } from '../../../../recurrence';
import { PlacedRelease } from '../../../../scene/PlacedRelease';

export function meet(intervals: Interval[]): boolean {
  return (
    Math.max(...intervals.map(({ start }) => start)) <
    Math.min(...intervals.map(({ end }) => end))
  );
}

export interface Item {
  key: string;
  interval: Interval;
  release?: PlacedRelease;
  units?: number;
  owner: string;
}

export function toItem(release: PlacedRelease): Item {
  const { id, interval } = release;
  return { key: id, interval, release, owner: id };
}

function subsets<T>(items: T[]): T[][] {
  return items.reduce<T[][]>(
    (all, item) => [...all, ...all.map(subset => [...subset, item])],
    [[]],
  );
}

/** The sets of items that all meet and that no other item could join. */
export function maximalMeetings(items: Item[]): Item[][] {
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

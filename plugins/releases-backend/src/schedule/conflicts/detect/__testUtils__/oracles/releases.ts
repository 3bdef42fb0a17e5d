import { PlacedRelease } from '../../../../scene/PlacedRelease';
import { World } from '../arbitraryFacts';

export function live({ releases, now }: World): PlacedRelease[] {
  return releases.filter(({ interval }) => interval.end > now);
}

export function pairs<T>(items: T[]): [T, T][] {
  return items.flatMap((a, place) =>
    items.slice(place + 1).map(b => [a, b] as [T, T]),
  );
}

export const ENVIRONMENTS = ['production', 'staging'];

export const refsOf = (release: PlacedRelease) =>
  release.components.map(({ entityRef }) => entityRef);

export const sameTrain = (a: PlacedRelease, b: PlacedRelease) =>
  a.departure !== undefined && a.departure === b.departure;

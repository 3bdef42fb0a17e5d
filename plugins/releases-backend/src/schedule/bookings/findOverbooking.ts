import { Booking } from '@slipway/backstage-plugin-releases-common';
import { cliquesOf } from '../scene/cliques';
import { overlap, toInterval } from '../scene/PlacedRelease';

type Taken = Pick<Booking, 'start' | 'end' | 'units'>;

/**
 * The bookings that leave no room for another one.
 *
 * @param capacity - absent where nothing but a booking of the whole bounds it
 * @param others - the bookings of the same thing
 * @returns nothing where there is room
 * @internal
 */
export function findOverbooking<T extends Taken>(
  wanted: Taken,
  others: readonly T[],
  capacity: number | undefined,
): T[] | undefined {
  const met = others
    .map(booking => ({ booking, interval: toInterval(booking) }))
    .filter(({ interval }) => overlap(interval, toInterval(wanted)));
  for (const group of cliquesOf(met)) {
    const bookings = group.map(({ booking }) => booking);
    const all = [wanted, ...bookings];
    const isWhole = all.some(({ units }) => units === undefined);
    const taken = all.reduce((sum, { units = 0 }) => sum + units, 0);
    if (isWhole || taken > (capacity ?? Infinity)) {
      return bookings;
    }
  }
  return undefined;
}

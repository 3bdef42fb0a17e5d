import { z } from 'zod';

/** The first and the last instant that an answer can name. */
const FIRST = Date.parse('0001-01-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

/** The first instant that is taken; before it nothing was released. */
const FIRST_TAKEN = Date.parse('1900-01-01T00:00:00.000Z');

/**
 * The nearest instant that an answer can name, in the years 0001 to 9999: what
 * is counted from a far instant ends there.
 *
 * @param epoch - milliseconds since 1970
 * @internal
 */
export function saturateInstant(epoch: number): number {
  return Math.min(Math.max(epoch, FIRST), LAST);
}

/**
 * Formats an instant as RFC 3339 in UTC, without a fraction when it falls on a
 * whole second. Outside of the years 0001 to 9999, which RFC 3339 cannot write,
 * it is the nearest instant inside.
 *
 * @public
 */
export function formatInstant(instant: Date): string {
  return new Date(saturateInstant(instant.getTime()))
    .toISOString()
    .replace('.000Z', 'Z');
}

function isTaken(value: string): boolean {
  const epoch = Date.parse(value);
  return epoch >= FIRST_TAKEN && epoch <= LAST;
}

/**
 * An RFC 3339 instant in the years 1900 to 9999. Any offset is accepted, UTC is
 * kept.
 *
 * @public
 */
export const instantSchema = z.iso
  .datetime({
    offset: true,
    error:
      'Give an RFC 3339 instant with its offset, for example 2026-11-26T13:00:00Z.',
  })
  .refine(value => Number.isNaN(Date.parse(value)) || isTaken(value), {
    error: 'Give an instant in the years 1900 to 9999.',
    params: { code: 'instant_out_of_range' },
  })
  .overwrite(value => (isTaken(value) ? formatInstant(new Date(value)) : value))
  .meta({ description: 'An RFC 3339 instant, stored in UTC' });

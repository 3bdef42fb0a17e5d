import { z } from 'zod';

/**
 * A date and a time of day as a clock on the wall shows them, without a zone,
 * in the years 1900 to 9999.
 *
 * @public
 */
export const wallTimeSchema = z
  .string()
  .regex(
    /^(?:19|[2-9]\d)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/,
    {
      error:
        'Give a date and a time of day without a zone, in the years 1900 to 9999, for example 2026-12-18T16:00:00.',
    },
  )
  .refine(isRealDate, {
    error: 'This day is not in the calendar. Check the day and the month.',
    params: { code: 'no_such_day' },
  })
  .overwrite(value => (value.length === 16 ? `${value}:00` : value))
  .meta({
    description: 'Local time in the time zone of the record',
    example: '2026-01-02T16:00:00',
  });

function isRealDate(value: string): boolean {
  const day = value.slice(0, 10);
  const parsed = new Date(`${day}T00:00:00Z`);
  return (
    !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === day
  );
}

import { z } from 'zod';
import { text, wallTimeSchema } from '../primitives';

/**
 * A length of time by ISO 8601, without years and months. Weeks and days are
 * nominal and hours, minutes and seconds are exact (RFC 5545, 3.3.6): `P1D`
 * from 16:00 ends at 16:00 whatever the clocks do, `PT24H` lasts 24 hours.
 *
 * @public
 */
export const durationSchema = z
  .string()
  .regex(
    /^P(?=\d|T\d)(\d{1,3}W)?(\d{1,4}D)?(T(?=\d)(\d{1,5}H)?(\d{1,6}M)?(\d{1,7}S)?)?$/,
    {
      error:
        'Give a duration such as PT2H, P2DT16H or P1W: weeks and days follow the calendar, hours and minutes are exact.',
      abort: true,
    },
  )
  .refine(value => /[1-9]/.test(value), {
    error: 'Give a duration longer than nothing.',
    params: { code: 'duration_empty' },
  })
  .meta({ description: 'An ISO 8601 duration', example: 'P2DT16H' });

/**
 * What an occurrence lasts until: `duration` ends it when its hours are over,
 * as RFC 5545 asks; `clock` ends it at the same time of day whatever the clocks
 * do in between.
 *
 * @public
 */
export const endsBySchema = z
  .enum(['duration', 'clock'], {
    error:
      'Use duration for exact hours, or clock to end at the same time of day whatever the clocks do.',
  })
  .meta({ id: 'EndsBy' });

/** @public */
export type EndsBy = z.infer<typeof endsBySchema>;

/**
 * When something happens again and again: wall time in a zone, a duration and
 * a rule. Times that a change of clocks skips or repeats follow RFC 5545
 * (3.3.5): a skipped time is read with the offset before the gap, a repeated
 * one is its first occurrence.
 *
 * @public
 */
export const recurrenceSchema = z
  .strictObject({
    dtstart: wallTimeSchema,
    duration: durationSchema,
    endsBy: endsBySchema.optional().meta({
      description:
        'How the duration is measured. `duration`, the default: weeks and days follow the calendar, hours are exact (RFC 5545, 3.3.6). `clock`: everything is local time, so 22:00 plus `PT10H` always ends at 08:00',
    }),
    rrule: text(500)
      .overwrite(value => value.trim().replace(/^RRULE:/i, ''))
      .regex(/^FREQ=|;FREQ=/i, {
        error:
          'Give a recurrence rule by RFC 5545, for example FREQ=WEEKLY;BYDAY=FR.',
      })
      .meta({
        description:
          'An RFC 5545 recurrence rule with FREQ=YEARLY, MONTHLY, WEEKLY or DAILY',
        example: 'FREQ=WEEKLY;BYDAY=FR',
      }),
    exdates: z.array(wallTimeSchema).max(500).default([]).meta({
      description: 'Starts of the rule that are skipped',
    }),
  })
  .meta({ id: 'Recurrence' });

/** @public */
export type Recurrence = z.infer<typeof recurrenceSchema>;

import { z } from 'zod';
import { cursorSchema, recordedShape, requiredText } from '../primitives';
import { MAX_ICS_LENGTH } from './windowImport';

/** How many days off one calendar of holidays has at most. @public */
export const MAX_HOLIDAYS = 2000;

/**
 * A calendar of public holidays whose events become days off of the working
 * calendar. Events are known again by its name and their UID.
 *
 * @public
 */
export const holidayImportSchema = z
  .strictObject({
    ics: requiredText(MAX_ICS_LENGTH).meta({
      description: 'An iCalendar file (RFC 5545) with all-day events',
    }),
    calendar: requiredText(100).default('holidays').meta({
      description: 'A name for the calendar. UIDs are unique per name',
    }),
    dryRun: z.boolean().default(false).meta({
      description: 'true: return what would happen without writing anything',
    }),
  })
  .meta({ id: 'HolidayImport' });

/** @public */
export type HolidayImport = z.infer<typeof holidayImportSchema>;

/** @public */
export type HolidayImportInput = z.input<typeof holidayImportSchema>;

/** A day off, and what it is called. @public */
export const holidaySchema = z
  .object({
    date: z.iso.date().meta({ description: 'YYYY-MM-DD' }),
    name: z.string(),
  })
  .meta({ id: 'Holiday' });

/** @public */
export type Holiday = z.infer<typeof holidaySchema>;

/** Days off that were imported from one calendar. @public */
export const holidayCalendarSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    days: z.array(holidaySchema).meta({ description: 'The earliest first' }),
    ...recordedShape,
  })
  .meta({ id: 'HolidayCalendar' });

/** @public */
export type HolidayCalendar = z.infer<typeof holidayCalendarSchema>;

/** @public */
export const holidayListQuerySchema = z.strictObject({
  limit: z.number().int().min(1).max(100).default(50),
  cursor: cursorSchema.optional(),
});

/** @public */
export type HolidayListQuery = z.infer<typeof holidayListQuerySchema>;

/** @public */
export const holidayListSchema = z
  .object({
    configured: z.array(z.iso.date()).meta({
      description: 'Days off of the configuration (`releases.workingCalendar`)',
    }),
    items: z.array(holidayCalendarSchema),
    nextCursor: z.string().optional(),
  })
  .meta({ id: 'HolidayList' });

/** @public */
export type HolidayList = z.infer<typeof holidayListSchema>;

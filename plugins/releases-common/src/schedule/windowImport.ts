import { z } from 'zod';
import { entityRefSchema, requiredText, timeZoneSchema } from '../primitives';
import { errorDetailSchema } from '../release/releaseQueries';
import { warningSchema } from '../release/release';
import {
  inFlightPolicySchema,
  windowEffectSchema,
  windowOccurrenceSchema,
  windowScopeSchema,
} from './window';

/** The largest calendar file that is read, in characters. @public */
export const MAX_ICS_LENGTH = 4_000_000;

/** How many events of a calendar file become windows. @public */
export const MAX_ICS_EVENTS = 1000;

/**
 * A calendar of holidays or freezes to be made into windows: each event
 * becomes one, known again by its UID.
 *
 * @public
 */
export const windowImportSchema = z
  .strictObject({
    ics: requiredText(MAX_ICS_LENGTH).meta({
      description: 'An iCalendar file (RFC 5545)',
    }),
    calendar: requiredText(100)
      .default('calendar')
      .meta({ description: 'A name for the file. UIDs are unique per name' }),
    effect: windowEffectSchema.default('deny'),
    timeZone: timeZoneSchema.default('UTC').meta({
      description: 'For events without a time zone, and for whole days',
    }),
    scope: windowScopeSchema.default({ environments: [], releaseKinds: [] }),
    inFlight: inFlightPolicySchema.default('finish'),
    contact: entityRefSchema.optional(),
    edited: z
      .enum(['keep', 'overwrite'], {
        error:
          'Use keep for what was edited in the portal to stay, or overwrite for what the file says.',
      })
      .default('keep')
      .meta({
        description:
          'What to do with windows that were edited in the portal since they were last imported: `keep` keeps the edited fields, with a warning',
      }),
    dryRun: z.boolean().default(false).meta({
      description: 'true: return what would happen without writing anything',
    }),
  })
  .meta({ id: 'WindowImport' });

/** @public */
export type WindowImport = z.infer<typeof windowImportSchema>;

/** @public */
export type WindowImportInput = z.input<typeof windowImportSchema>;

/** @public */
export const windowImportRowSchema = z
  .object({
    index: z.number().int(),
    uid: z.string(),
    name: z.string(),
    status: z.enum(['created', 'updated', 'unchanged', 'skipped', 'invalid']),
    id: z.string().optional(),
    sentence: z.string().optional(),
    next: z.array(windowOccurrenceSchema),
    days: z.array(z.iso.date()).optional().meta({
      description: 'For holidays: the days of the event, in order',
    }),
    details: z.array(errorDetailSchema),
    warnings: z.array(warningSchema),
  })
  .meta({ id: 'WindowImportRow' });

/** @public */
export type WindowImportRow = z.infer<typeof windowImportRowSchema>;

/** @public */
export const windowImportResultSchema = z
  .object({
    items: z.array(windowImportRowSchema),
    created: z.number().int(),
    updated: z.number().int(),
    unchanged: z.number().int(),
    skipped: z.number().int().meta({
      description:
        'Cancelled events, events in the past, and older versions of other events in the file',
    }),
    invalid: z.number().int(),
  })
  .meta({ id: 'WindowImportResult' });

/** @public */
export type WindowImportResult = z.infer<typeof windowImportResultSchema>;

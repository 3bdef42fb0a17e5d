import { z } from 'zod';
import { instantSchema, text } from '../primitives';
import { readinessSchema, verdictSchema } from '../readiness/readiness';
import { releaseSchema } from '../release/release';
import { releaseFilterShape } from '../release/releaseQueries';
import { releaseStateSchema } from '../release/states';
import { checkSpan } from './checkSpan';
import { conflictSchema, conflictSeveritySchema } from './conflict';

/** @public */
export const NEIGHBOURS = ['upstream', 'downstream'] as const;

/** The longest span one calendar request covers, in days. @public */
export const MAX_CALENDAR_DAYS = 400;

/** @public */
export const calendarQuerySchema = z
  .strictObject({
    from: instantSchema,
    to: instantSchema,
    ...releaseFilterShape,
    neighbours: z.array(z.enum(NEIGHBOURS)).optional().meta({
      description:
        'With `entityRef`: also the releases of direct providers (upstream) and consumers (downstream)',
    }),
    q: text(200).optional(),
    limit: z.number().int().min(1).max(5000).default(2000),
  })
  .superRefine(checkSpan(MAX_CALENDAR_DAYS));

/** @public */
export type CalendarQuery = z.infer<typeof calendarQuerySchema>;

/** @public */
export type CalendarQueryInput = z.input<typeof calendarQuerySchema>;

/** @public */
export const calendarItemSchema = z
  .object({
    type: z.enum(['release', 'window', 'milestone', 'train']),
    id: z.string(),
    title: z.string(),
    start: instantSchema,
    end: instantSchema,
    timeZone: z.string().optional(),
    relation: z.enum(['own', 'upstream', 'downstream']),
    releaseId: z.string().optional(),
    windowId: z.string().optional(),
    trainId: z.string().optional().meta({
      description:
        'Of a departure, and of the cutoffs and other dates before it',
    }),
    version: z.string().optional(),
    revision: z.number().int().optional(),
    updatedAt: instantSchema.optional(),
    environment: z.string().optional(),
    ownerRef: z.string().optional(),
    state: releaseStateSchema.optional(),
    held: z.boolean().optional(),
    verdict: verdictSchema.optional(),
    conflict: conflictSeveritySchema.optional().meta({
      description: 'Of a release: its worst open conflict',
    }),
    sentence: z.string().optional(),
    entityRefs: z.array(z.string()),
    effect: z.enum(['allow', 'deny']).optional(),
    reason: z.string().optional(),
    covers: z.enum(['all', 'some']).optional().meta({
      description:
        'Of a window: whether it is for all that the calendar shows, or for some of it',
    }),
  })
  .meta({ id: 'CalendarItem' });

/** @public */
export type CalendarItem = z.infer<typeof calendarItemSchema>;

/** @public */
export const calendarSchema = z
  .object({ items: z.array(calendarItemSchema), truncated: z.boolean() })
  .meta({ id: 'Calendar' });

/** @public */
export type Calendar = z.infer<typeof calendarSchema>;

/** @public */
export const entitySummaryQuerySchema = z
  .strictObject({
    from: instantSchema.optional(),
    to: instantSchema.optional(),
  })
  .superRefine(checkSpan(MAX_CALENDAR_DAYS));

/** @public */
export type EntitySummaryQueryInput = z.input<typeof entitySummaryQuerySchema>;

/** @public */
export const entitySummarySchema = z
  .object({
    entityRef: z.string(),
    known: z
      .boolean()
      .meta({ description: 'Whether the catalog snapshot holds this entity' }),
    next: z
      .object({
        release: releaseSchema,
        readiness: readinessSchema,
        conflicts: z.array(conflictSchema).meta({
          description:
            'The worst that nobody took note of and that cannot stay as they are, at most 3',
        }),
      })
      .optional(),
    counts: z.object({
      upcoming: z.number().int(),
      past: z.number().int(),
      upstream: z
        .number()
        .int()
        .meta({ description: "Providers' releases in the calendar's span" }),
      downstream: z
        .number()
        .int()
        .meta({ description: "Consumers' releases in the calendar's span" }),
    }),
    upcoming: z
      .array(releaseSchema)
      .meta({ description: 'The next 20 releases, the next one first' }),
    calendar: calendarSchema
      .extend({ from: instantSchema, to: instantSchema })
      .meta({ id: 'EntityCalendar' }),
    history: z
      .array(releaseSchema)
      .meta({ description: 'The last 20 releases, the latest first' }),
    snapshot: z.object({ id: z.string(), at: instantSchema }).optional(),
  })
  .meta({ id: 'EntitySummary' });

/** @public */
export type EntitySummary = z.infer<typeof entitySummarySchema>;

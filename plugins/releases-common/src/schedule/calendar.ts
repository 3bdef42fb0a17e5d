import { z } from 'zod';
import { messageSchema } from '../messages';
import { instantSchema, text, timeZoneSchema } from '../primitives';
import { verdictSchema } from '../readiness/readiness';
import { readinessBriefSchema } from '../readiness/readinessBrief';
import {
  MANY_NEIGHBOURS,
  NEIGHBOURS,
  neighboursShape,
} from '../release/neighbours';
import { releaseOutlineSchema, releaseSchema } from '../release/release';
import { releaseFilterShape } from '../release/releaseQueries';
import { releaseStateSchema } from '../release/states';
import { checkSpan } from './checkSpan';
import { conflictSchema, conflictSeveritySchema } from './conflict';
import { reviewStateSchema } from './reviewState';

/** The longest span one calendar request covers, in days. @public */
export const MAX_CALENDAR_DAYS = 400;

/** The longest span that one request counts by days. @public */
export const MAX_COUNTED_DAYS = 100;

/** What a calendar can be summed up by, in place of listing all of it. @public */
export const CALENDAR_DENSITIES = ['day'] as const;

const checkListedSpan = checkSpan(MAX_CALENDAR_DAYS);

const checkCountedSpan = checkSpan(MAX_COUNTED_DAYS);

/** @public */
export const calendarQuerySchema = z
  .strictObject({
    from: instantSchema,
    to: instantSchema,
    ...releaseFilterShape,
    ...neighboursShape,
    q: text(200).optional(),
    density: z
      .enum(CALENDAR_DENSITIES, {
        error: 'The only density is "day". Leave it out to list every item.',
      })
      .optional()
      .meta({
        description: `\`day\`: counts for each day and the few releases that are most urgent on it, in place of every item; at most ${MAX_COUNTED_DAYS} days`,
      }),
    timeZone: timeZoneSchema.optional().meta({
      description:
        'With `density`: the IANA time zone of the days. Defaults to UTC',
      example: 'Europe/Paris',
    }),
    limit: z.number().int().min(1).max(5000).default(2000).meta({
      description: 'The maximum number of releases, without `density`',
    }),
  })
  .superRefine((query, context) =>
    query.density
      ? checkCountedSpan(query, context)
      : checkListedSpan(query, context),
  );

/** @public */
export type CalendarQuery = z.infer<typeof calendarQuerySchema>;

/** @public */
export type CalendarQueryInput = z.input<typeof calendarQuerySchema>;

/** @public */
export const calendarItemSchema = z
  .object({
    type: z.enum([
      'release',
      'window',
      'milestone',
      'train',
      'booking',
      'review',
    ]),
    id: z.string(),
    title: z.string(),
    start: instantSchema,
    end: instantSchema,
    planned: z
      .object({ start: instantSchema, end: instantSchema })
      .optional()
      .meta({
        description:
          'The plan of a release that started or ended at another time; `start` and `end` are the actual times',
      }),
    timeZone: z.string().optional(),
    relation: z.enum(['own', 'upstream', 'downstream']),
    releaseId: z.string().optional(),
    windowId: z.string().optional(),
    trainId: z.string().optional().meta({
      description:
        'For departures, and for cutoffs and other dates before them',
    }),
    reviewId: z.string().optional(),
    reviewState: reviewStateSchema.optional(),
    version: z.string().optional(),
    revision: z.number().int().optional(),
    updatedAt: instantSchema.optional(),
    environment: z.string().optional(),
    ownerRef: z.string().optional(),
    state: releaseStateSchema.optional(),
    held: z.boolean().optional(),
    verdict: verdictSchema.optional(),
    conflict: conflictSeveritySchema.optional().meta({
      description: 'For releases: the worst open conflict',
    }),
    sentence: z.string().optional(),
    message: messageSchema.optional(),
    entityRefs: z.array(z.string()),
    effect: z.enum(['allow', 'deny']).optional(),
    reason: z.string().optional(),
    units: z.number().int().optional().meta({
      description:
        'For bookings: how much of the capacity is taken, by default all. What is booked is the `environment`, or the Resource in `entityRefs`',
    }),
    bookedBy: z.string().optional().meta({
      description: 'For bookings: who booked it',
    }),
    covers: z.enum(['all', 'some']).optional().meta({
      description:
        'For windows: whether it applies to everything in the calendar, or to some of it',
    }),
    times: z.number().int().optional().meta({
      description:
        'For windows in a calendar by day: how often it recurs in the period, if it is listed once for all occurrences',
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

/** How many releases of a day a calendar by days names. @public */
export const MAX_DAY_ITEMS = 3;

/** How many times a calendar by days names releases of neighbours. @public */
export const MAX_NAMED_NEIGHBOURS = 48;

/** How many milestones of a day a calendar by days names. @public */
export const MAX_DAY_MILESTONES = 2;

/** How many bookings of a day a calendar by days names. @public */
export const MAX_DAY_BOOKINGS = 3;

/** @public */
export const calendarDaySchema = z
  .object({
    date: z.string().meta({
      description: 'In the time zone of the calendar',
      example: '2026-12-03',
    }),
    counts: z.object({
      releases: z.number().int().meta({
        description:
          'Releases whose window touches the day; a release of several days counts on each',
      }),
      byState: z.partialRecord(releaseStateSchema, z.number().int()),
      byVerdict: z.partialRecord(verdictSchema, z.number().int()).meta({
        description:
          'Verdicts of releases that have not gone out; `unknown` if not evaluated yet',
      }),
      conflicts: z.number().int().meta({
        description: 'Releases in a conflict of medium or high severity',
      }),
      milestones: z.number().int(),
      trains: z.number().int().meta({
        description: 'Departures of trains and what is due before them',
      }),
    }),
    items: z.array(calendarItemSchema).meta({
      description: `The most urgent releases, at most ${MAX_DAY_ITEMS}; those of neighbours at most ${MAX_NAMED_NEIGHBOURS} times on all days together. Only names, times and marks; the release itself has the rest`,
    }),
    milestones: z.array(calendarItemSchema).meta({
      description: `The first milestones of the day, at most ${MAX_DAY_MILESTONES}`,
    }),
    more: z.number().int().meta({
      description: 'How many releases of the day are not among its items',
    }),
  })
  .meta({ id: 'CalendarDay' });

/** @public */
export type CalendarDay = z.infer<typeof calendarDaySchema>;

/** @public */
export const calendarByDaySchema = z
  .object({
    timeZone: z.string(),
    days: z
      .array(calendarDaySchema)
      .meta({ description: 'The days that are not empty' }),
    windows: z.array(calendarItemSchema).meta({
      description:
        'Windows, and the first trains and cutoffs of each day. A window that recurs often is listed once',
    }),
    moreWindows: z.number().int().meta({
      description:
        'How many windows of the period are not listed: those for only some of what is shown that recur most often',
    }),
    bookings: z.array(calendarItemSchema).meta({
      description: `Bookings, by their start; at most ${MAX_DAY_BOOKINGS} on a day`,
    }),
    reviews: z.array(calendarItemSchema).meta({
      description: 'Go/no-go reviews, by their start',
    }),
    moreBookings: z
      .number()
      .int()
      .meta({ description: 'How many bookings of the span are not listed' }),
    shades: z
      .array(
        z.object({
          effect: z.enum(['allow', 'deny']),
          start: instantSchema,
          end: instantSchema,
        }),
      )
      .meta({
        description:
          'When windows that apply to everything in the calendar allow or deny releases',
      }),
    totals: z
      .object({
        own: z.number().int(),
        upstream: z.number().int(),
        downstream: z.number().int(),
      })
      .meta({ description: 'Releases in the span, each once' }),
  })
  .meta({ id: 'CalendarByDay' });

/** @public */
export type CalendarByDay = z.infer<typeof calendarByDaySchema>;

/** What `GET /v1/calendar` answers, by the density asked for. @public */
export const calendarAnswerSchema = z.union([
  calendarByDaySchema,
  calendarSchema,
]);

/** @public */
export type CalendarAnswer = z.infer<typeof calendarAnswerSchema>;

/** Whether a calendar is one by days. @public */
export function isByDay(calendar: CalendarAnswer): calendar is CalendarByDay {
  return 'days' in calendar;
}

/** @public */
export const entitySummaryQuerySchema = z
  .strictObject({
    from: instantSchema.optional(),
    to: instantSchema.optional(),
    ...neighboursShape,
    timeZone: timeZoneSchema.optional().meta({
      description: 'The IANA time zone of the days. Defaults to UTC',
      example: 'Europe/Paris',
    }),
  })
  .superRefine(checkCountedSpan);

/** @public */
export type EntitySummaryQuery = z.infer<typeof entitySummaryQuerySchema>;

/** @public */
export type EntitySummaryQueryInput = z.input<typeof entitySummaryQuerySchema>;

/** @public */
export const entitySummarySchema = z
  .object({
    entityRef: z.string(),
    known: z
      .boolean()
      .meta({ description: 'Whether this entity is in the catalog snapshot' }),
    next: z
      .object({
        release: releaseSchema,
        readiness: readinessBriefSchema,
        conflicts: z.array(conflictSchema).meta({
          description:
            'The worst unacknowledged conflicts of high or medium severity, at most 3',
        }),
      })
      .meta({
        description:
          'The next release. Its readiness has the gates, their evidence, and who may act on each',
      })
      .optional(),
    counts: z.object({
      upcoming: z.number().int(),
      past: z.number().int(),
      upstream: z
        .number()
        .int()
        .optional()
        .meta({ description: "Providers' releases in the calendar's span" }),
      downstream: z
        .number()
        .int()
        .optional()
        .meta({ description: "Consumers' releases in the calendar's span" }),
    }),
    manyNeighbours: z.array(z.enum(NEIGHBOURS)).meta({
      description: `The sides with more than ${MANY_NEIGHBOURS} entities. Their releases are counted and on the calendar only if \`neighbours\` names the side`,
    }),
    upcoming: z
      .array(releaseOutlineSchema)
      .meta({ description: 'The next 20 releases, the next one first' }),
    calendar: calendarByDaySchema
      .extend({ from: instantSchema, to: instantSchema })
      .meta({ id: 'EntityCalendar' }),
    history: z
      .array(releaseOutlineSchema)
      .meta({ description: 'The last 20 releases, the latest first' }),
    snapshot: z.object({ id: z.string(), at: instantSchema }).optional(),
  })
  .meta({ id: 'EntitySummary' });

/** @public */
export type EntitySummary = z.infer<typeof entitySummarySchema>;

import { z } from 'zod';
import {
  entityRefSchema,
  idSchema,
  instantSchema,
  pageQueryShape,
  pageShape,
  requiredText,
  revisionSchema,
  text,
  timeZoneSchema,
} from '../primitives';
import { warningSchema } from '../release/release';
import { recurrenceSchema } from '../schedule/recurrence';
import { REVIEW_STATES, reviewStateSchema } from '../schedule/reviewState';

/** How many people a review invites at most. @public */
export const MAX_ATTENDEES = 100;

/** How long the agenda of a review is at most. @public */
export const MAX_AGENDA_ITEMS = 500;

/** The longest period that a review looks ahead over, in days. @public */
export const MAX_REVIEW_DAYS = 92;

/** @public */
export const attendeeSchema = z
  .strictObject({
    ref: entityRefSchema.meta({ description: 'A user or a group' }),
    role: text(100).optional().meta({
      description: 'What they are there as, for example chair or security',
    }),
    present: z.boolean().optional().meta({
      description: 'Whether they came; absent until somebody says so',
    }),
  })
  .meta({ id: 'Attendee' });

/** @public */
export type Attendee = z.infer<typeof attendeeSchema>;

/** @public */
export const reviewPeriodSchema = z
  .strictObject({ from: instantSchema, to: instantSchema })
  .superRefine(({ from, to }, context) => {
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
    if (days <= 0) {
      context.addIssue({
        code: 'custom',
        path: ['to'],
        message:
          'The period ends before it begins. Set an end after its start.',
        params: { code: 'period_end_before_start' },
      });
    } else if (days > MAX_REVIEW_DAYS) {
      context.addIssue({
        code: 'custom',
        path: ['to'],
        message: `The period is longer than ${MAX_REVIEW_DAYS} days. Choose an earlier end.`,
        params: { code: 'period_too_long' },
      });
    }
  })
  .meta({ id: 'ReviewPeriod' });

/** @public */
export type ReviewPeriod = z.infer<typeof reviewPeriodSchema>;

const reviewShape = {
  title: requiredText(200),
  at: instantSchema.meta({ description: 'When it begins' }),
  durationMinutes: z
    .number()
    .int()
    .min(5, { error: 'Give a length from 5 to 480 minutes.' })
    .max(480, { error: 'Give a length from 5 to 480 minutes.' }),
  timeZone: timeZoneSchema.meta({
    description: 'The IANA time zone in which it recurs and is invited to',
    example: 'Europe/Paris',
  }),
  rrule: recurrenceSchema.shape.rrule.optional().meta({
    description:
      'An RFC 5545 recurrence rule: when this review is closed, the next is planned with the same attendees and its period moved along',
    example: 'FREQ=WEEKLY;BYDAY=TU',
  }),
  period: reviewPeriodSchema.optional().meta({
    description:
      'The agenda has the releases that are planned to start in this period, its end excluded',
  }),
  trainId: idSchema.optional().meta({
    description:
      'The agenda has the releases aboard the next departure of this train, counted from the start of the review',
  }),
  attendees: z
    .array(attendeeSchema)
    .max(MAX_ATTENDEES, { error: `Invite at most ${MAX_ATTENDEES}.` }),
};

function checkSubject(
  review: { period?: unknown; trainId?: unknown },
  context: z.RefinementCtx,
) {
  if ((review.period === undefined) === (review.trainId === undefined)) {
    context.addIssue({
      code: 'custom',
      path: ['period'],
      message: 'Give either a period or a trainId for the agenda.',
      params: { code: 'review_subject' },
    });
  }
}

/** @public */
export const newReviewSchema = z
  .strictObject({
    ...reviewShape,
    durationMinutes: reviewShape.durationMinutes.default(60),
    attendees: reviewShape.attendees.default([]),
  })
  .superRefine(checkSubject)
  .meta({ id: 'NewReview' });

/** @public */
export type NewReview = z.output<typeof newReviewSchema>;

/** @public */
export type NewReviewInput = z.input<typeof newReviewSchema>;

/**
 * Only the fields that are named change; `null` clears an optional one. Naming
 * a period clears the train, and the other way round.
 *
 * @public
 */
export const reviewChangeSchema = z
  .strictObject({
    title: reviewShape.title.optional(),
    at: reviewShape.at.optional(),
    durationMinutes: reviewShape.durationMinutes.optional(),
    timeZone: reviewShape.timeZone.optional(),
    rrule: reviewShape.rrule.nullish(),
    period: reviewShape.period,
    trainId: reviewShape.trainId,
    attendees: reviewShape.attendees.optional(),
  })
  .meta({ id: 'ReviewChange' });

/** @public */
export type ReviewChange = z.output<typeof reviewChangeSchema>;

const count = (description: string) => z.number().int().meta({ description });

/** @public */
export const reviewCountsSchema = z
  .object({
    releases: count('Releases on the agenda'),
    undecided: count('Those without a standing decision'),
    go: count('Those with a standing go'),
    noGo: count('Those with a standing no-go'),
    conditional: count('Those with a standing go on conditions'),
    notReady: count('Those that have not gone out and are not ready'),
  })
  .meta({
    id: 'ReviewCounts',
    description: 'Of the releases that the caller may read',
  });

/** @public */
export type ReviewCounts = z.infer<typeof reviewCountsSchema>;

/** @public */
export const reviewSchema = z
  .object({
    id: z.string(),
    ...reviewShape,
    trainName: z.string().optional(),
    departureAt: instantSchema.optional().meta({
      description: 'The departure of the train that the agenda is about',
    }),
    state: reviewStateSchema,
    openedAt: instantSchema.optional(),
    closedAt: instantSchema.optional(),
    previousId: z.string().optional().meta({
      description: 'The review that it follows, where it recurs',
    }),
    createdBy: z.string(),
    createdAt: instantSchema,
    updatedBy: z.string(),
    updatedAt: instantSchema,
    archivedAt: instantSchema.optional(),
    revision: revisionSchema,
    warnings: z.array(warningSchema).optional().meta({
      description: 'Only in responses to writes: what could not be checked',
    }),
  })
  .meta({ id: 'Review' });

/** @public */
export type Review = z.infer<typeof reviewSchema>;

/** @public */
export const reviewListQuerySchema = z.strictObject({
  state: z.array(reviewStateSchema).max(REVIEW_STATES.length).optional(),
  from: instantSchema
    .optional()
    .meta({ description: 'Reviews that begin at this instant or later' }),
  to: instantSchema
    .optional()
    .meta({ description: 'Reviews that begin before this instant' }),
  q: text(200).optional().meta({ description: 'Words in the title' }),
  order: z
    .enum(['earliest', 'latest'], { error: 'Use earliest or latest.' })
    .default('earliest')
    .meta({
      description: 'Which come first',
    }),
  ...pageQueryShape,
});

/** @public */
export type ReviewListQuery = z.infer<typeof reviewListQuerySchema>;

/** @public */
export type ReviewListQueryInput = z.input<typeof reviewListQuerySchema>;

/** @public */
export const reviewListSchema = z
  .object({
    items: z.array(
      reviewSchema.extend({ counts: reviewCountsSchema }).meta({
        id: 'ReviewListItem',
      }),
    ),
    ...pageShape,
  })
  .meta({ id: 'ReviewList' });

/** @public */
export type ReviewList = z.infer<typeof reviewListSchema>;

/** @public */
export type ReviewListItem = ReviewList['items'][number];

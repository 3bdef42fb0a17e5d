import { z } from 'zod';
import {
  environmentSchema,
  instantSchema,
  requiredText,
  text,
  timeZoneSchema,
} from '../primitives';
import { warningSchema } from '../release/release';
import { releaseStateSchema } from '../release/states';
import {
  checkNames,
  offsetDaysSchema,
  timeOfDaySchema,
} from './milestoneTemplate';
import { checkSpan } from './checkSpan';
import { durationSchema, recurrenceSchema } from './recurrence';

/** The states that a cutoff can ask for. @public */
export const CUTOFF_STATES = ['planned', 'in_readiness', 'approved'] as const;

const cutoffStateSchema = z.enum(CUTOFF_STATES, {
  error: `Ask for one of the states ${CUTOFF_STATES.join(
    ', ',
  )}: what comes after them comes after the departure.`,
});

const momentShape = {
  name: requiredText(200),
  before: durationSchema.optional().meta({
    description:
      'How long before the departure, by the calendar in weeks and days, exactly in hours',
  }),
  offsetDays: offsetDaysSchema.optional().meta({
    description:
      'In place of `before`: working days from the day of the departure, negative before it',
  }),
  timeOfDay: timeOfDaySchema.optional().meta({
    description:
      'With `offsetDays`: the time of that day; absent: that of the departure',
  }),
};

interface Moment {
  before?: string;
  offsetDays?: number;
  timeOfDay?: string;
}

function checkMoment(moment: Moment, context: z.core.$RefinementCtx) {
  const issue = (path: string, code: string, message: string) =>
    context.addIssue({
      code: 'custom',
      path: [path],
      message,
      params: { code },
    });
  if (moment.before === undefined && moment.offsetDays === undefined) {
    issue(
      'before',
      'required',
      'Say when: give before, such as P2D, or offsetDays, such as -2.',
    );
  } else if (moment.before !== undefined && moment.offsetDays !== undefined) {
    issue(
      'before',
      'moment_twice',
      'Give either before or offsetDays, not both.',
    );
  } else if (moment.timeOfDay !== undefined && moment.before !== undefined) {
    issue(
      'timeOfDay',
      'moment_twice',
      'A time of day goes with offsetDays; leave it out, or put offsetDays in place of before.',
    );
  }
}

/**
 * By when a release must be how far, or else it misses the departure. Without
 * a state it is when boarding ends.
 *
 * @public
 */
export const trainCutoffSchema = z
  .strictObject({
    ...momentShape,
    requiresState: cutoffStateSchema.optional().meta({
      description:
        'The state that a release must have reached; absent: releases cannot board any more',
    }),
  })
  .superRefine((cutoff, context) => {
    checkMoment(cutoff, context);
    if (cutoff.offsetDays !== undefined && cutoff.offsetDays > 0) {
      context.addIssue({
        code: 'custom',
        path: ['offsetDays'],
        message:
          'A cutoff comes before the departure. Give a negative number, or 0 for the same day.',
        params: { code: 'cutoff_after_departure' },
      });
    }
  })
  .meta({ id: 'TrainCutoff' });

/** @public */
export type TrainCutoff = z.infer<typeof trainCutoffSchema>;

/**
 * A date of the train that nothing hangs on.
 *
 * @public
 */
export const trainMilestoneSchema = z
  .strictObject(momentShape)
  .superRefine(checkMoment)
  .meta({ id: 'TrainMilestone' });

/** @public */
export type TrainMilestone = z.infer<typeof trainMilestoneSchema>;

const contentShape = {
  name: requiredText(200),
  description: text(20_000).optional(),
  timeZone: timeZoneSchema,
  start: instantSchema.optional(),
  end: instantSchema.optional(),
  recurrence: recurrenceSchema.optional(),
  cutoffs: z.array(trainCutoffSchema).max(50),
  milestones: z.array(trainMilestoneSchema).max(100),
  capacity: z
    .number()
    .int()
    .min(1, { error: 'Give room for at least one release.' })
    .max(100_000)
    .optional()
    .meta({ description: 'How many releases one departure takes' }),
  environment: environmentSchema.optional().meta({
    description: 'Only releases into this environment; absent: any',
  }),
};

interface Times {
  start?: string | null;
  end?: string | null;
  recurrence?: unknown;
}

/**
 * Whether a train leaves once or again and again, and not both or neither.
 *
 * @internal
 */
export function checkTrainTimes(
  train: Times,
): { field: string; code: string; message: string }[] {
  const { start, end, recurrence } = train;
  if (recurrence && (start || end)) {
    return [
      {
        field: 'recurrence',
        code: 'train_times_twice',
        message: 'Give either start and end, or a recurrence, not both.',
      },
    ];
  }
  if (!recurrence && (!start || !end)) {
    return [
      {
        field: start ? 'end' : 'start',
        code: 'train_times_missing',
        message:
          'Say when the train leaves: give a start and an end, or a recurrence with dtstart, duration and rrule.',
      },
    ];
  }
  if (start && end && Date.parse(end) <= Date.parse(start)) {
    return [
      {
        field: 'end',
        code: 'train_end_before_start',
        message: `The departure ends before it starts. Set an end after ${start}.`,
      },
    ];
  }
  return [];
}

/**
 * A train to be made: one-off with `start` and `end`, or recurring.
 *
 * @public
 */
export const newTrainSchema = z
  .strictObject({
    ...contentShape,
    cutoffs: contentShape.cutoffs.default([]),
    milestones: contentShape.milestones.default([]),
  })
  .superRefine((train, context) => {
    for (const { field, code, message } of checkTrainTimes(train)) {
      context.addIssue({
        code: 'custom',
        path: [field],
        message,
        params: { code },
      });
    }
    checkNames(train.cutoffs, 'cutoffs', context);
  })
  .meta({ id: 'NewTrain' });

/** @public */
export type NewTrain = z.infer<typeof newTrainSchema>;

/** @public */
export type NewTrainInput = z.input<typeof newTrainSchema>;

/**
 * A change of a train: only the fields that are named change, `null` clears an
 * optional one, a list replaces the list. Giving a recurrence takes the place
 * of start and end, and the other way round.
 *
 * @public
 */
export const trainChangeSchema = z
  .strictObject({
    name: contentShape.name.optional(),
    description: contentShape.description.nullish(),
    timeZone: timeZoneSchema.optional(),
    start: instantSchema.nullish(),
    end: instantSchema.nullish(),
    recurrence: recurrenceSchema.nullish(),
    cutoffs: contentShape.cutoffs.optional(),
    milestones: contentShape.milestones.optional(),
    capacity: contentShape.capacity.unwrap().nullish(),
    environment: environmentSchema.nullish(),
  })
  .superRefine((change, context) =>
    checkNames(change.cutoffs, 'cutoffs', context),
  )
  .meta({ id: 'TrainChange' });

/** @public */
export type TrainChange = z.infer<typeof trainChangeSchema>;

/** @public */
export type TrainChangeInput = z.input<typeof trainChangeSchema>;

/**
 * One departure of a train. Its `start` is its name: `trainDeparture` of the
 * releases aboard, `departure` in requests.
 *
 * @public
 */
export const departureSchema = z
  .object({
    start: instantSchema,
    end: instantSchema,
    scheduled: z.boolean().meta({
      description:
        'false: the train does not leave then any more, but releases are aboard',
    }),
    cutoffs: z
      .array(
        z.object({
          name: z.string(),
          at: instantSchema,
          requiresState: releaseStateSchema.optional(),
        }),
      )
      .meta({ description: 'The earliest first' }),
    milestones: z
      .array(z.object({ name: z.string(), at: instantSchema }))
      .meta({ description: 'The earliest first' }),
    aboard: z.number().int().meta({
      description:
        'How many releases are aboard, those that the caller may not read included',
    }),
    free: z.number().int().optional().meta({
      description: 'How many more it takes; absent: any number',
    }),
  })
  .meta({ id: 'Departure' });

/** @public */
export type Departure = z.infer<typeof departureSchema>;

/** @public */
export const departureListSchema = z
  .object({ items: z.array(departureSchema), truncated: z.boolean() })
  .meta({ id: 'DepartureList' });

/** @public */
export type DepartureList = z.infer<typeof departureListSchema>;

/** How far ahead departures are told at once. */
const MAX_DEPARTURE_DAYS = 5 * 366;

/** @public */
export const departureListQuerySchema = z
  .strictObject({
    from: instantSchema.optional().meta({ description: 'Absent: now' }),
    to: instantSchema.optional().meta({
      description:
        'At most five years after `from`, which is also what counts where it is absent',
    }),
    limit: z.number().int().min(1).max(500).default(50),
  })
  .superRefine(checkSpan(MAX_DEPARTURE_DAYS));

/** @public */
export type DepartureListQuery = z.infer<typeof departureListQuerySchema>;

/** @public */
export type DepartureListQueryInput = z.input<typeof departureListQuerySchema>;

/**
 * A coordinated release that others board, once or again and again.
 *
 * @public
 */
export const trainSchema = z
  .object({
    id: z.string(),
    ...contentShape,
    sentence: z.string().meta({ description: 'When it leaves, in words' }),
    next: z.array(z.object({ start: instantSchema, end: instantSchema })).meta({
      description: 'The departure under way and those to come, at most 3',
    }),
    nextDeparture: departureSchema.optional().meta({
      description:
        'Only in lists: the first of `next` with its dates and how many are aboard',
    }),
    createdBy: z.string(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
    archivedAt: instantSchema.optional(),
    revision: z.number().int(),
    warnings: z.array(warningSchema).optional().meta({
      description: 'Only in the answer to a write',
    }),
  })
  .meta({ id: 'Train' });

/** @public */
export type Train = z.infer<typeof trainSchema>;

/** @public */
export const trainListQuerySchema = z.strictObject({
  q: text(200)
    .optional()
    .meta({ description: 'Text in the name or the description' }),
  environment: environmentSchema.optional(),
  archived: z.boolean().optional(),
  limit: z.number().int().min(1).max(200).default(50),
  cursor: z.string().max(2000).optional(),
  totalItems: z.boolean().optional(),
});

/** @public */
export type TrainListQuery = z.infer<typeof trainListQuerySchema>;

/** @public */
export type TrainListQueryInput = z.input<typeof trainListQuerySchema>;

/** @public */
export const trainListSchema = z
  .object({
    items: z.array(trainSchema),
    nextCursor: z.string().optional(),
    totalItems: z.number().int().optional(),
  })
  .meta({ id: 'TrainList' });

/** @public */
export type TrainList = z.infer<typeof trainListSchema>;

/** How many releases one call takes aboard. @public */
export const MAX_BOARDING = 200;

/** @public */
export const boardingRequestSchema = z
  .strictObject({
    releaseIds: z
      .array(requiredText(64))
      .min(1, { error: 'Name at least one release.' })
      .max(MAX_BOARDING, {
        error: `Name at most ${MAX_BOARDING} releases a call.`,
      }),
    departure: instantSchema.optional().meta({
      description:
        'The start of the departure; absent: the next one, or the only one',
    }),
  })
  .meta({ id: 'BoardingRequest' });

/** @public */
export type BoardingRequest = z.infer<typeof boardingRequestSchema>;

const boardedSchema = z.object({
  releaseId: z.string(),
  name: z.string(),
  revision: z.number().int(),
  because: z.enum(['named', 'co_release']).meta({
    description:
      'co_release: it ships together with a named one, since their components depend on each other in a circle',
  }),
});

/** @public */
export const boardingSchema = z
  .object({
    trainId: z.string(),
    departure: instantSchema.optional().meta({
      description: 'Absent for a release that was not aboard',
    }),
    changed: z
      .array(boardedSchema)
      .meta({ description: 'The releases that boarded, or left' }),
    unchanged: z.array(boardedSchema).meta({
      description: 'The releases that were aboard already',
    }),
    aboard: z.number().int(),
    free: z.number().int().optional(),
    sentence: z.string(),
    warnings: z.array(warningSchema).optional(),
  })
  .meta({ id: 'Boarding' });

/** @public */
export type Boarding = z.infer<typeof boardingSchema>;

/** @public */
export const orderViolationSchema = z
  .object({
    consumerRef: z.string(),
    providerRef: z.string(),
    consumerReleaseId: z.string(),
    providerReleaseId: z.string(),
    code: z.enum([
      'provider_after_consumer',
      'consumer_after_provider',
      'order_unknown',
    ]),
    sentence: z.string(),
  })
  .meta({ id: 'OrderViolation' });

/** @public */
export type OrderViolation = z.infer<typeof orderViolationSchema>;

/** @public */
export const missedCutoffSchema = z
  .object({
    releaseId: z.string(),
    name: z.string(),
    code: z.enum(['cutoff_missed', 'release_gone']),
    cutoff: z.object({ name: z.string(), at: instantSchema }).optional(),
    sentence: z.string(),
    alsoMiss: z
      .array(z.object({ releaseId: z.string(), name: z.string() }))
      .meta({
        description:
          'Who then misses the train too, the nearest first, at most 50',
      }),
    truncated: z.boolean(),
  })
  .meta({ id: 'MissedCutoff' });

/** @public */
export type MissedCutoff = z.infer<typeof missedCutoffSchema>;

/**
 * How a departure comes together: who may go when, and what is out of order.
 *
 * @public
 */
export const trainPlanSchema = z
  .object({
    trainId: z.string(),
    departure: departureSchema.optional().meta({
      description: 'Absent: the train does not leave any more',
    }),
    sentence: z.string(),
    waves: z
      .array(
        z.object({
          index: z.number().int(),
          releases: z.array(z.string()),
          coRelease: z
            .array(z.array(z.string()))
            .meta({ description: 'Those of the wave that ship together' }),
        }),
      )
      .meta({
        description: 'Each wave may go once those before it have gone',
      }),
    violations: z
      .array(orderViolationSchema)
      .meta({ description: 'The required orders that are broken' }),
    unknown: z.array(orderViolationSchema).meta({
      description:
        'The required orders of which it is not known, since a release has no window',
    }),
    contradictions: z
      .array(
        z.object({ releaseIds: z.array(z.string()), sentence: z.string() }),
      )
      .meta({
        description: 'Releases that would each have to come before the other',
      }),
    aboard: z.number().int(),
    hidden: z.number().int().meta({
      description: 'How many of those aboard the caller may not read',
    }),
    missing: z
      .array(missedCutoffSchema)
      .meta({ description: 'Who misses a cutoff, and who else then misses' }),
    members: z
      .array(
        z.object({
          releaseId: z.string(),
          name: z.string(),
          version: z.string(),
          state: releaseStateSchema,
          ownerRef: z.string().optional(),
          entityRefs: z.array(z.string()),
          at: instantSchema.optional(),
        }),
      )
      .meta({ description: 'The releases aboard that the caller may read' }),
    snapshot: z.object({ id: z.string(), at: instantSchema }).optional(),
  })
  .meta({ id: 'TrainPlan' });

/** @public */
export type TrainPlan = z.infer<typeof trainPlanSchema>;

/** @public */
export const trainPlanQuerySchema = z.strictObject({
  departure: instantSchema.optional().meta({
    description:
      'The start of the departure; absent: the next one, or the last one',
  }),
});

/** @public */
export type TrainPlanQuery = z.infer<typeof trainPlanQuerySchema>;

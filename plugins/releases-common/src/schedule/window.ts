import { z } from 'zod';
import {
  entityRefSchema,
  environmentSchema,
  instantSchema,
  pageQueryShape,
  pageShape,
  recordedShape,
  requiredText,
  text,
  timeZoneSchema,
} from '../primitives';
import { warningSchema } from '../release/release';
import { releaseKindSchema } from '../release/releaseParts';
import { entityFilterSchema } from './entityFilter';
import { recurrenceSchema } from './recurrence';
import { shownInZone } from './shownInZone';

/** @public */
export const WINDOW_EFFECTS = ['allow', 'deny'] as const;

/** @public */
export const windowEffectSchema = z
  .enum(WINDOW_EFFECTS, {
    error: 'Use allow for a maintenance window, or deny for a freeze.',
  })
  .meta({ id: 'WindowEffect' });

/** @public */
export type WindowEffect = z.infer<typeof windowEffectSchema>;

/**
 * What a freeze asks of releases that are under way when it begins: `finish`
 * lets them go on, `block` stops them.
 *
 * @public
 */
export const inFlightPolicySchema = z
  .enum(['finish', 'block'], { error: 'Use finish or block.' })
  .meta({ id: 'InFlightPolicy' });

/** @public */
export type InFlightPolicy = z.infer<typeof inFlightPolicySchema>;

/**
 * What a window is for. An absent part, or an empty list, is everything.
 *
 * @public
 */
export const windowScopeSchema = z
  .strictObject({
    entityFilter: entityFilterSchema.optional(),
    environments: z.array(environmentSchema).max(50).default([]),
    releaseKinds: z.array(releaseKindSchema).max(3).default([]),
  })
  .meta({ id: 'WindowScope' });

/** @public */
export type WindowScope = z.infer<typeof windowScopeSchema>;

const windowContentShape = {
  name: requiredText(200),
  effect: windowEffectSchema,
  reason: text(2000),
  timeZone: timeZoneSchema,
  start: instantSchema.optional(),
  end: instantSchema.optional(),
  recurrence: recurrenceSchema.optional(),
  scope: windowScopeSchema,
  inFlight: inFlightPolicySchema,
  contact: entityRefSchema.optional(),
};

interface WindowTimes {
  timeZone: string;
  start?: string | null;
  end?: string | null;
  recurrence?: unknown;
}

function checkTimes(window: WindowTimes, context: z.core.$RefinementCtx) {
  const issue = (path: string, code: string, message: string) =>
    context.addIssue({
      code: 'custom',
      path: [path],
      message,
      params: { code },
    });
  const { start, end, recurrence, timeZone } = window;
  if (recurrence && (start || end)) {
    issue(
      'recurrence',
      'window_times_twice',
      'Give either start and end, or a recurrence, not both.',
    );
  } else if (!recurrence && !start) {
    issue(
      'start',
      'window_times_missing',
      'Give a start and an end, or a recurrence with dtstart, duration and rrule.',
    );
  } else if (!recurrence && !end) {
    issue('end', 'window_times_missing', 'Give an end as well.');
  } else if (start && end && Date.parse(end) <= Date.parse(start)) {
    issue(
      'end',
      'window_end_before_start',
      `The window ends before it starts. Set an end after ${shownInZone(
        start,
        timeZone,
      )}.`,
    );
  }
}

/**
 * A window to be made: one-off with `start` and `end`, or recurring.
 *
 * @public
 */
export const newWindowSchema = z
  .strictObject({
    ...windowContentShape,
    reason: windowContentShape.reason.default(''),
    scope: windowScopeSchema.default({ environments: [], releaseKinds: [] }),
    inFlight: inFlightPolicySchema.default('finish'),
  })
  .superRefine(checkTimes)
  .meta({ id: 'NewWindow' });

/** @public */
export type NewWindow = z.infer<typeof newWindowSchema>;

/** @public */
export type NewWindowInput = z.input<typeof newWindowSchema>;

/**
 * A change of a window: only the fields that are named change, `null` clears
 * an optional one. Giving a recurrence takes the place of start and end, and
 * the other way round.
 *
 * @public
 */
export const windowChangeSchema = z
  .strictObject({
    name: windowContentShape.name.optional(),
    effect: windowEffectSchema.optional(),
    reason: windowContentShape.reason.optional(),
    timeZone: timeZoneSchema.optional(),
    start: instantSchema.nullish(),
    end: instantSchema.nullish(),
    recurrence: recurrenceSchema.nullish(),
    scope: windowScopeSchema.optional(),
    inFlight: inFlightPolicySchema.optional(),
    contact: entityRefSchema.nullish(),
  })
  .meta({ id: 'WindowChange' });

/** @public */
export type WindowChange = z.infer<typeof windowChangeSchema>;

/** @public */
export type WindowChangeInput = z.input<typeof windowChangeSchema>;

/**
 * One occurrence of a window: `start` is inside, `end` is outside.
 *
 * @public
 */
export const windowOccurrenceSchema = z
  .object({ start: instantSchema, end: instantSchema })
  .meta({ id: 'WindowOccurrence' });

/** @public */
export type WindowOccurrence = z.infer<typeof windowOccurrenceSchema>;

/**
 * A window as the API answers it. Those of the configuration have the source
 * `config` and cannot be changed here.
 *
 * @public
 */
export const windowSchema = z
  .object({
    id: z.string(),
    ...windowContentShape,
    source: z.enum(['portal', 'config', 'ics']),
    externalId: z
      .string()
      .optional()
      .meta({ description: 'The UID of the imported event' }),
    sentence: z.string().meta({
      description:
        'When, in words: "every Friday 16:00 to Monday 08:00, Europe/Paris"',
    }),
    scopeSentence: z.string().meta({ description: 'Its scope, in words' }),
    next: z.array(windowOccurrenceSchema).meta({
      description:
        'The current and the next occurrences, at most 3; none if archived',
    }),
    open: z
      .boolean()
      .meta({ description: 'Whether an occurrence is current now' }),
    ...recordedShape,
    warnings: z.array(warningSchema).optional().meta({
      description: 'Only in responses to writes',
    }),
  })
  .meta({ id: 'Window' });

/** @public */
export type Window = z.infer<typeof windowSchema>;

/** @public */
export const windowListQuerySchema = z.strictObject({
  effect: z.array(windowEffectSchema).optional(),
  entityRef: entityRefSchema
    .optional()
    .meta({ description: 'Only windows whose scope has this entity' }),
  environment: environmentSchema.optional(),
  q: text(200)
    .optional()
    .meta({ description: 'Text in the name or the reason' }),
  archived: z.boolean().optional(),
  ...pageQueryShape,
});

/** @public */
export type WindowListQuery = z.infer<typeof windowListQuerySchema>;

/** @public */
export type WindowListQueryInput = z.input<typeof windowListQuerySchema>;

/** @public */
export const windowListSchema = z
  .object({
    items: z.array(windowSchema),
    ...pageShape,
  })
  .meta({ id: 'WindowList' });

/** @public */
export type WindowList = z.infer<typeof windowListSchema>;

/**
 * What a window would be, before it is saved.
 *
 * @public
 */
export const windowPreviewSchema = z
  .object({
    sentence: z.string(),
    scopeSentence: z.string(),
    next: z
      .array(windowOccurrenceSchema)
      .meta({ description: 'The next 10 occurrences' }),
    matches: z
      .object({
        total: z.number().int(),
        sample: z.array(z.string()),
      })
      .meta({ description: 'The entities in its scope that can be released' }),
    releases: z.number().int().meta({
      description:
        'Open releases whose window overlaps an occurrence of the next year',
    }),
    touched: z
      .array(
        z.object({
          releaseId: z.string(),
          name: z.string(),
          start: instantSchema,
        }),
      )
      .meta({ description: 'The first 10 of these releases, by their start' }),
    warnings: z.array(warningSchema),
  })
  .meta({ id: 'WindowPreview' });

/** @public */
export type WindowPreview = z.infer<typeof windowPreviewSchema>;

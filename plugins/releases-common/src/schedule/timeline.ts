import { z } from 'zod';
import { instantSchema, text } from '../primitives';
import { verdictSchema } from '../readiness/readiness';
import { releaseFilterShape } from '../release/releaseQueries';
import { releaseStateSchema } from '../release/states';
import { checkSpan } from './checkSpan';
import { conflictSeveritySchema } from './conflict';
import { windowEffectSchema } from './window';

/** The longest span a timeline covers, in days: three years. @public */
export const MAX_TIMELINE_DAYS = 1098;

/** How many bars one answer shows before it counts them instead. @public */
export const MAX_TIMELINE_BARS = 2000;

/** Up to how many releases an answer says whether they are ready. @public */
export const MAX_TIMELINE_VERDICTS = 60;

/** What the rows of a timeline are put together by. @public */
export const TIMELINE_GROUPS = [
  'system',
  'domain',
  'owner',
  'train',
  'environment',
] as const;

/** The key of the lane of what has none. @public */
export const NO_LANE = '-';

/** @public */
export type TimelineGroup = (typeof TIMELINE_GROUPS)[number];

/** @public */
export const timelineQuerySchema = z
  .strictObject({
    from: instantSchema,
    to: instantSchema,
    ...releaseFilterShape,
    groupBy: z
      .enum(TIMELINE_GROUPS, {
        error: `Use one of ${TIMELINE_GROUPS.join(', ')}.`,
      })
      .default('system')
      .meta({
        description:
          'System and domain are those of the component; owner, train and environment those of the release',
      }),
    collapsed: z
      .array(text(300))
      .max(1000)
      .optional()
      .meta({ description: 'Keys of collapsed lanes' }),
    offset: z.number().int().min(0).default(0).meta({
      description: 'The first row to return; headers of lanes count as rows',
    }),
    limit: z.number().int().min(1).max(300).default(100),
    resolution: z.number().int().min(1).max(2000).optional().meta({
      description:
        'Counts releases in this many parts of the period, instead of a bar for each',
    }),
  })
  .superRefine(checkSpan(MAX_TIMELINE_DAYS));

/** @public */
export type TimelineQuery = z.infer<typeof timelineQuerySchema>;

/** @public */
export type TimelineQueryInput = z.input<typeof timelineQuerySchema>;

const span = { start: instantSchema, end: instantSchema };

/**
 * A release on a timeline.
 *
 * @public
 */
export const timelineBarSchema = z
  .object({
    releaseId: z.string(),
    revision: z.number().int(),
    title: z.string(),
    version: z.string(),
    ...span,
    timeZone: z.string(),
    state: releaseStateSchema,
    held: z.boolean(),
    verdict: verdictSchema.optional().meta({
      description: `Left out where the rows show more than ${MAX_TIMELINE_VERDICTS} releases`,
    }),
    baseline: z.object(span).optional().meta({
      description:
        'The first approved plan, or the plan of what happened at another time',
    }),
    conflict: conflictSeveritySchema
      .optional()
      .meta({ description: 'The worst open conflict' }),
  })
  .meta({ id: 'TimelineBar' });

/** @public */
export type TimelineBar = z.infer<typeof timelineBarSchema>;

/** The worst of what was counted, the worst first. @public */
export const TIMELINE_WORST = ['failed', 'held', 'open', 'over'] as const;

/** @public */
export type TimelineWorst = (typeof TIMELINE_WORST)[number];

/**
 * How many releases start in a part of the span.
 *
 * @public
 */
export const timelineBucketSchema = z
  .object({
    ...span,
    count: z.number().int(),
    worst: z.enum(TIMELINE_WORST).meta({
      description:
        'failed: failed or rolled back; held: on hold; open: still to come; over: none of these',
    }),
  })
  .meta({ id: 'TimelineBucket' });

/** @public */
export type TimelineBucket = z.infer<typeof timelineBucketSchema>;

/**
 * The header of a lane; or a component, or a release without components.
 *
 * @public
 */
export const timelineRowSchema = z
  .object({
    key: z.string(),
    kind: z.enum(['lane', 'component', 'release']),
    lane: z
      .string()
      .meta({ description: `The key of its lane; ${NO_LANE}: what has none` }),
    laneTitle: z.string().meta({ description: 'Empty if it has none' }),
    title: z.string(),
    entityRef: z.string().optional(),
    rows: z
      .number()
      .int()
      .optional()
      .meta({ description: 'For headers of lanes: the number of rows' }),
    bars: z.array(timelineBarSchema).optional(),
    buckets: z
      .array(timelineBucketSchema)
      .optional()
      .meta({ description: 'Instead of bars, and for collapsed lanes' }),
    windowIds: z.array(z.string()).optional().meta({
      description: 'The windows that apply to this row but not to all',
    }),
  })
  .meta({ id: 'TimelineRow' });

/** @public */
export type TimelineRow = z.infer<typeof timelineRowSchema>;

/**
 * When a window is, as a band across the rows that it is for.
 *
 * @public
 */
export const timelineBandSchema = z
  .object({
    windowId: z.string(),
    title: z.string(),
    ...span,
    effect: windowEffectSchema,
    reason: z.string(),
    sentence: z.string().meta({ description: 'What it applies to' }),
    everyRow: z.boolean().meta({
      description: 'Whether it applies to all rows; otherwise the rows name it',
    }),
    occurrences: z.number().int().meta({
      description:
        'More than 1 if occurrences are too close together to be drawn separately',
    }),
  })
  .meta({ id: 'TimelineBand' });

/** @public */
export type TimelineBand = z.infer<typeof timelineBandSchema>;

/**
 * Which of two releases on the timeline comes first.
 *
 * @public
 */
export const timelineArrowSchema = z
  .object({
    from: z.string().meta({ description: 'The release that comes first' }),
    to: z.string(),
    required: z.boolean().meta({
      description:
        'By an explicit requirement or aboard one train; otherwise it is a recommendation',
    }),
    broken: z.boolean().meta({
      description: 'Whether the second starts before the first ends',
    }),
  })
  .meta({ id: 'TimelineArrow' });

/** @public */
export type TimelineArrow = z.infer<typeof timelineArrowSchema>;

/** @public */
export const timelineSchema = z
  .object({
    totalRows: z
      .number()
      .int()
      .meta({ description: 'Including headers of lanes' }),
    totalLanes: z.number().int(),
    rows: z.array(timelineRowSchema),
    bands: z.array(timelineBandSchema),
    arrows: z.array(timelineArrowSchema),
    truncated: z.boolean().meta({
      description:
        'Whether releases are counted because there are too many to show',
    }),
  })
  .meta({ id: 'Timeline' });

/** @public */
export type Timeline = z.infer<typeof timelineSchema>;

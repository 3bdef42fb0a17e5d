import { z } from 'zod';
import {
  cursorSchema,
  entityRefSchema,
  idSchema,
  instantSchema,
  text,
} from '../primitives';
import { VERDICTS, verdictSchema } from '../readiness/readiness';
import { neighboursShape } from '../release/neighbours';
import { releaseSchema } from '../release/release';
import {
  releaseImpactSchema,
  releaseKindSchema,
} from '../release/releaseParts';
import { releaseFilterShape } from '../release/releaseQueries';
import {
  CONFLICT_SEVERITIES,
  conflictSeveritySchema,
} from '../schedule/conflict';

/** @public */
export const RELEASE_SORTS = [
  'start',
  '-start',
  'name',
  '-name',
  'updatedAt',
  '-updatedAt',
] as const;

/** @public */
export type ReleaseSort = (typeof RELEASE_SORTS)[number];

/**
 * How a list can be sorted: by a field, or what needs attention first.
 *
 * @public
 */
export const RELEASE_LIST_SORTS = ['attention', ...RELEASE_SORTS] as const;

/** @public */
export type ReleaseListSort = (typeof RELEASE_LIST_SORTS)[number];

/**
 * What a release can wait for somebody to do: approve it, or answer a waiver
 * that is asked for.
 *
 * @public
 */
export const WAITS_FOR = ['vote', 'waiver'] as const;

/** @public */
export type WaitsFor = (typeof WAITS_FOR)[number];

/** @public */
export const releaseListQuerySchema = z.strictObject({
  ...releaseFilterShape,
  ...neighboursShape,
  id: z.array(idSchema).max(200).optional().meta({
    description: 'Only these releases, as far as the caller may read them',
  }),
  responsibleRef: z
    .array(entityRefSchema)
    .max(50)
    .optional()
    .meta({ description: 'Only releases that one of these owns or manages' }),
  kind: z.array(releaseKindSchema).max(50).optional(),
  impact: z.array(releaseImpactSchema).max(50).optional(),
  held: z
    .boolean()
    .optional()
    .meta({ description: 'Only releases on hold, or only those that are not' }),
  from: instantSchema
    .optional()
    .meta({ description: 'Only windows that end after this instant' }),
  to: instantSchema
    .optional()
    .meta({ description: 'Only windows that start before this instant' }),
  readiness: z.array(verdictSchema).max(VERDICTS.length).optional().meta({
    description: 'Only releases that have not gone out, with this verdict',
  }),
  conflict: z
    .array(conflictSeveritySchema)
    .max(CONFLICT_SEVERITIES.length)
    .optional()
    .meta({
      description:
        'Only releases with an unacknowledged conflict of this severity',
    }),
  overdue: z.boolean().optional().meta({
    description:
      'true: only open releases that have not started or ended as planned; false: only others',
  }),
  waitsForMe: z
    .array(z.enum(WAITS_FOR, { error: `Use ${WAITS_FOR.join(' or ')}.` }))
    .max(WAITS_FOR.length)
    .optional()
    .meta({
      description:
        'Only releases that are waiting for the caller: to vote, or to answer a requested waiver',
    }),
  q: text(200).optional().meta({
    description: 'Text in the name, version, description, tags or components',
  }),
  archived: z
    .boolean()
    .optional()
    .meta({ description: 'true: the archived releases instead' }),
  sort: z
    .enum(RELEASE_LIST_SORTS, {
      error: `Use one of ${RELEASE_LIST_SORTS.join(', ')}.`,
    })
    .default('start')
    .meta({
      description:
        'By start, releases without a window come last. `attention` lists open releases: overdue ones, then those that start within 14 days and are not ready or in conflict, then those on hold, then the others, each group by start',
    }),
  limit: z.number().int().min(1).max(200).default(50),
  cursor: cursorSchema.optional(),
  standing: z.boolean().optional().meta({
    description: 'true: include whether each is ready, in conflict or overdue',
  }),
  totalItems: z
    .boolean()
    .optional()
    .meta({ description: 'true: also count the matches' }),
});

/** @public */
export type ReleaseListQuery = z.infer<typeof releaseListQuerySchema>;

/** @public */
export type ReleaseListQueryInput = z.input<typeof releaseListQuerySchema>;

/**
 * How it stands with a release.
 *
 * @public
 */
export const releaseStandingSchema = z
  .object({
    verdict: verdictSchema,
    sentence: z.string(),
    updating: z.boolean().optional().meta({
      description:
        'Something that the verdict depends on has changed; it is being re-evaluated',
    }),
    conflict: conflictSeveritySchema.optional().meta({
      description: 'The severity of the worst unacknowledged conflict',
    }),
    overdue: z.boolean().optional(),
  })
  .meta({ id: 'ReleaseStanding' });

/** @public */
export type ReleaseStanding = z.infer<typeof releaseStandingSchema>;

/** @public */
export const listedReleaseSchema = releaseSchema
  .extend({ standing: releaseStandingSchema.optional() })
  .meta({ id: 'ListedRelease' });

/** @public */
export type ListedRelease = z.infer<typeof listedReleaseSchema>;

/** @public */
export const releaseListSchema = z
  .object({
    items: z.array(listedReleaseSchema),
    nextCursor: z.string().optional(),
    totalItems: z.number().int().optional(),
  })
  .meta({ id: 'ReleaseList' });

/** @public */
export type ReleaseList = z.infer<typeof releaseListSchema>;

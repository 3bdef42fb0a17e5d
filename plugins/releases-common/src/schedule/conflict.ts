import { z } from 'zod';
import { messageSchema } from '../messages';
import {
  entityRefSchema,
  environmentSchema,
  idSchema,
  instantSchema,
  pageQueryShape,
  pageShape,
  requiredText,
} from '../primitives';
import { waiverSchema } from '../release/waiver';
import { windowOccurrenceSchema } from './window';

/** @public */
export const CONFLICT_KINDS = [
  'same_component',
  'dependency_overlap',
  'order_violation',
  'off_departure',
  'window_violation',
  'resource_contention',
  'environment_booking',
  'people',
  'milestone_slip',
] as const;

/** @public */
export const conflictKindSchema = z
  .enum(CONFLICT_KINDS, {
    error: `Use one of the kinds ${CONFLICT_KINDS.join(', ')}.`,
  })
  .meta({ id: 'ConflictKind' });

/** @public */
export type ConflictKind = z.infer<typeof conflictKindSchema>;

/** @public */
export const CONFLICT_SEVERITIES = ['high', 'medium', 'low'] as const;

/**
 * `high`: this cannot go on as planned. `medium`: it may, after a talk.
 * `low`: good to know.
 *
 * @public
 */
export const conflictSeveritySchema = z
  .enum(CONFLICT_SEVERITIES, {
    error: `Use one of ${CONFLICT_SEVERITIES.join(', ')}.`,
  })
  .meta({ id: 'ConflictSeverity' });

/** @public */
export type ConflictSeverity = z.infer<typeof conflictSeveritySchema>;

/** @public */
export const acknowledgementSchema = z
  .object({
    by: z.string(),
    at: instantSchema,
    reason: z.string(),
    expiresAt: instantSchema.optional(),
  })
  .meta({ id: 'ConflictAcknowledgement' });

/** @public */
export type ConflictAcknowledgement = z.infer<typeof acknowledgementSchema>;

/**
 * Something that collides. The fingerprint is made of the kind and of what
 * collides, not of the instants, so that it survives a recomputation.
 *
 * @public
 */
export const conflictSchema = z
  .object({
    fingerprint: z.string(),
    kind: conflictKindSchema,
    code: z.string(),
    severity: conflictSeveritySchema,
    sentence: z.string(),
    message: messageSchema.optional(),
    releases: z.array(z.string()).meta({
      description: 'Ids of the releases; those that have to move come first',
    }),
    members: z
      .array(
        z.object({
          releaseId: z.string(),
          name: z.string(),
          version: z.string(),
          state: z.string(),
          ownerRef: z.string().optional(),
          window: windowOccurrenceSchema.optional(),
          waiver: waiverSchema.optional().meta({
            description:
              'The waiver of this conflict, or the request for one, if any',
          }),
        }),
      )
      .meta({
        description:
          'The releases that the caller may read; the others are only counted',
      }),
    hidden: z
      .number()
      .int()
      .meta({ description: 'How many releases the caller may not read' }),
    more: z.number().int().optional().meta({
      description: 'How many more releases are involved than listed here',
    }),
    refs: z.array(z.string()).meta({
      description:
        'The entities, the environment, the person, the window or the departure of a train that it is about',
    }),
    interval: windowOccurrenceSchema.optional(),
    firstSeenAt: instantSchema,
    acknowledged: acknowledgementSchema.optional(),
  })
  .meta({ id: 'Conflict' });

/** @public */
export type Conflict = z.infer<typeof conflictSchema>;

/** @public */
export const conflictListQuerySchema = z.strictObject({
  kind: z.array(conflictKindSchema).optional(),
  severity: z.array(conflictSeveritySchema).optional(),
  releaseId: idSchema.optional(),
  entityRef: z.array(entityRefSchema).max(50).optional(),
  ownerRef: z.array(entityRefSchema).max(50).optional(),
  environment: environmentSchema.optional(),
  acknowledged: z.boolean().optional(),
  from: instantSchema.optional(),
  to: instantSchema.optional(),
  ...pageQueryShape,
});

/** @public */
export type ConflictListQuery = z.infer<typeof conflictListQuerySchema>;

/** @public */
export type ConflictListQueryInput = z.input<typeof conflictListQuerySchema>;

/** @public */
export const conflictListSchema = z
  .object({
    items: z.array(conflictSchema),
    ...pageShape,
    computedAt: instantSchema.optional().meta({
      description: 'When the last recomputation ended',
    }),
  })
  .meta({ id: 'ConflictList' });

/** @public */
export type ConflictList = z.infer<typeof conflictListSchema>;

/**
 * What one release collides with, as of now.
 *
 * @public
 */
export const releaseConflictsSchema = z
  .object({ items: z.array(conflictSchema), computedAt: instantSchema })
  .meta({ id: 'ReleaseConflicts' });

/** @public */
export type ReleaseConflicts = z.infer<typeof releaseConflictsSchema>;

/** @public */
export const newAcknowledgementSchema = z
  .strictObject({
    reason: requiredText(2000),
    expiresAt: instantSchema.optional(),
  })
  .meta({ id: 'NewAcknowledgement' });

/** @public */
export type NewAcknowledgement = z.infer<typeof newAcknowledgementSchema>;

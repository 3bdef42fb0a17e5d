import { z } from 'zod';
import { idSchema, instantSchema, revisionSchema } from '../primitives';
import { releaseSchema } from '../release/release';
import { releaseWindowSchema } from '../release/releaseParts';
import { conflictSchema } from './conflict';
import { decisionSchema } from './decision';
import { durationSchema } from './recurrence';

/** How many releases one plan moves. @public */
export const MAX_MOVES = 200;

/** @public */
export const moveSchema = z
  .strictObject({
    releaseId: idSchema,
    revision: revisionSchema.meta({
      description: 'The revision of the release that the move is meant for',
    }),
    window: releaseWindowSchema,
  })
  .meta({ id: 'Move' });

/** @public */
export type Move = z.infer<typeof moveSchema>;

/** @public */
export const whatIfRequestSchema = z
  .strictObject({
    moves: z
      .array(moveSchema)
      .min(1, { error: 'Name at least one move.' })
      .max(MAX_MOVES, { error: `Name at most ${MAX_MOVES} moves.` }),
  })
  .superRefine(({ moves }, context) => {
    const seen = new Set<string>();
    moves.forEach((move, index) => {
      if (seen.has(move.releaseId)) {
        context.addIssue({
          code: 'custom',
          path: ['moves', index, 'releaseId'],
          message: 'This release is moved twice. Name each release once.',
          params: { code: 'moved_twice' },
        });
      }
      seen.add(move.releaseId);
    });
  })
  .meta({ id: 'WhatIfRequest' });

/** @public */
export type WhatIfRequest = z.infer<typeof whatIfRequestSchema>;

const releaseNamed = {
  releaseId: z.string(),
  name: z.string(),
};

/**
 * What some moves would change. Nothing is written until the plan is
 * committed, and then exactly these moves on exactly these revisions.
 *
 * @public
 */
export const whatIfSchema = z
  .object({
    id: z.string(),
    expiresAt: instantSchema,
    sentence: z.string(),
    moves: z.array(
      z.object({
        ...releaseNamed,
        revision: z.number().int(),
        from: releaseWindowSchema.optional(),
        to: releaseWindowSchema,
        voidsApproval: z.boolean(),
        refusal: z
          .object({ code: z.string(), sentence: z.string() })
          .optional()
          .meta({ description: 'Why whoever asks may not make this move' }),
      }),
    ),
    conflicts: z.object({
      appear: z.array(conflictSchema),
      vanish: z.array(conflictSchema),
      remain: z.number().int(),
    }),
    decisions: z
      .array(
        z.object({
          ...releaseNamed,
          entityRef: z.string().optional(),
          decision: decisionSchema,
        }),
      )
      .meta({ description: 'The window decision at each new start' }),
    late: z
      .array(
        z.object({
          ...releaseNamed,
          code: z.string(),
          sentence: z.string(),
          lateBy: durationSchema.optional(),
        }),
      )
      .meta({ description: 'Who is late after the moves and was not before' }),
    slack: z
      .array(
        z.object({
          ...releaseNamed,
          seconds: z.number().int().optional().meta({
            description:
              'How far the release can still move back before it makes another late; absent: nothing bounds it',
          }),
          boundBy: z.string().optional(),
          sentence: z.string(),
        }),
      )
      .meta({ description: 'Per moved release' }),
  })
  .meta({ id: 'WhatIf' });

/** @public */
export type WhatIf = z.infer<typeof whatIfSchema>;

/** @public */
export const planCommitSchema = z
  .object({
    id: z.string(),
    committedAt: instantSchema,
    releases: z
      .array(releaseSchema)
      .meta({ description: 'As they are after the moves' }),
  })
  .meta({ id: 'PlanCommit' });

/** @public */
export type PlanCommit = z.infer<typeof planCommitSchema>;

/** @public */
export const slotQuerySchema = z.strictObject({
  from: instantSchema.optional(),
  to: instantSchema.optional(),
  duration: durationSchema.optional().meta({
    description: 'Absent: as long as the window of the release',
  }),
  limit: z.number().int().min(1).max(100).default(20),
});

/** @public */
export type SlotQuery = z.infer<typeof slotQuerySchema>;

/** @public */
export type SlotQueryInput = z.input<typeof slotQuerySchema>;

/**
 * A time a release could take.
 *
 * @public
 */
export const slotSchema = z
  .object({
    window: releaseWindowSchema,
    sentence: z.string(),
    conflicts: z.array(conflictSchema).meta({
      description: 'What would still be good to know, never more than low',
    }),
  })
  .meta({ id: 'Slot' });

/** @public */
export type Slot = z.infer<typeof slotSchema>;

/** @public */
export const slotListSchema = z
  .object({
    items: z.array(slotSchema),
    sentence: z.string().meta({
      description: 'What the search went by, and what it passed over',
    }),
    passedOver: z.array(
      z.object({
        code: z.string(),
        sentence: z.string(),
        slots: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'SlotList' });

/** @public */
export type SlotList = z.infer<typeof slotListSchema>;

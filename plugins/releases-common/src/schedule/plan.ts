import { z } from 'zod';
import { messageSchema } from '../messages';
import {
  idSchema,
  instantSchema,
  revisionSchema,
  timeZoneSchema,
} from '../primitives';
import { releaseContentShape, releaseSchema } from '../release/release';
import { newContentShape } from '../release/releaseInput';
import { milestoneSchema, releaseWindowSchema } from '../release/releaseParts';
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
      description: 'The revision of the release to be moved',
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
    message: messageSchema.optional(),
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
          .meta({ description: 'Why the caller may not make this move' }),
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
    milestones: z
      .array(
        z.object({
          ...releaseNamed,
          milestone: z.string(),
          from: instantSchema,
          to: instantSchema,
        }),
      )
      .meta({ description: 'Milestones that move too' }),
    late: z
      .array(
        z.object({
          ...releaseNamed,
          code: z.string(),
          sentence: z.string(),
          message: messageSchema.optional(),
          lateBy: durationSchema.optional(),
        }),
      )
      .meta({
        description:
          'Releases that are late after the moves and were not before',
      }),
    slack: z
      .array(
        z.object({
          ...releaseNamed,
          seconds: z.number().int().optional().meta({
            description:
              'How far the release can be postponed before it makes another one late. Absent if there is no limit',
          }),
          boundBy: z.string().optional(),
          sentence: z.string(),
          message: messageSchema.optional(),
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

/** Of which hours, or days, a search for a time is. @public */
export const SLOT_TIMES = ['working', 'any'] as const;

const slotQueryShape = {
  from: instantSchema.optional(),
  to: instantSchema.optional(),
  duration: durationSchema.optional().meta({
    description: "Defaults to the length of the release's window",
  }),
  hours: z
    .enum(SLOT_TIMES, { error: 'Use "working" or "any".' })
    .default('working')
    .meta({
      description:
        '`working`: within the hours of the working calendar; `any`: at night too',
    }),
  days: z
    .enum(SLOT_TIMES, { error: 'Use "working" or "any".' })
    .default('working')
    .meta({
      description:
        '`working`: on working days; `any`: on weekends and holidays too',
    }),
  limit: z.number().int().min(1).max(100).default(20),
};

/** @public */
export const slotQuerySchema = z.strictObject(slotQueryShape);

/** @public */
export type SlotQuery = z.infer<typeof slotQuerySchema>;

/** @public */
export type SlotQueryInput = z.input<typeof slotQuerySchema>;

/**
 * A release that is not saved, as far as it is known: what a search for a time
 * goes by.
 *
 * @public
 */
export const slotDraftSchema = z
  .strictObject({
    name: newContentShape.name,
    version: releaseContentShape.version.optional().meta({
      description:
        'If it is not known yet, no release is assumed to wait for it',
    }),
    versionScheme: newContentShape.versionScheme,
    kind: newContentShape.kind,
    impact: newContentShape.impact,
    ownerRef: newContentShape.ownerRef,
    managerRef: newContentShape.managerRef,
    environment: newContentShape.environment,
    trainId: newContentShape.trainId,
    trainDeparture: newContentShape.trainDeparture,
    tags: newContentShape.tags,
    window: newContentShape.window.meta({
      description: 'The current plan, which its milestones are dated for',
    }),
    components: releaseContentShape.components.min(1, {
      error: 'Name at least one component to find a time for.',
    }),
    milestones: newContentShape.milestones,
  })
  .meta({ id: 'SlotDraft' });

/** @public */
export type SlotDraft = z.infer<typeof slotDraftSchema>;

/** @public */
export type SlotDraftInput = z.input<typeof slotDraftSchema>;

/** @public */
export const slotSearchSchema = z
  .strictObject({
    release: slotDraftSchema,
    timeZone: timeZoneSchema.optional().meta({
      description:
        'The IANA time zone to plan in. Defaults to that of the window',
      example: 'Europe/Paris',
    }),
    ...slotQueryShape,
  })
  .superRefine(({ release, duration }, context) => {
    if (!release.window && duration === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['duration'],
        message:
          'Say how long it takes: give a duration such as PT2H, or a window.',
        params: { code: 'duration_missing' },
      });
    }
  })
  .meta({ id: 'SlotSearch' });

/** @public */
export type SlotSearch = z.infer<typeof slotSearchSchema>;

/** @public */
export type SlotSearchInput = z.input<typeof slotSearchSchema>;

/**
 * A time a release could take.
 *
 * @public
 */
export const slotSchema = z
  .object({
    window: releaseWindowSchema,
    sentence: z.string(),
    message: messageSchema.optional(),
    conflicts: z.array(conflictSchema).meta({
      description: 'Remaining conflicts, never above severity low',
    }),
    milestones: z.array(milestoneSchema).optional().meta({
      description:
        'For a release that is not saved: its milestones, moved with its window',
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
      description: 'What the search took into account, and what it skipped',
    }),
    message: messageSchema.optional(),
    passedOver: z.array(
      z.object({
        code: z.string(),
        sentence: z.string(),
        message: messageSchema.optional(),
        slots: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'SlotList' });

/** @public */
export type SlotList = z.infer<typeof slotListSchema>;

/**
 * For each release of a conflict that the caller may move, the nearest time
 * that resolves it and makes no other conflict that would have to change; where
 * there is none, the nearest that resolves it.
 *
 * @public
 */
export const conflictMovesSchema = z
  .object({
    items: z.array(
      z.object({
        ...releaseNamed,
        revision: z.number().int(),
        from: releaseWindowSchema.optional(),
        to: releaseWindowSchema.optional().meta({
          description: 'Absent if no time within 60 days resolves it',
        }),
        causesOthers: z.boolean().optional().meta({
          description:
            'Whether another conflict appears then, because no time within 60 days has none',
        }),
      }),
    ),
  })
  .meta({ id: 'ConflictMoves' });

/** @public */
export type ConflictMoves = z.infer<typeof conflictMovesSchema>;

import { z } from 'zod';
import { messageSchema } from '../messages';
import { cursorSchema, instantSchema, revisionSchema } from '../primitives';

/**
 * What can wait for a person: a vote, an item of a checklist, evidence that is
 * missing, a waiver that somebody asks for, a gate that stands in the way of a
 * release of theirs, a condition of a go, and a review that they are invited to.
 *
 * @public
 */
export const WORK_KINDS = [
  'vote',
  'checklist',
  'evidence',
  'waiver_request',
  'blocker',
  'condition',
  'review',
] as const;

/** @public */
export type WorkKind = (typeof WORK_KINDS)[number];

const workKindSchema = z.enum(WORK_KINDS, {
  error: `Use one of ${WORK_KINDS.join(', ')}.`,
});

/** @public */
export const myWorkQuerySchema = z.strictObject({
  kind: z
    .array(workKindSchema)
    .min(1)
    .max(WORK_KINDS.length)
    .optional()
    .meta({ description: 'Only what is of one of these kinds' }),
  limit: z.number().int().min(1).max(200).default(50),
  cursor: cursorSchema.optional(),
  totalItems: z
    .boolean()
    .optional()
    .meta({ description: 'true: count what waits, by kind as well' }),
});

/** @public */
export type MyWorkQuery = z.infer<typeof myWorkQuerySchema>;

/** @public */
export type MyWorkQueryInput = z.input<typeof myWorkQuerySchema>;

/**
 * One thing that waits for the caller, with what they need to do it.
 *
 * @public
 */
export const workItemSchema = z
  .object({
    id: z.string().meta({
      description: 'Tells it from all others, as long as it waits',
    }),
    kind: workKindSchema,
    sentence: z.string(),
    message: messageSchema.optional(),
    releaseId: z.string().optional(),
    release: z
      .object({
        name: z.string(),
        version: z.string(),
        revision: revisionSchema,
        timeZone: z.string().optional().meta({
          description: 'The zone that its people plan in',
        }),
      })
      .optional(),
    gateId: z.string().optional(),
    gateName: z.string().optional(),
    itemId: z.string().optional().meta({
      description: 'The item of the checklist',
    }),
    reviewId: z.string().optional(),
    waiverId: z.string().optional().meta({
      description: 'The waiver that is asked for',
    }),
    byHand: z.boolean().optional().meta({
      description: 'true: the evidence may be recorded by hand',
    }),
    dueAt: instantSchema.optional().meta({
      description:
        'By when; where nothing else tells, the planned start. Absent: no start is planned',
    }),
    url: z.string().meta({ description: 'Where to do it' }),
  })
  .meta({ id: 'WorkItem' });

/** @public */
export type WorkItem = z.infer<typeof workItemSchema>;

const countSchema = z.number().int();

/** @public */
export const myWorkSchema = z
  .object({
    items: z.array(workItemSchema),
    nextCursor: z.string().optional(),
    totalItems: countSchema.optional().meta({
      description: 'How many there are of the kinds that are asked for',
    }),
    counts: z
      .object({
        vote: countSchema,
        checklist: countSchema,
        evidence: countSchema,
        waiver_request: countSchema,
        blocker: countSchema,
        condition: countSchema,
        review: countSchema,
      })
      .optional()
      .meta({ description: 'How many there are of each kind' }),
  })
  .meta({ id: 'MyWork' });

/** @public */
export type MyWork = z.infer<typeof myWorkSchema>;

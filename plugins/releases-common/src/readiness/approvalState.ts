import { z } from 'zod';
import { messageSchema } from '../messages';
import { instantSchema } from '../primitives';

/** What people can say of a release. @public */
export const VOTE_DECISIONS = ['approve', 'reject'] as const;

/** @public */
export const voteDecisionSchema = z
  .enum(VOTE_DECISIONS, { error: 'Use approve or reject.' })
  .meta({ id: 'VoteDecision' });

/** @public */
export type VoteDecision = z.infer<typeof voteDecisionSchema>;

/** Why a vote does not count, or nobody may cast one. @public */
export const approvalReasonSchema = z.object({
  code: z.string(),
  sentence: z.string(),
  message: messageSchema.optional(),
});

/** Why something does not count, or may not be done. @public */
export type ApprovalReason = z.infer<typeof approvalReasonSchema>;

/** A vote as a gate shows it. @public */
export const shownVoteSchema = z
  .object({
    id: z.string(),
    by: z.string(),
    decision: voteDecisionSchema,
    comment: z.string().optional(),
    at: instantSchema,
    groups: z.array(z.string()).meta({
      description: 'The users and groups in the rules that it was given for',
    }),
    counts: z.boolean(),
    isOwn: z.boolean().optional().meta({
      description: "Whether it is the caller's",
    }),
    why: approvalReasonSchema.optional().meta({
      description: 'Why it does not count, if it does not',
    }),
  })
  .meta({ id: 'ShownVote' });

/** @public */
export type ShownVote = z.infer<typeof shownVoteSchema>;

/**
 * How far the approval of a release has come.
 *
 * @public
 */
export const approvalStateSchema = z
  .object({
    required: z
      .number()
      .int()
      .meta({ description: 'How many votes it requires' }),
    satisfied: z.number().int().meta({
      description:
        'How many of them there are; each person counts for one rule',
    }),
    votes: z.array(shownVoteSchema),
    mayVote: z.boolean().optional().meta({
      description: 'Whether the caller may vote. Only while votes are needed',
    }),
    whyNot: approvalReasonSchema.optional(),
  })
  .meta({ id: 'ApprovalState' });

/** @public */
export type ApprovalState = z.infer<typeof approvalStateSchema>;

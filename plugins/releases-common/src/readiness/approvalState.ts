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
      description: 'For whom it was given: what rules name',
    }),
    counts: z.boolean(),
    isOwn: z.boolean().optional().meta({
      description: 'Whether the caller gave it; absent: they did not',
    }),
    why: approvalReasonSchema.optional().meta({
      description: 'Why it does not count; absent: it does',
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
    required: z.number().int().meta({ description: 'How many votes it takes' }),
    satisfied: z.number().int().meta({
      description: 'How many of them are there, each person for one rule',
    }),
    votes: z.array(shownVoteSchema),
    mayVote: z.boolean().optional().meta({
      description: 'Whether the caller may; absent where nobody is asked',
    }),
    whyNot: approvalReasonSchema.optional(),
  })
  .meta({ id: 'ApprovalState' });

/** @public */
export type ApprovalState = z.infer<typeof approvalStateSchema>;

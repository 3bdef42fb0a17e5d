import { z } from 'zod';
import { messageSchema } from '../messages';
import {
  entityRefSchema,
  idSchema,
  instantSchema,
  requiredText,
  revisionSchema,
} from '../primitives';
import { readinessSchema } from '../readiness/readiness';
import { waiverSchema } from '../release/waiver';
import { riskRecordSchema } from './risk';

/** What a review can decide about a release. @public */
export const REVIEW_DECISIONS = ['go', 'no_go', 'conditional'] as const;

/** @public */
export const reviewOutcomeSchema = z
  .enum(REVIEW_DECISIONS, { error: 'Use go, no_go or conditional.' })
  .meta({ id: 'ReviewOutcome' });

/** @public */
export type ReviewOutcome = z.infer<typeof reviewOutcomeSchema>;

/** How many conditions a decision has at most. @public */
export const MAX_CONDITIONS = 20;

const conditionShape = {
  title: requiredText(300),
  ownerRef: entityRefSchema.meta({ description: 'A user or a group' }),
  dueAt: instantSchema,
};

/** @public */
export const newReviewConditionSchema = z
  .strictObject(conditionShape)
  .meta({ id: 'NewReviewCondition' });

/** @public */
export type NewReviewCondition = z.infer<typeof newReviewConditionSchema>;

/** @public */
export const newReviewDecisionSchema = z
  .strictObject({
    releaseId: idSchema,
    revision: revisionSchema.meta({
      description: 'The revision of the release that was looked at',
    }),
    decision: reviewOutcomeSchema,
    reason: requiredText(2000).optional().meta({
      description: 'Required unless the decision is go',
    }),
    conditions: z
      .array(newReviewConditionSchema)
      .min(1, { error: 'Give at least one condition.' })
      .max(MAX_CONDITIONS, { error: `Give at most ${MAX_CONDITIONS}.` })
      .optional()
      .meta({ description: 'Required where the decision is conditional' }),
  })
  .superRefine(({ decision, reason, conditions }, context) => {
    if (decision !== 'go' && reason === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['reason'],
        message: 'Say why. A no-go and a conditional go need a reason.',
        params: { code: 'reason_required' },
      });
    }
    if ((decision === 'conditional') !== (conditions !== undefined)) {
      context.addIssue({
        code: 'custom',
        path: ['conditions'],
        message:
          decision === 'conditional'
            ? 'Give at least one condition, or decide go.'
            : 'Only a conditional go has conditions. Remove them, or decide conditional.',
        params: { code: 'conditions' },
      });
    }
  })
  .meta({ id: 'NewReviewDecision' });

/** @public */
export type NewReviewDecision = z.infer<typeof newReviewDecisionSchema>;

/**
 * A condition of a go. It is an item of the checklist gate
 * `review:conditions`, asked before the start, and ticked there.
 *
 * @public
 */
export const reviewConditionSchema = z
  .object({
    id: z.string().meta({ description: 'The id of the checklist item' }),
    ...conditionShape,
    doneAt: instantSchema.optional(),
    doneBy: z.string().optional(),
  })
  .meta({ id: 'ReviewCondition' });

/** @public */
export type ReviewCondition = z.infer<typeof reviewConditionSchema>;

/** @public */
export const reviewReasonSchema = z.object({
  code: z.string(),
  sentence: z.string(),
  message: messageSchema.optional(),
});

/** Why something is so, or may not be done. @public */
export type ReviewReason = z.infer<typeof reviewReasonSchema>;

/** @public */
export const reviewDecisionSchema = z
  .object({
    id: z.string(),
    reviewId: z.string(),
    reviewTitle: z.string(),
    releaseId: z.string(),
    releaseRevision: revisionSchema.meta({
      description: 'Of the release when it was decided',
    }),
    contentHash: z.string(),
    decision: reviewOutcomeSchema,
    reason: z.string().optional(),
    conditions: z.array(reviewConditionSchema),
    by: z.string(),
    at: instantSchema,
    verdict: readinessSchema.shape.verdict.meta({
      description: 'Whether the release was ready when it was decided',
    }),
    sentence: z.string().meta({ description: 'What its readiness said then' }),
    message: messageSchema.optional(),
    openGates: z
      .array(z.object({ id: z.string(), name: z.string() }))
      .optional()
      .meta({
        description:
          'The blocking gates of the approval and of the start that did not pass when it was decided',
      }),
    reopened: reviewReasonSchema
      .extend({ at: instantSchema, by: z.string().optional() })
      .optional()
      .meta({
        description:
          'Why it stands no longer: a later change, or somebody who reopened it',
      }),
  })
  .meta({ id: 'ReviewDecision' });

/** @public */
export type ReviewDecision = z.infer<typeof reviewDecisionSchema>;

/** @public */
export const frozenReadinessSchema = readinessSchema
  .pick({
    at: true,
    revision: true,
    verdict: true,
    code: true,
    sentence: true,
    message: true,
    own: true,
    inherited: true,
    snapshot: true,
  })
  .extend({
    waivers: z.array(waiverSchema),
    risks: z.array(riskRecordSchema),
  })
  .meta({ id: 'FrozenReadiness' });

/** What a release came to when it was decided, and by what. @public */
export type FrozenReadiness = z.infer<typeof frozenReadinessSchema>;

/** @public */
export const reviewDecisionRecordSchema = reviewDecisionSchema
  .extend({ readiness: frozenReadinessSchema })
  .meta({ id: 'ReviewDecisionRecord' });

/** A decision with the readiness at that instant. @public */
export type ReviewDecisionRecord = z.infer<typeof reviewDecisionRecordSchema>;

/** @public */
export const reopenDecisionSchema = z
  .strictObject({ reason: requiredText(2000) })
  .meta({ id: 'ReopenDecision' });

/** @public */
export type ReopenDecision = z.infer<typeof reopenDecisionSchema>;

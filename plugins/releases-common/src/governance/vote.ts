import { z } from 'zod';
import {
  idSchema,
  instantSchema,
  requiredText,
  revisionSchema,
} from '../primitives';
import { voteDecisionSchema } from '../readiness/approvalState';
import { askedGateIdSchema } from './policyGate';

const content = {
  gateId: askedGateIdSchema,
  decision: voteDecisionSchema,
  comment: requiredText(2000).optional(),
};

/** @public */
export const newVoteSchema = z.strictObject(content).meta({ id: 'NewVote' });

/** @public */
export type NewVote = z.output<typeof newVoteSchema>;

/**
 * What one person says of a release with the content that it has.
 *
 * @public
 */
export const voteSchema = z
  .object({
    id: z.string(),
    releaseId: z.string(),
    gateId: z.string(),
    decision: voteDecisionSchema,
    by: z.string(),
    groups: z.array(z.string()).meta({
      description:
        'Which of the users and groups in the rules the person was or belonged to then',
    }),
    contentHash: z.string().meta({
      description:
        '`v1:` and the SHA-256 of the RFC 8785 JSON of what is material',
    }),
    comment: z.string().optional(),
    at: instantSchema,
    withdrawnAt: instantSchema.optional(),
    voidedAt: instantSchema.optional().meta({
      description: "When a change of the release's content voided it",
    }),
    voidedBy: z.string().optional(),
    voidedFor: z.array(z.string()).optional().meta({
      description: 'The fields that were changed',
    }),
  })
  .meta({ id: 'Vote' });

/** @public */
export type Vote = z.infer<typeof voteSchema>;

/** Whether a vote was neither withdrawn nor made void. @public */
export function isVoteLive({
  withdrawnAt,
  voidedAt,
}: Pick<Vote, 'withdrawnAt' | 'voidedAt'>): boolean {
  return withdrawnAt === undefined && voidedAt === undefined;
}

/** @public */
export const voteBatchSchema = z
  .strictObject({
    items: z
      .array(
        z.strictObject({
          releaseId: idSchema,
          revision: revisionSchema,
          ...content,
        }),
      )
      .min(1, { error: 'Give at least one vote.' })
      .max(100, { error: 'Give at most 100 votes at once.' }),
  })
  .meta({ id: 'VoteBatch' });

/** @public */
export type VoteBatch = z.output<typeof voteBatchSchema>;

/** @public */
export const voteBatchResultSchema = z
  .object({
    items: z.array(
      z.object({
        index: z.number().int(),
        status: z.enum(['voted', 'refused']),
        vote: voteSchema.optional(),
        error: z
          .object({
            statusCode: z.number().int(),
            code: z.string(),
            message: z.string(),
          })
          .optional()
          .meta({ description: 'As in the response to a single vote' }),
      }),
    ),
    voted: z.number().int(),
    refused: z.number().int(),
  })
  .meta({ id: 'VoteBatchResult' });

/** @public */
export type VoteBatchResult = z.infer<typeof voteBatchResultSchema>;

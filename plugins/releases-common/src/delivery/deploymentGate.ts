import { z } from 'zod';
import { messageSchema } from '../messages';
import {
  entityRefSchema,
  environmentSchema,
  idSchema,
  instantSchema,
  requiredText,
} from '../primitives';

/**
 * A question before a deployment: may this version of this component go to this
 * environment now? The release is the one that is named, or the one that ships
 * this version there.
 *
 * @public
 */
export const gateQuerySchema = z
  .strictObject({
    entityRef: entityRefSchema.optional(),
    version: requiredText(100).optional(),
    environment: environmentSchema.optional().meta({
      description:
        'Defaults to the environment of the release, and to `production`',
    }),
    releaseId: idSchema.optional(),
    digest: requiredText(200).optional().meta({
      description:
        'Of what is about to be deployed; refused where the release has another',
    }),
  })
  .refine(
    ({ entityRef, releaseId }) =>
      entityRef !== undefined || releaseId !== undefined,
    {
      path: ['entityRef'],
      error:
        'Say what is to be deployed: name a component (entityRef) with its version, or a release (releaseId).',
      params: { code: 'component_or_release' },
    },
  )
  .meta({ id: 'GateQuery' });

/** @public */
export type GateQuery = z.infer<typeof gateQuerySchema>;

/** @public */
export const gateReasonSchema = z
  .object({
    code: z.string(),
    sentence: z.string(),
    message: messageSchema.optional(),
    blocking: z.boolean().meta({
      description: 'false: said beside, and kept from nothing',
    }),
    passing: z.boolean().meta({
      description:
        'It may pass by itself or by a vote, without a change of the release',
    }),
    ownerRef: z.string().optional(),
    dueAt: instantSchema.optional(),
  })
  .meta({ id: 'GateReason' });

/** What stands between a version and its deployment. @public */
export type GateReason = z.infer<typeof gateReasonSchema>;

/** @public */
export const gateAnswerSchema = z
  .object({
    allowed: z.boolean(),
    pending: z.boolean().meta({
      description:
        'Not allowed now, but everything that refuses it can pass without changing the release: votes, evidence under way, soak, a window that opens. Ask again',
    }),
    at: instantSchema,
    releaseId: z.string().optional().meta({
      description: 'Only where the caller may read the release',
    }),
    releaseName: z.string().optional(),
    environment: environmentSchema,
    sentence: z.string(),
    message: messageSchema,
    reasons: z.array(gateReasonSchema),
    nextOpen: instantSchema.optional().meta({
      description: 'When the windows open next, if they are closed',
    }),
  })
  .meta({ id: 'GateAnswer' });

/** @public */
export type GateAnswer = z.infer<typeof gateAnswerSchema>;

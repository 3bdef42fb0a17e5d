import { z } from 'zod';
import { messageSchema } from '../messages';
import { instantSchema } from '../primitives';
import { verdictSchema } from './readiness';

/**
 * What changed when a verdict did: a gate of the release itself, or a release
 * that had to come first.
 *
 * @public
 */
export const verdictCauseSchema = z
  .object({
    part: z.enum(['own', 'inherited']).meta({
      description:
        '`own`: a gate of the release. `inherited`: a release that has to come first',
    }),
    gateId: z.string().optional().meta({ description: 'Only for `own`' }),
    releaseId: z.string().optional().meta({
      description:
        'Only for `inherited`. Absent if the caller may not read the release',
    }),
    name: z.string().meta({ description: 'Of the gate or the release' }),
    from: verdictSchema.optional().meta({
      description: 'Absent if it was not asked before',
    }),
    to: verdictSchema.optional().meta({
      description: 'Absent if it is no longer asked',
    }),
    code: z.string(),
    sentence: z.string(),
    message: messageSchema.optional(),
  })
  .meta({ id: 'VerdictCause' });

/** @public */
export type VerdictCause = z.infer<typeof verdictCauseSchema>;

/**
 * What a release came to from one moment on.
 *
 * @public
 */
export const verdictChangeSchema = z
  .object({
    at: instantSchema.meta({ description: 'When it was detected' }),
    revision: z.number().int().meta({
      description: 'The revision of the evaluated release',
    }),
    verdict: verdictSchema,
    own: verdictSchema,
    inherited: verdictSchema,
    state: z.string().optional().meta({
      description:
        'The state in which the evaluation ended: the release went out or will not, or is `archived`',
    }),
    gatesRecorded: z.boolean().meta({
      description:
        'Whether it was recorded how the gates of the release stood. Older versions only recorded the verdict',
    }),
    changes: z.array(verdictCauseSchema).meta({
      description: 'What changed since the item before',
    }),
  })
  .meta({ id: 'VerdictChange' });

/** @public */
export type VerdictChange = z.infer<typeof verdictChangeSchema>;

/**
 * How the verdict on a release went since it was planned, oldest first.
 *
 * @public
 */
export const verdictHistorySchema = z
  .object({
    items: z.array(verdictChangeSchema),
    truncated: z
      .boolean()
      .meta({ description: 'Whether there are older ones' }),
  })
  .meta({ id: 'VerdictHistory' });

/** @public */
export type VerdictHistory = z.infer<typeof verdictHistorySchema>;

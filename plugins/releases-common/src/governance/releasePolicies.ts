import { z } from 'zod';
import { messageSchema } from '../messages';
import { instantSchema } from '../primitives';
import { GATE_STAGES, verdictSchema } from '../readiness/readiness';
import { releaseKindSchema } from '../release/releaseParts';
import { kebabIdSchema } from './policyGate';

/**
 * In what a gate is asked otherwise: `emergency`, whether an emergency passes
 * over it.
 *
 * @public
 */
export const ASKED_GATE_PARTS = [
  'name',
  'type',
  'stage',
  'params',
  'ownerRef',
  'severity',
  'waivable',
  'emergency',
] as const;

/** @public */
export type AskedGatePart = (typeof ASKED_GATE_PARTS)[number];

const saidShape = {
  sentence: z.string(),
  message: messageSchema.optional(),
};

/**
 * Which policies a release is held to, and as what.
 *
 * @public
 */
export const policySetSchema = z
  .object({
    kind: releaseKindSchema.meta({
      description:
        'What it is judged as: `standard` only where a policy approves it beforehand',
    }),
    policies: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        version: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'PolicySet' });

/** @public */
export type PolicySet = z.infer<typeof policySetSchema>;

/** @public */
export const policySetChangeSchema = z
  .object({
    change: z.enum(['came', 'went', 'changed']),
    id: z.string(),
    name: z.string(),
    from: z.number().int().optional().meta({
      description: 'The version that is kept; absent: it came',
    }),
    to: z.number().int().optional().meta({
      description: 'The version of today; absent: it went',
    }),
    ...saidShape,
  })
  .meta({ id: 'PolicySetChange' });

/** @public */
export type PolicySetChange = z.infer<typeof policySetChangeSchema>;

/** @public */
export const askedGateChangeSchema = z
  .object({
    change: z.enum(['added', 'removed', 'changed']),
    id: z.string(),
    name: z.string(),
    stage: z.enum(GATE_STAGES),
    parts: z.array(z.enum(ASKED_GATE_PARTS)).meta({
      description: 'In what it is asked otherwise; of a changed one only',
    }),
    lessens: z.boolean().meta({
      description:
        'Whether less may be asked of the release than before, so that it takes the permission to waive',
    }),
    kept: verdictSchema.optional().meta({
      description: 'What it comes to as it is kept; absent: it is not asked',
    }),
    today: verdictSchema.optional().meta({
      description: 'What it would come to today; absent: it is not asked',
    }),
    ...saidShape,
  })
  .meta({ id: 'AskedGateChange' });

/** @public */
export type AskedGateChange = z.infer<typeof askedGateChangeSchema>;

/**
 * The policies that a release is held to, and by what those of today differ.
 *
 * @public
 */
export const releasePoliciesSchema = z
  .object({
    releaseId: z.string(),
    revision: z.number().int(),
    at: instantSchema.meta({ description: 'The instant that it is judged at' }),
    kept: policySetSchema.optional().meta({
      description:
        'What it was approved under, or adopted since; absent: it is not approved, and judged by the policies of today',
    }),
    today: policySetSchema,
    differs: z.boolean(),
    verdicts: z
      .object({ kept: verdictSchema, today: verdictSchema })
      .optional()
      .meta({
        description:
          'What the release itself comes to by each; absent where nothing differs',
      }),
    policies: z.array(policySetChangeSchema),
    gates: z.array(askedGateChangeSchema),
    adopt: z
      .object({
        allowed: z.boolean(),
        code: z.string().optional(),
        sentence: z.string().optional(),
      })
      .meta({
        description: 'Whether the caller may adopt those of today, and why not',
      }),
    code: z.enum(['same', 'versions_differ', 'gates_differ']),
    ...saidShape,
  })
  .meta({ id: 'ReleasePolicies' });

/** @public */
export type ReleasePolicies = z.infer<typeof releasePoliciesSchema>;

/** @public */
export const policyAdoptionSchema = z
  .strictObject({
    policies: z
      .array(
        z.strictObject({ id: kebabIdSchema, version: z.number().int().min(1) }),
      )
      .max(500)
      .optional()
      .meta({
        description:
          'The policies of today as they were read: where they are others by now, nothing is adopted. Absent: whichever they are',
      }),
  })
  .meta({ id: 'PolicyAdoption' });

/** @public */
export type PolicyAdoption = z.infer<typeof policyAdoptionSchema>;

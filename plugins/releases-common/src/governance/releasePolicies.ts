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
        'The kind it is treated as: `standard` only if a policy pre-approves it',
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
      description: 'The version that applies. Absent if the policy is new',
    }),
    to: z.number().int().optional().meta({
      description:
        'The current version. Absent if the policy no longer applies',
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
      description: 'What differs. Only for changed gates',
    }),
    lessens: z.boolean().meta({
      description:
        'Whether less may be required of the release than before, which needs the permission to waive',
    }),
    kept: verdictSchema.optional().meta({
      description:
        'Its status under the policies that apply. Absent if it is not required',
    }),
    today: verdictSchema.optional().meta({
      description:
        'Its status under the current policies. Absent if it is not required',
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
    at: instantSchema.meta({ description: 'The instant of the evaluation' }),
    kept: policySetSchema.optional().meta({
      description:
        'The policies it was approved under or has adopted since. Absent if it is not approved: the current policies apply',
    }),
    today: policySetSchema,
    differs: z.boolean(),
    verdicts: z
      .object({ kept: verdictSchema, today: verdictSchema })
      .optional()
      .meta({
        description:
          'The own verdict of the release by each. Absent if nothing differs',
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
        description:
          'Whether the caller may adopt the current ones, and why not',
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
          'The current policies as they were read; if they have changed since, nothing is adopted. Defaults to whatever they are now',
      }),
  })
  .meta({ id: 'PolicyAdoption' });

/** @public */
export type PolicyAdoption = z.infer<typeof policyAdoptionSchema>;

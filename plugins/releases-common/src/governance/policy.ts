import { z } from 'zod';
import { recordedShape, requiredText, text } from '../primitives';
import { kebabIdSchema, policyGateSchema } from './policyGate';
import {
  deploymentRuleSchema,
  emergencySchema,
  policySelectorSchema,
} from './policyParts';

/** Under which the conditions of a go are asked, as `review:conditions`. */
const RESERVED_ID = 'review';

const autoApproveSchema = z.boolean().meta({
  description:
    'Whether a release in readiness is approved automatically once its gates pass, if all policies that select it agree. Defaults to false',
});

const requireReleaseSchema = z.boolean().meta({
  description:
    'Whether the selected components may only be deployed with a release. Defaults to false. A deployment without one is flagged',
});

const contentShape = {
  name: requiredText(200),
  description: text(5000).optional(),
  selector: policySelectorSchema,
  gates: z
    .array(policyGateSchema)
    .min(1, {
      error: 'Give at least one gate. A policy without gates asks for nothing.',
    })
    .max(50),
  standardChanges: policySelectorSchema.optional().meta({
    description:
      'Which releases of kind `standard` are pre-approved; all others count as `normal`',
  }),
  emergency: emergencySchema.optional(),
  autoApprove: autoApproveSchema.optional(),
  requireRelease: requireReleaseSchema.optional(),
  deployments: deploymentRuleSchema.optional().meta({
    description: 'What deployments do to the releases that it selects',
  }),
};

function checkGates(
  {
    gates,
    emergency,
  }: {
    gates?: readonly { id: string }[];
    emergency?: { skip: readonly string[] } | null;
  },
  context: z.core.$RefinementCtx,
): void {
  const ids = new Set(gates?.map(({ id }) => id));
  emergency?.skip.forEach((id, index) => {
    if (gates && !ids.has(id)) {
      context.addIssue({
        code: 'custom',
        path: ['emergency', 'skip', index],
        message: `This policy has no gate ${id}. Name one of: ${[...ids].join(
          ', ',
        )}.`,
        params: { code: 'unknown_gate' },
      });
    }
  });
  const seen = new Set<string>();
  (gates ?? []).forEach(({ id }, index) => {
    if (seen.has(id)) {
      context.addIssue({
        code: 'custom',
        path: ['gates', index, 'id'],
        message: `There is another gate ${id} in this policy. Give each an id of its own.`,
        params: { code: 'gate_twice' },
      });
    }
    seen.add(id);
  });
}

/** @public */
export const newPolicySchema = z
  .strictObject({
    id: kebabIdSchema
      .refine(id => id !== RESERVED_ID, {
        error: `Choose another id: ${RESERVED_ID} is for the conditions of a go.`,
        params: { code: 'reserved_id' },
      })
      .meta({
        description: 'Never changes, for example production',
      }),
    ...contentShape,
    selector: contentShape.selector.prefault({}),
  })
  .superRefine(checkGates)
  .meta({ id: 'NewPolicy' });

/** @public */
export type NewPolicy = z.output<typeof newPolicySchema>;

/** @public */
export type NewPolicyInput = z.input<typeof newPolicySchema>;

/**
 * A change of a policy: only the parts that are named change, each as a whole;
 * `null` clears an optional one.
 *
 * @public
 */
export const policyChangeSchema = z
  .strictObject({
    name: contentShape.name.optional(),
    description: contentShape.description.nullish(),
    selector: contentShape.selector.optional(),
    gates: contentShape.gates.optional(),
    standardChanges: policySelectorSchema.nullish(),
    emergency: emergencySchema.nullish(),
    autoApprove: autoApproveSchema.nullish(),
    requireRelease: requireReleaseSchema.nullish(),
    deployments: deploymentRuleSchema.nullish(),
  })
  .superRefine(checkGates)
  .meta({ id: 'PolicyChange' });

/** @public */
export type PolicyChange = z.output<typeof policyChangeSchema>;

/** @public */
export type PolicyChangeInput = z.input<typeof policyChangeSchema>;

/**
 * What releases of a kind have to meet. Every policy that selects a release
 * applies to it.
 *
 * @public
 */
export const policySchema = z
  .object({
    id: z.string(),
    ...contentShape,
    source: z.enum(['config', 'portal']).meta({
      description:
        'Where it is defined. Only policies of the portal can be changed through the API',
    }),
    version: z.number().int().meta({
      description: 'Incremented with each change of its selector or gates',
    }),
    changedBy: z.string().meta({ description: 'Who created this version' }),
    ...recordedShape,
  })
  .meta({ id: 'Policy' });

/** @public */
export type Policy = z.infer<typeof policySchema>;

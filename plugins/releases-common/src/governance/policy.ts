import { z } from 'zod';
import {
  cursorSchema,
  entityRefSchema,
  environmentSchema,
  idSchema,
  instantSchema,
  requiredText,
  tagSchema,
  text,
} from '../primitives';
import { verdictSchema } from '../readiness/readiness';
import {
  releaseImpactSchema,
  releaseKindSchema,
} from '../release/releaseParts';
import { entityFilterSchema } from '../schedule/entityFilter';
import { durationSchema } from '../schedule/recurrence';
import { kebabIdSchema, policyGateSchema } from './policyGate';

/**
 * Which releases a policy is for: those that meet every part. An absent part,
 * or an empty list, is everything.
 *
 * @public
 */
export const policySelectorSchema = z
  .strictObject({
    entityFilter: entityFilterSchema.optional().meta({
      description: 'Met where any component of the release meets it',
    }),
    environments: z.array(environmentSchema).max(50).default([]),
    kinds: z.array(releaseKindSchema).max(3).default([]).meta({
      description:
        '`normal` is also met by emergencies, and by standard changes that nothing approves beforehand',
    }),
    impacts: z.array(releaseImpactSchema).max(4).default([]).meta({
      description: 'Of the release, or of any component of it',
    }),
    trainIds: z.array(idSchema).max(50).default([]),
    ownerRefs: z.array(entityRefSchema).max(50).default([]),
    tags: z.array(tagSchema).max(50).default([]).meta({
      description: 'Met by a release that has any of them',
    }),
  })
  .meta({ id: 'PolicySelector' });

/** @public */
export type PolicySelector = z.output<typeof policySelectorSchema>;

/**
 * What a policy lets emergencies pass over, and by when they are reviewed.
 *
 * @public
 */
export const emergencySchema = z
  .strictObject({
    skip: z.array(kebabIdSchema).max(50).default([]).meta({
      description: 'The gates that an emergency need not pass',
    }),
    reviewWithin: durationSchema.optional().meta({
      description:
        'How long after its start an emergency has to be reviewed; absent: by the end of its window',
      example: 'P3D',
    }),
  })
  .meta({ id: 'EmergencyRule' });

/**
 * What becomes of a deployment that no release plans: nothing, a record of it,
 * or a release made for it.
 *
 * @public
 */
export const UNPLANNED_DEPLOYMENTS = [
  'ignore',
  'record',
  'autoCreate',
] as const;

/**
 * What deployments may do to the releases that a policy selects.
 *
 * @public
 */
export const deploymentRuleSchema = z
  .strictObject({
    moves: z.boolean().meta({
      description: 'Whether a deployment moves its release on',
    }),
    unplanned: z
      .enum(UNPLANNED_DEPLOYMENTS, {
        error: `Use one of ${UNPLANNED_DEPLOYMENTS.join(', ')}.`,
      })
      .meta({
        description:
          'What becomes of a deployment that no release plans: nothing, a record of it, or a release made for it',
      }),
  })
  .meta({ id: 'DeploymentRule' });

/** @public */
export type DeploymentRule = z.infer<typeof deploymentRuleSchema>;

const autoApproveSchema = z.boolean().meta({
  description:
    'Whether a release in readiness is approved by itself once its gates pass; only where every policy that selects it says so. Absent: no',
});

const requireReleaseSchema = z.boolean().meta({
  description:
    'Whether what it selects may be deployed only with a release. Absent: no. Kept for deployments; nothing asks it yet',
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
      'Which releases of kind `standard` are approved beforehand; all others count as `normal`',
  }),
  emergency: emergencySchema.optional(),
  autoApprove: autoApproveSchema.optional(),
  requireRelease: requireReleaseSchema.optional(),
  deployments: deploymentRuleSchema.optional().meta({
    description: 'Kept for deployments; nothing asks it yet',
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
    id: kebabIdSchema.meta({
      description: 'Stays the same for good, for example production',
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
        'Where it is written: only policies of the portal change here',
    }),
    version: z.number().int().meta({
      description: 'Rises with each change of what it selects or asks for',
    }),
    changedBy: z.string().meta({ description: 'Who made this version' }),
    createdBy: z.string(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
    archivedAt: instantSchema.optional(),
    revision: z.number().int(),
  })
  .meta({ id: 'Policy' });

/** @public */
export type Policy = z.infer<typeof policySchema>;

/** @public */
export const policyListQuerySchema = z.strictObject({
  q: text(200).optional().meta({ description: 'Text in the name' }),
  archived: z.boolean().optional(),
  limit: z.number().int().min(1).max(200).default(50),
  cursor: cursorSchema.optional(),
  totalItems: z.boolean().optional(),
});

/** @public */
export type PolicyListQuery = z.infer<typeof policyListQuerySchema>;

/** @public */
export type PolicyListQueryInput = z.input<typeof policyListQuerySchema>;

/** @public */
export const policyListSchema = z
  .object({
    items: z.array(policySchema),
    nextCursor: z.string().optional(),
    totalItems: z.number().int().optional(),
  })
  .meta({ id: 'PolicyList' });

/** @public */
export type PolicyList = z.infer<typeof policyListSchema>;

/** @public */
export const policyVersionListSchema = z
  .object({
    items: z
      .array(
        policySchema
          .pick({
            version: true,
            name: true,
            description: true,
            selector: true,
            gates: true,
            standardChanges: true,
            emergency: true,
            autoApprove: true,
            requireRelease: true,
            deployments: true,
          })
          .extend({ at: instantSchema, by: z.string() })
          .meta({ id: 'PolicyVersion' }),
      )
      .meta({ description: 'The latest first' }),
  })
  .meta({ id: 'PolicyVersionList' });

/** @public */
export type PolicyVersionList = z.infer<typeof policyVersionListSchema>;

/** @public */
export type PolicyVersion = PolicyVersionList['items'][number];

/** @public */
export const policyPreviewSchema = z
  .object({
    selected: z.number().int().meta({
      description:
        'How many releases that are not approved yet it selects, of the 1,000 that start next and that the caller may read',
    }),
    truncated: z.boolean().meta({ description: 'There are more than 1,000' }),
    changed: z.number().int().meta({
      description: 'For how many of the judged ones the verdict would differ',
    }),
    judged: z.number().int().meta({
      description: 'How many of them were judged: those that start next',
    }),
    items: z
      .array(
        z.object({
          releaseId: z.string(),
          name: z.string(),
          now: verdictSchema,
          then: verdictSchema,
          sentences: z.array(z.string()).meta({
            description: 'What its gates would say that do not pass',
          }),
        }),
      )
      .meta({ description: 'The judged ones, those that would differ first' }),
  })
  .meta({ id: 'PolicyPreview' });

/** @public */
export type PolicyPreview = z.infer<typeof policyPreviewSchema>;

/**
 * How far releases are judged by the policy as it was saved last: of those
 * that are not approved yet, in the environments that it is or was for, and
 * that the caller may read.
 *
 * @public
 */
export const policyProgressSchema = z
  .object({
    total: z
      .number()
      .int()
      .meta({ description: 'How many releases there are' }),
    remaining: z.number().int().meta({
      description: 'How many of them are still to be judged by it',
    }),
  })
  .meta({ id: 'PolicyProgress' });

/** @public */
export type PolicyProgress = z.infer<typeof policyProgressSchema>;

/**
 * The types of gates that policies can use.
 *
 * @public
 */
export const gateTypeListSchema = z
  .object({
    items: z.array(
      z
        .object({
          id: z.string(),
          paramsSchema: z.record(z.string(), z.unknown()).meta({
            description: 'JSON Schema of the parameters that its gates take',
          }),
        })
        .meta({ id: 'GateTypeInfo' }),
    ),
  })
  .meta({ id: 'GateTypeList' });

/** @public */
export type GateTypeList = z.infer<typeof gateTypeListSchema>;

import { z } from 'zod';
import {
  entityRefSchema,
  environmentSchema,
  idSchema,
  tagSchema,
} from '../primitives';
import {
  releaseImpactSchema,
  releaseKindSchema,
} from '../release/releaseParts';
import { entityFilterSchema } from '../schedule/entityFilter';
import { durationSchema } from '../schedule/recurrence';
import { kebabIdSchema } from './policyGate';

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

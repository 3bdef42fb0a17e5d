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
      description: 'Matches if any component of the release matches',
    }),
    environments: z.array(environmentSchema).max(50).default([]),
    kinds: z.array(releaseKindSchema).max(3).default([]).meta({
      description:
        '`normal` also matches emergencies, and standard changes that are not pre-approved',
    }),
    impacts: z.array(releaseImpactSchema).max(4).default([]).meta({
      description: 'The owner of the release, or of any of its components',
    }),
    trainIds: z.array(idSchema).max(50).default([]),
    ownerRefs: z.array(entityRefSchema).max(50).default([]),
    tags: z.array(tagSchema).max(50).default([]).meta({
      description: 'Matches a release with any of these tags',
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
      description: 'The gates that an emergency skips',
    }),
    reviewWithin: durationSchema.optional().meta({
      description:
        'How long after its start an emergency has to be reviewed. Defaults to the end of its window',
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
      description: 'Whether a deployment changes the state of its release',
    }),
    unplanned: z
      .enum(UNPLANNED_DEPLOYMENTS, {
        error: `Use one of ${UNPLANNED_DEPLOYMENTS.join(', ')}.`,
      })
      .meta({
        description:
          'What to do about a deployment without a planned release: ignore it, record it, or create a release for it. Not used yet: each is recorded',
      }),
  })
  .meta({ id: 'DeploymentRule' });

/** @public */
export type DeploymentRule = z.infer<typeof deploymentRuleSchema>;

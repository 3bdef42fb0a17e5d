import { z } from 'zod';
import { messageSchema } from '../messages';
import {
  entityRefSchema,
  environmentSchema,
  idSchema,
  instantSchema,
  pageQueryShape,
  pageShape,
  requiredText,
  revisionSchema,
  text,
  webUrlSchema,
} from '../primitives';
import { releaseSourceSchema } from '../release/releaseParts';

/** @public */
export const DEPLOYMENT_STATES = [
  'queued',
  'running',
  'succeeded',
  'failed',
  'rolled_back',
  'cancelled',
] as const;

/** @public */
export const deploymentStateSchema = z
  .enum(DEPLOYMENT_STATES, {
    error: `Use one of the states ${DEPLOYMENT_STATES.join(', ')}.`,
  })
  .meta({ id: 'DeploymentState' });

/** @public */
export type DeploymentState = z.infer<typeof deploymentStateSchema>;

/** @public */
export const deployedComponentSchema = z
  .strictObject({
    entityRef: entityRefSchema,
    version: requiredText(100),
    digest: requiredText(200).optional().meta({
      description:
        'Of what is deployed, with its algorithm, for example sha256:9f86d0…',
    }),
  })
  .meta({ id: 'DeployedComponent' });

/** @public */
export type DeployedComponent = z.infer<typeof deployedComponentSchema>;

const deploymentShape = {
  releaseId: idSchema.optional(),
  components: z
    .array(deployedComponentSchema)
    .min(1, { error: 'Name at least one component that is deployed.' })
    .max(200, { error: 'Name at most 200 components.' })
    .refine(
      components =>
        new Set(components.map(({ entityRef }) => entityRef)).size ===
        components.length,
      {
        error: 'Name each component once.',
        params: { code: 'component_named_twice' },
      },
    ),
  environment: environmentSchema,
  state: deploymentStateSchema,
  startedAt: instantSchema.optional(),
  finishedAt: instantSchema.optional(),
  attempt: z.number().int().min(1).max(100_000).default(1).meta({
    description:
      'A retry has a higher one, and replaces what is known of the earlier one',
  }),
  triggeredBy: requiredText(300).optional().meta({
    description:
      'Who started it: the reference of a user, or a name of the tool. A user keeps whoever approved it from having deployed it',
  }),
  url: webUrlSchema.optional(),
  source: releaseSourceSchema.meta({
    description:
      'The tool that deployed, and its name for this deployment; the same again is the same deployment',
  }),
};

/**
 * What a tool tells of a deployment. `source` identifies it: sent again, it
 * says how the deployment goes on. What is older than what is known changes
 * nothing.
 *
 * @public
 */
export const newDeploymentSchema = z
  .strictObject({
    ...deploymentShape,
    occurredAt: instantSchema.optional().meta({
      description:
        'When it came to this state. Defaults to `finishedAt`, `startedAt` or now',
    }),
  })
  .superRefine(({ startedAt, finishedAt }, context) => {
    if (
      startedAt &&
      finishedAt &&
      Date.parse(finishedAt) < Date.parse(startedAt)
    ) {
      context.addIssue({
        code: 'custom',
        path: ['finishedAt'],
        message:
          'The deployment finished before it started. Set an end after the start.',
        params: { code: 'finished_before_started' },
      });
    }
  })
  .meta({ id: 'NewDeployment' });

/** @public */
export type NewDeployment = z.output<typeof newDeploymentSchema>;

/** @public */
export type NewDeploymentInput = z.input<typeof newDeploymentSchema>;

/**
 * How a deployment goes on. Only the fields that are named change.
 *
 * @public
 */
export const deploymentChangeSchema = z
  .strictObject({
    state: deploymentStateSchema.optional(),
    occurredAt: instantSchema.optional().meta({
      description: 'When it came to this state. Defaults to now',
    }),
    url: webUrlSchema.optional(),
  })
  .meta({ id: 'DeploymentChange' });

/** @public */
export type DeploymentChange = z.infer<typeof deploymentChangeSchema>;

/**
 * What is wrong about a deployment, as far as releases go.
 *
 * - `in_freeze`: it started inside a freeze, or outside the allow windows
 * - `overruns_freeze`: it started before a freeze that lets nothing finish,
 *   and was still running when that began
 * - `release_not_approved`: its release had not been approved when it started
 * - `release_required`: a policy asks for a release, and there is none
 * - `other_version`, `other_digest`: not what the release was approved with
 * - `older_than_running`: a later version was running there
 * - `release_not_moved`: the release could not be moved on with it
 *
 * @public
 */
export const DEPLOYMENT_FLAGS = [
  'in_freeze',
  'overruns_freeze',
  'release_not_approved',
  'release_required',
  'other_version',
  'other_digest',
  'older_than_running',
  'release_not_moved',
] as const;

/** @public */
export const deploymentFlagSchema = z
  .object({
    code: z.enum(DEPLOYMENT_FLAGS),
    sentence: z.string(),
    message: messageSchema,
    entityRef: z.string().optional().meta({
      description: 'The component that it is about, if it is about one',
    }),
    raisedAt: instantSchema,
  })
  .meta({ id: 'DeploymentFlag' });

/** @public */
export type DeploymentFlag = z.infer<typeof deploymentFlagSchema>;

/** @public */
export const deploymentReviewSchema = z
  .object({
    by: z.string(),
    at: instantSchema,
    note: z.string(),
  })
  .meta({ id: 'DeploymentReview' });

/** Who looked at a flagged deployment, and what they found. @public */
export type DeploymentReview = z.infer<typeof deploymentReviewSchema>;

/** @public */
export const deploymentSchema = z
  .object({
    id: z.string(),
    ...deploymentShape,
    releaseId: z.string().optional().meta({
      description: 'Only where the caller may read the release',
    }),
    releaseName: z.string().optional(),
    stateAt: instantSchema.meta({ description: 'When it came to its state' }),
    attempt: z.number().int(),
    flags: z.array(deploymentFlagSchema),
    reviews: z.array(deploymentReviewSchema).meta({
      description: 'Who looked at its flags, the first one first',
    }),
    needsReview: z.boolean().meta({
      description: 'It has a flag that nobody has looked at since',
    }),
    createdBy: z.string(),
    createdAt: instantSchema,
    updatedBy: z.string(),
    updatedAt: instantSchema,
    revision: revisionSchema,
  })
  .meta({ id: 'Deployment' });

/** @public */
export type Deployment = z.infer<typeof deploymentSchema>;

/** @public */
export const deploymentReviewInputSchema = z
  .strictObject({ note: requiredText(2000) })
  .meta({ id: 'DeploymentReviewInput' });

/** @public */
export type DeploymentReviewInput = z.infer<typeof deploymentReviewInputSchema>;

/** @public */
export const deploymentListQuerySchema = z.strictObject({
  entityRef: z.array(entityRefSchema).max(50).optional(),
  environment: z.array(environmentSchema).max(50).optional(),
  state: z
    .array(deploymentStateSchema)
    .max(DEPLOYMENT_STATES.length)
    .optional(),
  releaseId: idSchema.optional(),
  version: text(100).optional(),
  needsReview: z.boolean().optional().meta({
    description: 'true: only those with a flag that nobody has looked at',
  }),
  ...pageQueryShape,
});

/** @public */
export type DeploymentListQuery = z.infer<typeof deploymentListQuerySchema>;

/** @public */
export type DeploymentListQueryInput = z.input<
  typeof deploymentListQuerySchema
>;

/** @public */
export const deploymentListSchema = z
  .object({
    items: z.array(deploymentSchema).meta({
      description: 'The one that came to its state last first',
    }),
    ...pageShape,
  })
  .meta({ id: 'DeploymentList' });

/** @public */
export type DeploymentList = z.infer<typeof deploymentListSchema>;

import { z } from 'zod';
import {
  cursorSchema,
  entityRefSchema,
  environmentSchema,
  instantSchema,
  text,
} from '../primitives';
import { deployedEnvironmentSchema } from './environment';
import { deploymentStateSchema } from './deployment';

/** @public */
export const environmentMatrixQuerySchema = z.strictObject({
  entityRef: z.array(entityRefSchema).max(50).optional(),
  ownerRef: entityRefSchema.optional(),
  system: entityRefSchema.optional(),
  q: text(200).optional().meta({
    description: 'Part of the name of a component',
  }),
  drifting: z.boolean().optional().meta({
    description: 'true: only components of which something drifts',
  }),
  limit: z.number().int().min(1).max(200).default(50).meta({
    description: 'Components a page',
  }),
  cursor: cursorSchema.optional(),
});

/** @public */
export type EnvironmentMatrixQuery = z.infer<
  typeof environmentMatrixQuerySchema
>;

/** @public */
export type EnvironmentMatrixQueryInput = z.input<
  typeof environmentMatrixQuerySchema
>;

/** @public */
export const matrixReleaseSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    version: z.string(),
    at: instantSchema.optional().meta({
      description: 'When it went out, or its planned start',
    }),
  })
  .meta({ id: 'MatrixRelease' });

/** @public */
export type MatrixRelease = z.infer<typeof matrixReleaseSchema>;

/** @public */
export const matrixCellSchema = z
  .object({
    environment: environmentSchema,
    version: z.string().optional().meta({
      description: 'What runs there; absent where nothing is known to',
    }),
    digest: z.string().optional(),
    since: instantSchema.optional(),
    deploymentId: z.string().optional(),
    url: z.string().optional(),
    underWay: z
      .object({
        deploymentId: z.string(),
        version: z.string(),
        state: deploymentStateSchema,
        since: instantSchema,
      })
      .optional()
      .meta({ description: 'A deployment that has not finished yet' }),
    drift: z.enum(['not_as_released', 'not_deployed']).optional().meta({
      description:
        '`not_as_released`: another version runs than the one that was released last. `not_deployed`: it was released, but no deployment is known',
    }),
    released: matrixReleaseSchema.optional().meta({
      description: 'The release that went out there last',
    }),
    next: matrixReleaseSchema.optional().meta({
      description: 'The release that is planned there next',
    }),
    needsReview: z.number().int().meta({
      description: 'Flagged deployments that nobody has looked at',
    }),
  })
  .meta({ id: 'MatrixCell' });

/** One component in one environment. @public */
export type MatrixCell = z.infer<typeof matrixCellSchema>;

/** @public */
export const environmentMatrixSchema = z
  .object({
    environments: z.array(deployedEnvironmentSchema).meta({
      description: 'The columns, in the order of promotion',
    }),
    items: z.array(
      z
        .object({
          entityRef: z.string(),
          title: z.string().optional(),
          ownerRef: z.string().optional(),
          cells: z.array(matrixCellSchema).meta({
            description: 'One for each environment of which something is known',
          }),
        })
        .meta({ id: 'MatrixRow' }),
    ),
    nextCursor: z.string().optional(),
  })
  .meta({ id: 'EnvironmentMatrix' });

/** Which version of which component runs where. @public */
export type EnvironmentMatrix = z.infer<typeof environmentMatrixSchema>;

/** @public */
export type MatrixRow = EnvironmentMatrix['items'][number];

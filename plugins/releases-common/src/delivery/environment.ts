import { z } from 'zod';
import { environmentSchema } from '../primitives';

/** What an environment is for, from the first to the last. @public */
export const ENVIRONMENT_TIERS = [
  'development',
  'testing',
  'staging',
  'production',
] as const;

/** @public */
export const environmentTierSchema = z
  .enum(ENVIRONMENT_TIERS, {
    error: `Use one of the tiers ${ENVIRONMENT_TIERS.join(', ')}.`,
  })
  .meta({ id: 'EnvironmentTier' });

/** @public */
export type EnvironmentTier = z.infer<typeof environmentTierSchema>;

/** @public */
export const deployedEnvironmentSchema = z
  .object({
    name: environmentSchema,
    title: z.string().optional(),
    description: z.string().optional(),
    tier: environmentTierSchema.optional(),
    configured: z.boolean().meta({
      description:
        'false: something was deployed there, but `releases.environments` does not list it',
    }),
    entityRef: z.string().optional().meta({
      description: 'The Resource of type `environment` that describes it',
    }),
  })
  .meta({ id: 'DeployedEnvironment' });

/** A place that versions are deployed to. @public */
export type DeployedEnvironment = z.infer<typeof deployedEnvironmentSchema>;

/** @public */
export const environmentListSchema = z
  .object({
    items: z.array(deployedEnvironmentSchema).meta({
      description:
        'In the order of promotion; those that are not configured come last, by name',
    }),
  })
  .meta({ id: 'EnvironmentList' });

/** @public */
export type EnvironmentList = z.infer<typeof environmentListSchema>;

import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  environmentSchema,
  environmentTierSchema,
  readWith,
  requiredText,
} from '@slipway/backstage-plugin-releases-common';
import { z } from 'zod';

const KEY = 'releases.environments';

const configuredEnvironmentSchema = z.strictObject({
  name: environmentSchema,
  title: requiredText(100).optional(),
  tier: environmentTierSchema.optional(),
});

const environmentsSchema = z
  .array(configuredEnvironmentSchema, {
    error: 'Give a list of environments, in the order of promotion.',
  })
  .min(1, {
    error: 'Name at least one environment, or leave releases.environments out.',
  })
  .superRefine((environments, context) => {
    const seen = new Set<string>();
    environments.forEach(({ name }, index) => {
      if (seen.has(name)) {
        context.addIssue({
          code: 'custom',
          path: [index, 'name'],
          message: `There is another environment ${name}. Name each once.`,
          params: { code: 'environment_twice' },
        });
      }
      seen.add(name);
    });
  });

/** An environment of the configuration. @internal */
export type ConfiguredEnvironment = z.output<
  typeof configuredEnvironmentSchema
>;

const DEFAULTS: readonly ConfiguredEnvironment[] = [
  { name: 'staging', tier: 'staging' },
  { name: 'production', tier: 'production' },
];

/**
 * The environments of the configuration, in the order of promotion.
 *
 * @throws an InputError that names the key and the remedy
 * @internal
 */
export function readEnvironments(
  config: RootConfigService,
): readonly ConfiguredEnvironment[] {
  const configured = config.getOptional(KEY);
  if (configured === undefined) {
    return DEFAULTS;
  }
  const read = readWith(environmentsSchema, configured);
  if ('details' in read) {
    throw new InputError(
      `The configuration ${KEY} is wrong. ${read.details
        .map(({ field, message }) =>
          [field, message].filter(Boolean).join(': '),
        )
        .join(' ')}`,
    );
  }
  return read.value;
}

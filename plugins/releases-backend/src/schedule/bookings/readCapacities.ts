import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  entityRefSchema,
  environmentSchema,
  readWith,
} from '@slipway/backstage-plugin-releases-common';
import { z } from 'zod';

const KEY = 'releases.capacities';

const capacitySchema = z
  .strictObject({
    environment: environmentSchema.optional(),
    resourceRef: entityRefSchema.optional(),
    capacity: z
      .number()
      .int()
      .min(1, { error: 'Give a whole number of at least 1.' }),
  })
  .refine(
    ({ environment, resourceRef }) =>
      (environment === undefined) !== (resourceRef === undefined),
    { error: 'Name either an environment or a resourceRef.' },
  );

/** How much is borne at a time, by the configuration. @internal */
export interface ConfiguredCapacities {
  environments: ReadonlyMap<string, number>;
  resources: ReadonlyMap<string, number>;
}

/** @internal */
export function readCapacities(
  config: RootConfigService,
): ConfiguredCapacities {
  const read = readWith(z.array(capacitySchema), config.getOptional(KEY) ?? []);
  if ('details' in read) {
    const [{ field, message }] = read.details;
    throw new InputError(
      `The configuration ${[KEY, field]
        .filter(Boolean)
        .join('.')} is wrong. ${message}`,
    );
  }
  const named = (key: 'environment' | 'resourceRef') =>
    new Map(
      read.value.flatMap(item => {
        const name = item[key];
        return name === undefined ? [] : [[name, item.capacity] as const];
      }),
    );
  return {
    environments: named('environment'),
    resources: named('resourceRef'),
  };
}

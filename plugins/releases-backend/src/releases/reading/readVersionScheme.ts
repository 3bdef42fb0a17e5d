import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  VersionScheme,
  versionSchemeSchema,
} from '@slipway/backstage-plugin-releases-common';

const KEY = 'releases.versionScheme';

/** @internal */
export function readVersionScheme(config: RootConfigService): VersionScheme {
  const parsed = versionSchemeSchema
    .default('any')
    .safeParse(config.getOptionalString(KEY));
  if (!parsed.success) {
    throw new InputError(
      `The configuration ${KEY} is wrong. ${parsed.error.issues[0].message}`,
    );
  }
  return parsed.data;
}

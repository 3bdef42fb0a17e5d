import { RootConfigService } from '@backstage/backend-plugin-api';

/**
 * The address of the portal, without a slash at its end.
 *
 * @returns undefined where the configuration does not say
 * @internal
 */
export function appUrlOf(config: RootConfigService): string | undefined {
  return config.getOptionalString('app.baseUrl')?.replace(/\/$/, '');
}

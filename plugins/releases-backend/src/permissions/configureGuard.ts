import { PermissionsService } from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { releaseConfigurePermission } from '@slipway/backstage-plugin-releases-common';
import { ApiError } from '../http/errors';
import { Caller } from '../http/handlers';

/**
 * Lets only those pass who may configure the plugin. What it makes throws an
 * {@link ApiError} of status 403 for others.
 *
 * @internal
 */
export function configureGuard(
  permissions: PermissionsService,
): (credentials: Caller) => Promise<void> {
  return async credentials => {
    const [decision] = await permissions.authorize(
      [{ permission: releaseConfigurePermission }],
      { credentials },
    );
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw ApiError.notAllowed(
        `You may not do this. It takes the permission ${releaseConfigurePermission.name}, which the portal's policy does not give you.`,
      );
    }
  };
}

import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import { ApiError } from '../http/errors';
import { Caller } from '../http/handlers';

/**
 * Throws an {@link ApiError} of status 403 unless the caller has the
 * permission.
 *
 * @internal
 */
export type PermissionGuard = (
  permission: BasicPermission,
  credentials: Caller,
) => Promise<void>;

/**
 * Holds permissions that are not about one resource.
 *
 * @internal
 */
export function permissionGuard(
  permissions: PermissionsService,
): PermissionGuard {
  return async (permission, credentials) => {
    const [decision] = await permissions.authorize([{ permission }], {
      credentials,
    });
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw ApiError.notAllowed(
        `You don't have permission to do this. It takes ${permission.name}: ask a portal admin.`,
      );
    }
  };
}

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  releaseConfigurePermission,
  releaseReadPermission,
  releaseUpdatePermission,
} from '@slipway/backstage-plugin-releases-common';
import { PermissionsOnce } from './PermissionsOnce';

describe('PermissionsOnce', () => {
  const asked = () =>
    mockServices.permissions.mock({
      authorizeConditional: async requests =>
        requests.map(({ permission }) => ({
          result:
            permission.name === releaseUpdatePermission.name
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        })),
    });

  it('asks once for what an operation needs several times', async () => {
    const permissions = asked();
    const once = new PermissionsOnce(permissions);
    const credentials = mockCredentials.user();
    await once.prefetch(credentials, [
      releaseReadPermission,
      releaseUpdatePermission,
      releaseReadPermission,
      releaseConfigurePermission,
    ]);
    const conditional = await once.authorizeConditional(
      [
        { permission: releaseUpdatePermission },
        { permission: releaseReadPermission },
      ],
      { credentials },
    );
    expect(conditional.map(({ result }) => result)).toEqual(['DENY', 'ALLOW']);
    expect(
      await once.authorize([{ permission: releaseConfigurePermission }], {
        credentials,
      }),
    ).toEqual([{ result: 'ALLOW' }]);
    expect(permissions.authorizeConditional).toHaveBeenCalledTimes(1);
    expect(permissions.authorizeConditional.mock.calls[0][0]).toHaveLength(3);
  });

  it('asks anew for the next operation, of the same person too', async () => {
    const permissions = asked();
    const once = new PermissionsOnce(permissions);
    for (const credentials of [
      mockCredentials.user(),
      mockCredentials.user(),
    ]) {
      await once.prefetch(credentials, [releaseReadPermission]);
    }
    expect(permissions.authorizeConditional).toHaveBeenCalledTimes(2);
  });
});

import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import {
  createReleasesOperations,
  requestEndpoint,
} from '@slipway/backstage-plugin-releases-common';
import { ReleasesService, ReleasesServiceAuth } from './ReleasesService';

/**
 * Asks the releases plugin over HTTP, with a plugin token on behalf of the
 * given credentials.
 *
 * @internal
 */
export function createReleasesService({
  auth,
  discovery,
}: {
  auth: AuthService;
  discovery: DiscoveryService;
}): ReleasesService {
  return createReleasesOperations<ReleasesServiceAuth>(
    async (endpoint, call, { credentials, ...options }) => {
      const { token } = await auth.getPluginRequestToken({
        onBehalfOf: credentials,
        targetPluginId: 'releases',
      });
      return requestEndpoint({ discoveryApi: discovery }, endpoint, call, {
        ...options,
        token,
      });
    },
  );
}

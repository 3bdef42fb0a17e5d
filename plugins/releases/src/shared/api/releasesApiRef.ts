import { createApiRef } from '@backstage/frontend-plugin-api';
import { ReleasesClient } from '@slipway/backstage-plugin-releases-common';

/**
 * What the releases plugin asks of its backend.
 *
 * @public
 */
export type ReleasesApi = ReleasesClient;

/**
 * The releases API. Replace it to reach the backend in another way.
 *
 * @public
 */
export const releasesApiRef = createApiRef<ReleasesApi>().with({
  id: 'plugin.releases.api',
  pluginId: 'releases',
});

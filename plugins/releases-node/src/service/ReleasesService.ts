import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ReleasesOperations } from '@slipway/backstage-plugin-releases-common';

/**
 * On whose behalf the releases plugin is asked.
 *
 * @public
 */
export interface ReleasesServiceAuth {
  /** Of the user or the plugin that asks; the portal's policy decides by them. */
  credentials: BackstageCredentials;
}

/**
 * The releases plugin, as other backend plugins ask it: each operation of its
 * API as a function, with the credentials of who asks among its options. They
 * answer what the HTTP API answers, and throw a `ReleasesApiError` where it
 * refuses.
 *
 * @public
 */
export type ReleasesService = ReleasesOperations<ReleasesServiceAuth>;

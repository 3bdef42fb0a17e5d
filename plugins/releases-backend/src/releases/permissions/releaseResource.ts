import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import {
  Release,
  RESOURCE_TYPE_RELEASE,
} from '@slipway/backstage-plugin-releases-common';

/**
 * A release, with what the catalog says of the components it ships.
 *
 * @public
 */
export interface ReleaseResource {
  release: Pick<Release, 'ownerRef' | 'tags' | 'environment' | 'state'>;
  /** Who owns the components, as full entity references. */
  componentOwnerRefs: string[];
}

/**
 * What a rule asks of a release in a query: one of `values` under `key`.
 *
 * @public
 */
export interface ReleaseCondition {
  key: 'ownerRef' | 'componentOwnerRef' | 'tag' | 'environment' | 'state';
  values: string[];
}

/**
 * Releases in permission decisions.
 *
 * @public
 */
export const releaseResourceRef = createPermissionResourceRef<
  ReleaseResource,
  ReleaseCondition
>().with({ pluginId: 'releases', resourceType: RESOURCE_TYPE_RELEASE });

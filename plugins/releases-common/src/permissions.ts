import { createPermission } from '@backstage/plugin-permission-common';

/** The resource type of releases in permission decisions. @public */
export const RESOURCE_TYPE_RELEASE = 'releases-release';

/** To see a release in any answer. @public */
export const releaseReadPermission = createPermission({
  name: 'releases.release.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_RELEASE,
});

/**
 * To make a release. Conditions are held against the release as it would be.
 *
 * @public
 */
export const releaseCreatePermission = createPermission({
  name: 'releases.release.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_RELEASE,
});

/**
 * To change a release. Conditions are held against the release as it is and as
 * it would be.
 *
 * @public
 */
export const releaseUpdatePermission = createPermission({
  name: 'releases.release.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RELEASE,
});

/** To move a release between states, hold it and release it from hold. @public */
export const releaseTransitionPermission = createPermission({
  name: 'releases.release.transition',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RELEASE,
});

/** To archive a release and to restore it. @public */
export const releaseDeletePermission = createPermission({
  name: 'releases.release.delete',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_RELEASE,
});

/** To refresh the dependencies and to verify the whole ledger. @public */
export const releaseConfigurePermission = createPermission({
  name: 'releases.configure',
  attributes: { action: 'update' },
});

/** @public */
export const releasesPermissions = [
  releaseReadPermission,
  releaseCreatePermission,
  releaseUpdatePermission,
  releaseTransitionPermission,
  releaseDeletePermission,
  releaseConfigurePermission,
];

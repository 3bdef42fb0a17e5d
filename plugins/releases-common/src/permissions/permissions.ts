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

/**
 * To import releases that are under way (`in_readiness`, `approved`,
 * `in_progress`, `verifying`), and to import a state that the rules would not
 * let a release come to here.
 *
 * @public
 */
export const releaseImportPermission = createPermission({
  name: 'releases.release.import',
  attributes: { action: 'create' },
});

/** To refresh the dependencies and to verify the whole ledger. @public */
export const releaseConfigurePermission = createPermission({
  name: 'releases.configure',
  attributes: { action: 'update' },
});

/** To make, change, import and archive windows: freezes and allow windows. @public */
export const windowManagePermission = createPermission({
  name: 'releases.window.manage',
  attributes: { action: 'update' },
});

/** To let one release go on in spite of a window or a gate. @public */
export const waiverGrantPermission = createPermission({
  name: 'releases.waiver.grant',
  attributes: { action: 'create' },
});

/** To make and change trains and milestone templates. @public */
export const trainManagePermission = createPermission({
  name: 'releases.train.manage',
  attributes: { action: 'update' },
});

/** To book environments and shared resources. @public */
export const bookingManagePermission = createPermission({
  name: 'releases.booking.manage',
  attributes: { action: 'update' },
});

/**
 * The permissions that are about the calendar as a whole, not one release.
 *
 * @public
 */
export const calendarPermissions = [
  windowManagePermission,
  waiverGrantPermission,
  trainManagePermission,
  bookingManagePermission,
];

/** @public */
export const releasesPermissions = [
  releaseReadPermission,
  releaseCreatePermission,
  releaseUpdatePermission,
  releaseTransitionPermission,
  releaseDeletePermission,
  releaseImportPermission,
  releaseConfigurePermission,
  ...calendarPermissions,
];

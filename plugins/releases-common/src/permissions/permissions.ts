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
 * To approve or reject a release. It lets nobody count: the rules of the gate
 * say who does.
 *
 * @public
 */
export const releaseApprovalVotePermission = createPermission({
  name: 'releases.approval.vote',
  attributes: { action: 'update' },
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

/** To call a release an emergency, so that it may pass over what policies let it. @public */
export const releaseEmergencyPermission = createPermission({
  name: 'releases.release.emergency',
  attributes: { action: 'update' },
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

/** To let a release go on in spite of a gate, a window or a conflict. @public */
export const waiverGrantPermission = createPermission({
  name: 'releases.waiver.grant',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RELEASE,
});

/** To keep the risks of a release: add, change, close and remove them. @public */
export const riskManagePermission = createPermission({
  name: 'releases.risk.manage',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RELEASE,
});

/** To make, change and archive policies: what releases have to meet. @public */
export const policyManagePermission = createPermission({
  name: 'releases.policy.manage',
  attributes: { action: 'update' },
});

/**
 * To plan, hold and close reviews, and to decide in them. It lets nobody see a
 * release that they may not read.
 *
 * @public
 */
export const reviewManagePermission = createPermission({
  name: 'releases.review.manage',
  attributes: { action: 'update' },
});

/** To send evidence from other tools. @public */
export const evidenceIngestPermission = createPermission({
  name: 'releases.evidence.ingest',
  attributes: { action: 'create' },
});

/** To record evidence of a release by hand. @public */
export const evidenceRecordPermission = createPermission({
  name: 'releases.evidence.record',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_RELEASE,
});

/** To tell of deployments: for the tools that deploy. @public */
export const deploymentRecordPermission = createPermission({
  name: 'releases.deployment.record',
  attributes: { action: 'create' },
});

/** To look at flagged deployments, and say what was found. @public */
export const deploymentReviewPermission = createPermission({
  name: 'releases.deployment.review',
  attributes: { action: 'update' },
});

/** To send events from other tools to `POST /v1/events`. @public */
export const intakeSendPermission = createPermission({
  name: 'releases.intake.send',
  attributes: { action: 'create' },
});

/**
 * To see what other tools sent, to replay it, and to say which release it is
 * about.
 *
 * @public
 */
export const intakeManagePermission = createPermission({
  name: 'releases.intake.manage',
  attributes: { action: 'update' },
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
  trainManagePermission,
  bookingManagePermission,
  policyManagePermission,
  reviewManagePermission,
];

/** @public */
export const releasesPermissions = [
  releaseReadPermission,
  releaseCreatePermission,
  releaseUpdatePermission,
  releaseTransitionPermission,
  releaseDeletePermission,
  releaseApprovalVotePermission,
  waiverGrantPermission,
  riskManagePermission,
  releaseImportPermission,
  releaseEmergencyPermission,
  releaseConfigurePermission,
  evidenceIngestPermission,
  evidenceRecordPermission,
  deploymentRecordPermission,
  deploymentReviewPermission,
  intakeSendPermission,
  intakeManagePermission,
  ...calendarPermissions,
];

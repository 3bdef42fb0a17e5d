import { ReleaseImpact, ReleaseKind } from './releaseParts';
import { ReleaseState } from './states';

/**
 * What people call the states of a release.
 *
 * @public
 */
export const releaseStateWords = {
  draft: 'Draft',
  planned: 'Planned',
  in_readiness: 'In readiness',
  approved: 'Approved',
  in_progress: 'In progress',
  verifying: 'Verifying',
  completed: 'Completed',
  cancelled: 'Cancelled',
  failed: 'Failed',
  rolled_back: 'Rolled back',
} as const satisfies Record<ReleaseState, string>;

/**
 * What people call the kinds of a release.
 *
 * @public
 */
export const releaseKindWords = {
  standard: 'Standard',
  normal: 'Normal',
  emergency: 'Emergency',
} as const satisfies Record<ReleaseKind, string>;

/**
 * What people call the impacts of a release.
 *
 * @public
 */
export const releaseImpactWords = {
  breaking: 'Breaking',
  additive: 'Additive',
  fix: 'Fix',
  none: 'None',
} as const satisfies Record<ReleaseImpact, string>;

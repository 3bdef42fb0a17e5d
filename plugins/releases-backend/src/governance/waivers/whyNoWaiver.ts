import {
  ApprovalReason,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { releaseParam } from '../../platform';
import { gateSays } from '../gates/gateSays';

/** Why those who made a release, or vote on it, waive nothing for it. @internal */
export function whyNoWaiver(release: Release): ApprovalReason {
  return gateSays(release, 'own_release', { release: releaseParam(release) });
}

import {
  ErrorDetail,
  Release,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { Caller } from '../../platform';

/**
 * Says what stands between a release and a state, beyond what the release
 * itself shows. Readiness answers it.
 *
 * @internal
 */
export interface TransitionGuard {
  blockers(
    credentials: Caller,
    release: Release,
    to: ReleaseState,
    at: string,
  ): Promise<ErrorDetail[]>;
}

import { ReleaseState } from '@slipway/backstage-plugin-releases-common';
import { isReopening } from './placeOf';

/** Which words name a move; a step back is called differently from a step on. */
export function moveKey(from: ReleaseState, to: ReleaseState) {
  if (isReopening(from, to) && (to === 'draft' || to === 'in_readiness')) {
    return `release.reopen.${to}` as const;
  }
  if (to === 'planned' && from === 'in_readiness') {
    return 'release.back.planned';
  }
  if (to === 'in_readiness' && from !== 'planned') {
    return 'release.back.in_readiness';
  }
  return `release.move.${to}` as const;
}

import { ReleaseState } from '@slipway/backstage-plugin-releases-common';

/** Which words name a move; a step back is called differently from a step on. */
export function moveKey(from: ReleaseState, to: ReleaseState) {
  if (to === 'planned' && from === 'in_readiness') {
    return 'release.back.planned';
  }
  if (to === 'in_readiness' && from !== 'planned') {
    return 'release.back.in_readiness';
  }
  return `release.move.${to}` as const;
}

/** The steps of the usual way. */
export const USUAL_WAY: readonly ReleaseState[] = [
  'draft',
  'planned',
  'in_readiness',
  'approved',
  'in_progress',
  'verifying',
  'completed',
];

/** Whether a move is the next step of the usual way. */
export function isNextStep(from: ReleaseState, to: ReleaseState): boolean {
  const place = USUAL_WAY.indexOf(from);
  return place >= 0 && USUAL_WAY[place + 1] === to;
}

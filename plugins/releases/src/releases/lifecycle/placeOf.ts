import {
  ReleaseAction,
  ReleaseState,
  USUAL_WAY,
} from '@slipway/backstage-plugin-releases-common';

/** Where an action stands among the others. */
export type Place =
  | 'first'
  | 'second'
  | 'edit'
  | 'hold'
  | 'back'
  | 'stop'
  | 'more';

/** Whether a move is the next step of the usual way. */
export function isNextStep(from: ReleaseState, to: ReleaseState): boolean {
  const place = USUAL_WAY.indexOf(from);
  return place >= 0 && USUAL_WAY[place + 1] === to;
}

/** Whether a move takes up again what was stopped. */
export function isReopening(from: ReleaseState, to: ReleaseState): boolean {
  return !USUAL_WAY.includes(from) && USUAL_WAY.includes(to);
}

function placeOfMove(from: ReleaseState, to: ReleaseState): Place {
  if (isNextStep(from, to)) {
    return USUAL_WAY.indexOf(to) % 2 === 1 ? 'first' : 'second';
  }
  if (isReopening(from, to)) {
    return 'hold';
  }
  return to === 'cancelled' || to === 'failed' ? 'stop' : 'back';
}

/**
 * The place of an action, the same whenever it is offered. Steps forward take
 * turns at two places, so that a click too many never makes the next one.
 */
export function placeOf(
  { action, to }: Pick<ReleaseAction, 'action' | 'to'>,
  from: ReleaseState,
): Place {
  switch (action) {
    case 'transition':
      return placeOfMove(from, to ?? from);
    case 'update':
      return 'edit';
    case 'hold':
    case 'unhold':
      return 'hold';
    default:
      return 'more';
  }
}

/** What is asked about before it is done: what cannot simply be taken back. */
export function isAskedAbout({
  action,
  to,
  needsReason,
}: Pick<ReleaseAction, 'action' | 'to' | 'needsReason'>): boolean {
  return (
    needsReason ||
    action === 'archive' ||
    to === 'in_progress' ||
    to === 'completed'
  );
}

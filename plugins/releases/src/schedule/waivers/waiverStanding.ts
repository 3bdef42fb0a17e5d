import {
  isWaiverOpen,
  Waiver,
} from '@slipway/backstage-plugin-releases-common';

/** How a waiver stands at an instant, as the screens name it. */
export function waiverStanding(waiver: Waiver, at: string) {
  if (waiver.state === 'revoked' || waiver.state === 'declined') {
    return waiver.state;
  }
  if (waiver.endedAt) {
    return 'ended';
  }
  if (!isWaiverOpen(waiver, at)) {
    return 'expired';
  }
  return waiver.state === 'granted' ? 'active' : 'requested';
}

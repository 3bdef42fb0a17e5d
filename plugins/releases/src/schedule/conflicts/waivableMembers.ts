import {
  Conflict,
  RELEASE_STATES,
  isContentOpen,
} from '@slipway/backstage-plugin-releases-common';

/**
 * The releases that a conflict holds up and that have no waiver of it, also
 * none that was asked for. Of two in the wrong order the later one waits.
 */
export function waivableMembers(conflict: Conflict): Conflict['members'] {
  const { kind, severity, members, hidden } = conflict;
  if (severity !== 'high') {
    return [];
  }
  const held =
    kind === 'order_violation' && hidden === 0 ? members.slice(-1) : members;
  return held.filter(member => {
    const state = RELEASE_STATES.find(known => known === member.state);
    return (
      member.waiver === undefined && state !== undefined && isContentOpen(state)
    );
  });
}

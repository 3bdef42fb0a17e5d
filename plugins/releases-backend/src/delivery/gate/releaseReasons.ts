import {
  GateReason,
  GateResult,
  isOpenState,
  Release,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import { blockerCode, PROVIDER_NOT_READY } from '../../governance';
import { releaseParam, said, stateParam, zoneOf } from '../../platform';
import { GateFacts } from './GateFacts';
import { gateReason } from './gateReason';
import { isPassing } from './isPassing';
import { mismatches } from './mismatches';

const APPROVED: readonly ReleaseState[] = [
  'approved',
  'in_progress',
  'verifying',
];

function whyNotApproved(release: Release): GateReason[] {
  const { state, ownerRef } = release;
  if (APPROVED.includes(state)) {
    return [];
  }
  return [
    gateReason(
      release,
      'not_approved',
      { release: releaseParam(release), state: stateParam(state) },
      // Somebody has to finish a draft before anybody can approve it.
      { passing: state !== 'draft', ...(ownerRef && { ownerRef }) },
    ),
  ];
}

function whyHeld(release: Release): GateReason[] {
  const { hold, managerRef } = release;
  return hold
    ? [
        {
          code: 'on_hold',
          ...said(
            {
              code: 'gate.on_hold',
              params: {
                release: releaseParam(release),
                since: { at: hold.at },
                reason: hold.reason,
              },
            },
            zoneOf(release),
          ),
          blocking: true,
          passing: false,
          ...(managerRef && { ownerRef: managerRef }),
        },
      ]
    : [];
}

function ofGate(gate: GateResult): GateReason {
  const { sentence, message, ownerRef, dueAt } = gate;
  return {
    code: blockerCode(gate),
    sentence,
    ...(message && { message }),
    blocking: true,
    passing: isPassing(gate),
    ...(ownerRef && { ownerRef }),
    ...(dueAt && { dueAt }),
  };
}

/**
 * What keeps a release, and so a deployment of what it ships, from going out,
 * windows apart.
 *
 * @internal
 */
export function releaseReasons(
  release: Release,
  facts: Pick<GateFacts, 'asked' | 'environment' | 'standing'>,
): GateReason[] {
  const { gates, inherited } = facts.standing;
  if (!isOpenState(release.state)) {
    return [
      gateReason(release, 'already_ended', {
        release: releaseParam(release),
        state: stateParam(release.state),
      }),
      ...mismatches(release, facts),
    ];
  }
  return [
    ...mismatches(release, facts),
    ...whyHeld(release),
    ...whyNotApproved(release),
    ...gates.map(ofGate),
    ...inherited.map(({ sentence, message }) => ({
      code: PROVIDER_NOT_READY,
      sentence,
      ...(message && { message }),
      blocking: true,
      passing: true,
    })),
  ];
}

import {
  ApprovalReason,
  GateStage,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { ApiError, releaseParam } from '../../platform';
import { ItemOwner } from '../checklists/checklistParams';
import { gateSays } from '../gates/gateSays';
import { hasStarted, isAskedAfterStart, isStageOver } from '../stages/stages';
import { isPending } from '../../releases';

/** Why somebody may not tick an item. @internal */
export type TickRefusal =
  | 'not_a_person'
  | 'self_tick'
  | 'not_eligible'
  | 'decided'
  | 'gate_not_open'
  | 'members_not_read';

/** Why nobody ticks anything of a gate now, with what is said of it. @internal */
export interface ClosedGate {
  code: Extract<TickRefusal, 'decided' | 'gate_not_open'>;
  says: 'tick_ended' | 'tick_archived' | 'tick_started' | 'tick_not_started';
}

/** Whether items of a gate can be ticked now, whoever it is. @internal */
export function closedGate(
  release: Pick<Release, 'state' | 'archivedAt'>,
  stage: GateStage,
): ClosedGate | undefined {
  if (release.archivedAt !== undefined) {
    return { code: 'decided', says: 'tick_archived' };
  }
  if (!isPending(release.state) && !hasStarted(release)) {
    return { code: 'decided', says: 'tick_ended' };
  }
  if (isStageOver(stage, release.state)) {
    return { code: 'decided', says: 'tick_started' };
  }
  return isAskedAfterStart(stage) && !hasStarted(release)
    ? { code: 'gate_not_open', says: 'tick_not_started' }
    : undefined;
}

/** @internal */
export function whyClosed(
  release: Release,
  { code, says }: ClosedGate,
): ApprovalReason {
  const { sentence, message } = gateSays(release, says, {
    release: releaseParam(release),
  });
  return { code, sentence, message };
}

/** Why one person may not, where others may. @internal */
export function whyNotThem(
  release: Release,
  code: Exclude<TickRefusal, ClosedGate['code']>,
  { ref, isNamed }: ItemOwner,
): ApprovalReason {
  const about = {
    release: releaseParam(release),
    ...(ref === undefined ? {} : { owner: { actor: ref } }),
  };
  const says = {
    not_a_person: 'tick_not_a_person',
    self_tick: 'tick_author',
    not_eligible: isNamed ? 'tick_not_owner' : 'tick_not_owner_or_editor',
    members_not_read: 'tick_members_not_read',
  } as const;
  const { sentence, message } = gateSays(release, says[code], about);
  return { code, sentence, message };
}

/** A reason as it is answered to who tries to tick. @internal */
export function tickRefused(
  { code, sentence }: ApprovalReason,
  release: Release,
): ApiError {
  const details = [{ field: 'itemId', code, message: sentence }];
  switch (code as TickRefusal) {
    case 'decided':
      return ApiError.conflict(sentence, { details, current: release });
    case 'gate_not_open':
      return ApiError.refused(sentence, details);
    default:
      return ApiError.notAllowed(sentence, details);
  }
}

import {
  ApprovalReason,
  MessageParam,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { ApiError, releaseParam, listParam } from '../../platform';
import { gateSays } from '../gates/gateSays';

/** Why somebody may not vote. @internal */
export type VoteRefusal =
  | 'not_a_person'
  | 'self_approval'
  | 'not_eligible'
  | 'already_voted'
  | 'decided'
  | 'gate_not_open'
  | 'not_started'
  | 'members_not_read';

const STATUS: Record<VoteRefusal, 403 | 409 | 422 | 503> = {
  not_a_person: 403,
  self_approval: 403,
  not_eligible: 403,
  already_voted: 409,
  decided: 409,
  gate_not_open: 422,
  not_started: 422,
  members_not_read: 503,
};

/** What is said of those that other things are said of as well. */
const SAYS: Partial<Record<VoteRefusal, string>> = {
  gate_not_open: 'approval_not_open',
  not_started: 'vote_not_started',
};

/** @param waiting - the gates that must pass first @internal */
export function whyNoVote(
  code: VoteRefusal,
  release: Release,
  waiting: readonly MessageParam[] = [],
): ApprovalReason {
  const { sentence, message } = gateSays(release, SAYS[code] ?? code, {
    release: releaseParam(release),
    gates: listParam(waiting),
  });
  return {
    code: code === 'not_started' ? 'gate_not_open' : code,
    sentence,
    message,
  };
}

/** The same, as it is answered to who tries to vote. @internal */
export function voteRefused(
  code: VoteRefusal,
  release: Release,
  waiting: readonly MessageParam[] = [],
): ApiError {
  const why = whyNoVote(code, release, waiting);
  const { sentence } = why;
  const details = [{ field: 'gateId', code: why.code, message: sentence }];
  switch (STATUS[code]) {
    case 403:
      return ApiError.notAllowed(sentence, details);
    case 409:
      return ApiError.conflict(sentence, { details, current: release });
    case 422:
      return ApiError.refused(sentence, details);
    default:
      return ApiError.unavailable('catalog', sentence);
  }
}

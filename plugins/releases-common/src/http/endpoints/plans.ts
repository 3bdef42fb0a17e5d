import {
  conflictMovesSchema,
  planCommitSchema,
  slotListSchema,
  slotQuerySchema,
  slotSearchSchema,
  whatIfRequestSchema,
  whatIfSchema,
} from '../../schedule/plan';
import {
  releaseCreatePermission,
  releaseReadPermission,
  releaseUpdatePermission,
} from '../../permissions/permissions';
import { defineEndpoint } from './endpoint';
import { conflictParams } from './conflicts';
import { idParams } from './idParams';

/** @internal */
export const planEndpoints = {
  findSlots: defineEndpoint({
    method: 'get',
    path: '/v1/releases/{id}/slots',
    summary: 'Find times that a release could take',
    description:
      'In working hours and on working days unless asked otherwise, where the windows let every component be released and nothing collides that would be more than good to know.',
    params: idParams,
    query: slotQuerySchema,
    response: slotListSchema,
    permission: releaseReadPermission.name,
    refusals: [404, 409],
  }),
  findDraftSlots: defineEndpoint({
    method: 'post',
    path: '/v1/slots',
    summary: 'Find times that a release could take before it is saved',
    description:
      'The same search for a release of which only some is known, by who may make it. Nothing is saved.',
    body: slotSearchSchema,
    response: slotListSchema,
    permission: releaseCreatePermission.name,
    refusals: [403],
  }),
  findConflictMoves: defineEndpoint({
    method: 'get',
    path: '/v1/conflicts/{fingerprint}/moves',
    summary: 'Find the moves that would resolve a conflict',
    description:
      'For at most five releases that the caller may move, those that are the easiest to move first. Nothing is moved: preview a move, then commit it.',
    params: conflictParams,
    response: conflictMovesSchema,
    permission: releaseReadPermission.name,
    refusals: [404],
  }),
  previewPlan: defineEndpoint({
    method: 'post',
    path: '/v1/plans/what-if',
    summary: 'What moving releases would change',
    description:
      'Changes no release. The answer can be committed by its id until it expires.',
    body: whatIfRequestSchema,
    response: whatIfSchema,
    permission: releaseReadPermission.name,
    refusals: [404, 409],
  }),
  commitPlan: defineEndpoint({
    method: 'post',
    path: '/v1/plans/{id}/commit',
    summary: 'Move releases as previewed: all of them or none',
    description:
      'Only by who previewed it, and only on the revisions that were previewed. Committed again, it answers the same.',
    params: idParams,
    response: planCommitSchema,
    permission: releaseUpdatePermission.name,
    refusals: [403, 404, 409],
  }),
};

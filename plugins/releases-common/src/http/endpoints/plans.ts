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
    summary: 'Find free times for a release',
    description:
      'Within working hours on working days unless requested otherwise, at times when windows allow every component to be released and there is no conflict above severity `low`.',
    params: idParams,
    query: slotQuerySchema,
    response: slotListSchema,
    permission: releaseReadPermission.name,
    refusals: [404, 409],
  }),
  findDraftSlots: defineEndpoint({
    method: 'post',
    path: '/v1/slots',
    summary: 'Find free times for a release before it is saved',
    description:
      'The same search for a release that is not complete yet. Nothing is saved.',
    body: slotSearchSchema,
    response: slotListSchema,
    permission: releaseCreatePermission.name,
    refusals: [403],
  }),
  findConflictMoves: defineEndpoint({
    method: 'get',
    path: '/v1/conflicts/{fingerprint}/moves',
    summary: 'Find moves that would resolve a conflict',
    description:
      'For at most five releases that the caller may move, the easiest to move first. Nothing is moved: preview a move, then commit it.',
    params: conflictParams,
    response: conflictMovesSchema,
    permission: releaseReadPermission.name,
    refusals: [404],
  }),
  previewPlan: defineEndpoint({
    method: 'post',
    path: '/v1/plans/what-if',
    summary: 'Preview the effects of moving releases',
    description:
      'No release is changed. The result can be committed by its id until it expires.',
    body: whatIfRequestSchema,
    response: whatIfSchema,
    permission: releaseReadPermission.name,
    refusals: [404, 409],
  }),
  commitPlan: defineEndpoint({
    method: 'post',
    path: '/v1/plans/{id}/commit',
    summary: 'Move releases as previewed, all or none',
    description:
      'Only for the caller who previewed it, and only for the previewed revisions. Committing it again returns the same response.',
    params: idParams,
    response: planCommitSchema,
    permission: releaseUpdatePermission.name,
    refusals: [403, 404, 409],
  }),
};

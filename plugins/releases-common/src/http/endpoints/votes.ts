import {
  newVoteSchema,
  voteBatchResultSchema,
  voteBatchSchema,
  voteSchema,
} from '../../governance/vote';
import { releaseApprovalVotePermission } from '../../permissions/permissions';
import { idSchema } from '../../primitives';
import { defineEndpoint } from './endpoint';
import { idParams } from './idParams';

/** @internal */
export const voteEndpoints = {
  castVote: defineEndpoint({
    method: 'post',
    path: '/v1/releases/{id}/votes',
    summary: 'Approve or reject a release',
    description:
      'Only for people whom the gate asks. The vote is for the content of the release at that revision; a change of the content voids it. The release does not change its state or its revision.',
    params: idParams,
    body: newVoteSchema,
    response: voteSchema,
    status: 201,
    ifMatch: 'required',
    idempotent: true,
    permission: releaseApprovalVotePermission.name,
    refusals: [403, 404, 409, 422, 428, 503],
  }),
  withdrawVote: defineEndpoint({
    method: 'delete',
    path: '/v1/releases/{id}/votes/{voteId}',
    summary: 'Withdraw your own vote',
    params: idParams.extend({ voteId: idSchema }),
    response: voteSchema,
    idempotent: true,
    refusals: [403, 404, 409],
  }),
  castVotes: defineEndpoint({
    method: 'post',
    path: '/v1/votes:batch',
    summary: 'Approve or reject several releases independently',
    description: 'The status is always 200; each refused vote has the reason.',
    body: voteBatchSchema,
    response: voteBatchResultSchema,
    permission: releaseApprovalVotePermission.name,
    refusals: [403],
  }),
};

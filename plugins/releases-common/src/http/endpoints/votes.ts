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
    summary: 'Approve or reject a release, as one whom a gate asks',
    description:
      'The vote is for the content that the release has at that revision, and a change of it makes the vote void. It moves nothing, and the release keeps its revision.',
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
    summary: "Withdraw one's own vote",
    params: idParams.extend({ voteId: idSchema }),
    response: voteSchema,
    idempotent: true,
    refusals: [403, 404, 409],
  }),
  castVotes: defineEndpoint({
    method: 'post',
    path: '/v1/votes:batch',
    summary: 'Approve or reject several releases, each by itself',
    description:
      'Answers 200 whatever becomes of each; those that were refused say why.',
    body: voteBatchSchema,
    response: voteBatchResultSchema,
    permission: releaseApprovalVotePermission.name,
    refusals: [403],
  }),
};

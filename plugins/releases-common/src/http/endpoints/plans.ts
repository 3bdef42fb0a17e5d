import {
  planCommitSchema,
  slotListSchema,
  slotQuerySchema,
  whatIfRequestSchema,
  whatIfSchema,
} from '../../schedule/plan';
import {
  releaseReadPermission,
  releaseUpdatePermission,
} from '../../permissions/permissions';
import { defineEndpoint } from './endpoint';
import { idParams } from './idParams';

/** @internal */
export const planEndpoints = {
  findSlots: defineEndpoint({
    method: 'get',
    path: '/v1/releases/{id}/slots',
    summary: 'Find times that a release could take',
    description:
      'In working hours, where the windows let every component be released and nothing collides that would be more than good to know.',
    params: idParams,
    query: slotQuerySchema,
    response: slotListSchema,
    permission: releaseReadPermission.name,
    refusals: [404, 409],
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

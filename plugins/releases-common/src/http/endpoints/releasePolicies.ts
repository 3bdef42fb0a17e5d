import {
  policyAdoptionSchema,
  releasePoliciesSchema,
} from '../../governance/releasePolicies';
import {
  releaseReadPermission,
  releaseUpdatePermission,
} from '../../permissions/permissions';
import { releaseSchema } from '../../release/release';
import { defineEndpoint } from './endpoint';
import { idParams } from './idParams';

/** @internal */
export const releasePolicyEndpoints = {
  getReleasePolicies: defineEndpoint({
    method: 'get',
    path: '/v1/releases/{id}/policies',
    summary:
      'Which policies a release is held to, and how those of today differ',
    params: idParams,
    response: releasePoliciesSchema,
    permission: releaseReadPermission.name,
    refusals: [404],
  }),
  adoptPolicies: defineEndpoint({
    method: 'post',
    path: '/v1/releases/{id}/policies/adopt',
    summary: 'Hold an approved release to the policies of today',
    description:
      'What they newly ask is asked from then on, before the start. Where they may ask less than before, it takes the permission releases.waiver.grant, and nobody adopts them for a release that they made or voted on.',
    params: idParams,
    body: policyAdoptionSchema,
    response: releaseSchema,
    ifMatch: 'required',
    etag: true,
    idempotent: true,
    permission: releaseUpdatePermission.name,
    refusals: [403, 404, 409, 428],
  }),
};

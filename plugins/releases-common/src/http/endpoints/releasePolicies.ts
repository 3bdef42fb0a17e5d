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
      'The policies that apply to a release, and how the current ones differ',
    params: idParams,
    response: releasePoliciesSchema,
    permission: releaseReadPermission.name,
    refusals: [404],
  }),
  adoptPolicies: defineEndpoint({
    method: 'post',
    path: '/v1/releases/{id}/policies/adopt',
    summary: 'Adopt the current policies for an approved release',
    description:
      'Their additional gates then apply before the start. If they may require less than before, the caller needs the permission `releases.waiver.grant`, and must not have created the release or voted on it.',
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

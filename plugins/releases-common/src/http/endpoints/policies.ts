import {
  newPolicySchema,
  policyChangeSchema,
  policySchema,
} from '../../governance/policy';
import {
  gateTypeListSchema,
  policyListQuerySchema,
  policyListSchema,
  policyPreviewSchema,
  policyProgressSchema,
  policyVersionListSchema,
} from '../../governance/policyAnswers';
import { ledgerPageSchema, ledgerQuerySchema } from '../../ledger/ledger';
import { policyManagePermission } from '../../permissions/permissions';
import { archivedQuery } from './archivedQuery';
import { defineEndpoint } from './endpoint';
import { idParams } from './idParams';

/** @internal */
export const policyEndpoints = {
  listPolicies: defineEndpoint({
    method: 'get',
    path: '/v1/policies',
    summary: 'List policies, by name',
    query: policyListQuerySchema,
    response: policyListSchema,
  }),
  createPolicy: defineEndpoint({
    method: 'post',
    path: '/v1/policies',
    summary: 'Create a policy',
    description:
      'It applies at once to every release that it selects and that is not approved yet.',
    body: newPolicySchema,
    response: policySchema,
    status: 201,
    etag: true,
    idempotent: true,
    permission: policyManagePermission.name,
    refusals: [403, 409],
  }),
  previewPolicy: defineEndpoint({
    method: 'post',
    path: '/v1/policies/preview',
    summary:
      'Which releases a policy would select, and what their verdicts would be',
    description:
      'An existing policy with the same id is ignored. Nothing is saved.',
    body: newPolicySchema,
    response: policyPreviewSchema,
    permission: policyManagePermission.name,
    refusals: [403],
  }),
  getPolicy: defineEndpoint({
    method: 'get',
    path: '/v1/policies/{id}',
    summary: 'Get a policy',
    params: idParams,
    query: archivedQuery,
    response: policySchema,
    etag: true,
    refusals: [404],
  }),
  updatePolicy: defineEndpoint({
    method: 'patch',
    path: '/v1/policies/{id}',
    summary: 'Change a policy, which creates a new version of it',
    params: idParams,
    body: policyChangeSchema,
    response: policySchema,
    ifMatch: 'required',
    etag: true,
    permission: policyManagePermission.name,
    refusals: [403, 404, 409, 428],
    idempotent: true,
  }),
  archivePolicy: defineEndpoint({
    method: 'delete',
    path: '/v1/policies/{id}',
    summary: 'Archive a policy: it no longer selects releases',
    params: idParams,
    response: policySchema,
    ifMatch: 'honoured',
    etag: true,
    permission: policyManagePermission.name,
    refusals: [403, 404, 409],
    idempotent: true,
  }),
  restorePolicy: defineEndpoint({
    method: 'post',
    path: '/v1/policies/{id}/restore',
    summary: 'Restore an archived policy',
    params: idParams,
    response: policySchema,
    ifMatch: 'honoured',
    etag: true,
    idempotent: true,
    permission: policyManagePermission.name,
    refusals: [403, 404, 409],
  }),
  listPolicyVersions: defineEndpoint({
    method: 'get',
    path: '/v1/policies/{id}/versions',
    summary: 'All versions of a policy',
    params: idParams,
    response: policyVersionListSchema,
    refusals: [404],
  }),
  getPolicyProgress: defineEndpoint({
    method: 'get',
    path: '/v1/policies/{id}/progress',
    summary: 'Progress of re-evaluating releases after a policy was saved',
    description:
      'After a policy is saved, the releases that are not approved yet are re-evaluated. Until that is done, lists show them as `updating`.',
    params: idParams,
    response: policyProgressSchema,
    refusals: [404],
  }),
  getPolicyLedger: defineEndpoint({
    method: 'get',
    path: '/v1/policies/{id}/ledger',
    summary: 'Everything that happened to a policy',
    params: idParams,
    query: ledgerQuerySchema,
    response: ledgerPageSchema,
    refusals: [404],
  }),
  listGateTypes: defineEndpoint({
    method: 'get',
    path: '/v1/gate-types',
    summary: 'The types of gates that policies can use',
    response: gateTypeListSchema,
  }),
};

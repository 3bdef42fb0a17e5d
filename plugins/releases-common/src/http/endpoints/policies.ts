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
    summary: 'Make a policy',
    description:
      'It counts at once for every release that it selects and that is not approved yet.',
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
    summary: 'Which releases a policy would select, and how they would fare',
    description:
      'A policy of the same id that is there already is left out of account. Nothing is kept.',
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
    summary: 'Change a policy, which makes a new version of it',
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
    summary: 'Archive a policy, so that it selects nothing',
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
    summary: 'Every version that a policy ever had',
    params: idParams,
    response: policyVersionListSchema,
    refusals: [404],
  }),
  getPolicyProgress: defineEndpoint({
    method: 'get',
    path: '/v1/policies/{id}/progress',
    summary: 'How far releases are judged by a policy that was saved',
    description:
      'Saving a policy has releases judged anew that are not approved yet. Until that is done, what lists say of them is `updating`.',
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

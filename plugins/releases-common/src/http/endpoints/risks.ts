import {
  newRiskSchema,
  releaseRisksSchema,
  riskChangeSchema,
  riskListQuerySchema,
  riskListSchema,
  riskRecordSchema,
} from '../../governance/risk';
import {
  releaseReadPermission,
  riskManagePermission,
} from '../../permissions/permissions';
import { idSchema } from '../../primitives';
import { defineEndpoint } from './endpoint';
import { idParams } from './idParams';

const riskParams = idParams.extend({ riskId: idSchema });

/** @internal */
export const riskEndpoints = {
  listRisks: defineEndpoint({
    method: 'get',
    path: '/v1/risks',
    summary: 'List the risks of all releases, the highest score first',
    description:
      'Only those of releases that the caller may read, with how many there are in each cell of the matrix.',
    query: riskListQuerySchema,
    response: riskListSchema,
    permission: releaseReadPermission.name,
  }),
  getReleaseRisks: defineEndpoint({
    method: 'get',
    path: '/v1/releases/{id}/risks',
    summary: 'The risks of a release',
    params: idParams,
    response: releaseRisksSchema,
    permission: releaseReadPermission.name,
    refusals: [404],
  }),
  addRisk: defineEndpoint({
    method: 'post',
    path: '/v1/releases/{id}/risks',
    summary: 'Put a risk on the register of a release',
    description:
      'The release keeps its revision, and what was approved stays approved.',
    params: idParams,
    body: newRiskSchema,
    response: riskRecordSchema,
    status: 201,
    etag: true,
    idempotent: true,
    permission: riskManagePermission.name,
    refusals: [403, 404, 409],
  }),
  updateRisk: defineEndpoint({
    method: 'patch',
    path: '/v1/releases/{id}/risks/{riskId}',
    summary: 'Change a risk, settle or close it',
    description:
      'If-Match is the revision of the risk; the release keeps its own.',
    params: riskParams,
    body: riskChangeSchema,
    response: riskRecordSchema,
    ifMatch: 'required',
    etag: true,
    idempotent: true,
    permission: riskManagePermission.name,
    refusals: [403, 404, 409, 428],
  }),
  removeRisk: defineEndpoint({
    method: 'delete',
    path: '/v1/releases/{id}/risks/{riskId}',
    summary: 'Remove a risk that should not be on the register',
    description:
      'For one that was put there by mistake; close the others, so that they stay. The ledger keeps what it was.',
    params: riskParams,
    response: riskRecordSchema,
    ifMatch: 'honoured',
    etag: true,
    idempotent: true,
    permission: riskManagePermission.name,
    refusals: [403, 404, 409],
  }),
};

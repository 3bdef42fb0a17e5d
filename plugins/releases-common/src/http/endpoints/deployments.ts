import {
  deploymentChangeSchema,
  deploymentListQuerySchema,
  deploymentListSchema,
  deploymentReviewInputSchema,
  deploymentSchema,
  newDeploymentSchema,
} from '../../delivery/deployment';
import { environmentListSchema } from '../../delivery/environment';
import {
  environmentMatrixQuerySchema,
  environmentMatrixSchema,
} from '../../delivery/environmentMatrix';
import {
  deploymentRecordPermission,
  deploymentReviewPermission,
} from '../../permissions/permissions';
import { defineEndpoint } from './endpoint';
import { idParams } from './idParams';

/** @internal */
export const deploymentEndpoints = {
  listDeployments: defineEndpoint({
    method: 'get',
    path: '/v1/deployments',
    summary: 'List deployments, the latest first',
    description:
      'A release is only named where the caller may read it; the deployment is listed all the same.',
    query: deploymentListQuerySchema,
    response: deploymentListSchema,
  }),
  recordDeployment: defineEndpoint({
    method: 'post',
    path: '/v1/deployments',
    summary: 'Tell of a deployment, or how it goes on',
    description:
      '`source` identifies it: the same again changes the state of the same deployment. What is older than what is known, or repeats it, changes nothing.',
    body: newDeploymentSchema,
    response: deploymentSchema,
    etag: true,
    idempotent: true,
    permission: deploymentRecordPermission.name,
    refusals: [403, 404, 409],
  }),
  getDeployment: defineEndpoint({
    method: 'get',
    path: '/v1/deployments/{id}',
    summary: 'A deployment',
    params: idParams,
    response: deploymentSchema,
    etag: true,
    refusals: [404],
  }),
  updateDeployment: defineEndpoint({
    method: 'patch',
    path: '/v1/deployments/{id}',
    summary: 'Say how a deployment goes on',
    params: idParams,
    body: deploymentChangeSchema,
    response: deploymentSchema,
    ifMatch: 'honoured',
    etag: true,
    idempotent: true,
    permission: deploymentRecordPermission.name,
    refusals: [403, 404, 409],
  }),
  reviewDeployment: defineEndpoint({
    method: 'post',
    path: '/v1/deployments/{id}/reviews',
    summary: 'Say that somebody looked at a flagged deployment',
    description:
      'Only for people. The flags stay on the record, with who looked at them and what they found.',
    params: idParams,
    body: deploymentReviewInputSchema,
    response: deploymentSchema,
    status: 201,
    etag: true,
    idempotent: true,
    permission: deploymentReviewPermission.name,
    refusals: [403, 404, 409],
  }),
  listEnvironments: defineEndpoint({
    method: 'get',
    path: '/v1/environments',
    summary: 'The environments, in the order of promotion',
    response: environmentListSchema,
  }),
  getEnvironmentMatrix: defineEndpoint({
    method: 'get',
    path: '/v1/environments/matrix',
    summary: 'Which version of which component runs where',
    description:
      'Components that something is known to have been deployed of, by name.',
    query: environmentMatrixQuerySchema,
    response: environmentMatrixSchema,
  }),
};

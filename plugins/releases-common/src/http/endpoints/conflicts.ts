import { z } from 'zod';
import {
  conflictListQuerySchema,
  conflictListSchema,
  conflictSchema,
  newAcknowledgementSchema,
  releaseConflictsSchema,
} from '../../schedule/conflict';
import {
  releaseReadPermission,
  releaseUpdatePermission,
} from '../../permissions/permissions';
import { defineEndpoint } from './endpoint';
import { idParams } from './idParams';

/** @internal */
export const conflictParams = z.strictObject({
  fingerprint: z.string().regex(/^[0-9a-f]{40}$/, {
    error: 'Give the fingerprint of a conflict as it was answered.',
  }),
});

/** @internal */
export const conflictEndpoints = {
  listConflicts: defineEndpoint({
    method: 'get',
    path: '/v1/conflicts',
    summary: 'List conflicts',
    description:
      'The most severe first, then by time. A conflict is listed if the caller may read one of its releases.',
    query: conflictListQuerySchema,
    response: conflictListSchema,
    permission: releaseReadPermission.name,
  }),
  getReleaseConflicts: defineEndpoint({
    method: 'get',
    path: '/v1/releases/{id}/conflicts',
    summary: 'The conflicts of a release',
    description: 'Computed for this release on request.',
    params: idParams,
    response: releaseConflictsSchema,
    permission: releaseReadPermission.name,
    refusals: [404],
  }),
  acknowledgeConflict: defineEndpoint({
    method: 'post',
    path: '/v1/conflicts/{fingerprint}/acknowledgement',
    summary: 'Acknowledge a conflict',
    description:
      'Requires the permission to change one of its releases. A later acknowledgement replaces an earlier one.',
    params: conflictParams,
    body: newAcknowledgementSchema,
    response: conflictSchema,
    status: 201,
    idempotent: true,
    permission: releaseUpdatePermission.name,
    refusals: [403, 404, 409],
  }),
  revokeAcknowledgement: defineEndpoint({
    method: 'delete',
    path: '/v1/conflicts/{fingerprint}/acknowledgement',
    summary: 'Withdraw an acknowledgement',
    params: conflictParams,
    response: conflictSchema,
    permission: releaseUpdatePermission.name,
    refusals: [403, 404, 409],
    idempotent: true,
  }),
};

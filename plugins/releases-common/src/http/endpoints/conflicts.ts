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
    summary: 'List what collides',
    description:
      'The most severe first, then by time. A conflict is listed where the caller may read one of its releases.',
    query: conflictListQuerySchema,
    response: conflictListSchema,
    permission: releaseReadPermission.name,
  }),
  getReleaseConflicts: defineEndpoint({
    method: 'get',
    path: '/v1/releases/{id}/conflicts',
    summary: 'What a release collides with',
    description: 'Computed for this release when it is asked for.',
    params: idParams,
    response: releaseConflictsSchema,
    permission: releaseReadPermission.name,
    refusals: [404],
  }),
  acknowledgeConflict: defineEndpoint({
    method: 'post',
    path: '/v1/conflicts/{fingerprint}/acknowledgement',
    summary: 'Take note of a conflict',
    description:
      'Takes the permission to change one of its releases. A later one takes the place of an earlier one.',
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
    summary: 'Take an acknowledgement back',
    params: conflictParams,
    response: conflictSchema,
    permission: releaseUpdatePermission.name,
    refusals: [403, 404, 409],
    idempotent: true,
  }),
};

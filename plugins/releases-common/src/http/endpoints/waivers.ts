import { idSchema } from '../../primitives';
import { newWaiverSchema } from '../../release/waiver';
import { waiverGrantPermission } from '../../permissions/permissions';
import { releaseSchema } from '../../release/release';
import { defineEndpoint } from './endpoint';
import { idParams } from './idParams';

/** @internal */
export const waiverEndpoints = {
  grantWaiver: defineEndpoint({
    method: 'post',
    path: '/v1/releases/{id}/waivers',
    summary: 'Let a release go on in spite of a window, until an instant',
    params: idParams,
    body: newWaiverSchema,
    response: releaseSchema,
    status: 201,
    ifMatch: 'honoured',
    etag: true,
    idempotent: true,
    permission: waiverGrantPermission.name,
    refusals: [403, 404, 409],
  }),
  revokeWaiver: defineEndpoint({
    method: 'delete',
    path: '/v1/releases/{id}/waivers/{windowId}',
    summary: 'Take back the waiver of a window',
    params: idParams.extend({ windowId: idSchema }),
    response: releaseSchema,
    ifMatch: 'honoured',
    etag: true,
    permission: waiverGrantPermission.name,
    refusals: [403, 404, 409],
    idempotent: true,
  }),
};

import { idSchema } from '../../primitives';
import { newWaiverSchema, waiverAnswerSchema } from '../../release/waiver';
import { waiverGrantPermission } from '../../permissions/permissions';
import { releaseSchema } from '../../release/release';
import { defineEndpoint } from './endpoint';
import { idParams } from './idParams';

const waiverParams = idParams.extend({ waiverId: idSchema });

/** @internal */
export const waiverEndpoints = {
  requestWaiver: defineEndpoint({
    method: 'post',
    path: '/v1/releases/{id}/waivers',
    summary:
      'Waive a gate, a window or a conflict for a release, or request a waiver',
    description:
      'If the caller may grant waivers, it is granted at once: 201. If the caller may only change the release, it is requested: 202, and applies once it is granted.',
    params: idParams,
    body: newWaiverSchema,
    response: releaseSchema,
    status: 201,
    accepted: ({ waivers = [] }) => waivers.at(-1)?.state === 'requested',
    ifMatch: 'honoured',
    etag: true,
    idempotent: true,
    permission: waiverGrantPermission.name,
    refusals: [403, 404, 409, 422],
  }),
  grantWaiver: defineEndpoint({
    method: 'post',
    path: '/v1/releases/{id}/waivers/{waiverId}/grant',
    summary: 'Grant a requested waiver',
    params: waiverParams,
    body: waiverAnswerSchema,
    response: releaseSchema,
    ifMatch: 'honoured',
    etag: true,
    idempotent: true,
    permission: waiverGrantPermission.name,
    refusals: [403, 404, 409],
  }),
  declineWaiver: defineEndpoint({
    method: 'post',
    path: '/v1/releases/{id}/waivers/{waiverId}/decline',
    summary: 'Decline a requested waiver',
    params: waiverParams,
    body: waiverAnswerSchema,
    response: releaseSchema,
    ifMatch: 'honoured',
    etag: true,
    idempotent: true,
    permission: waiverGrantPermission.name,
    refusals: [403, 404, 409],
  }),
  revokeWaiver: defineEndpoint({
    method: 'delete',
    path: '/v1/releases/{id}/waivers/{waiverId}',
    summary: 'Revoke a waiver, or withdraw the request for one',
    description:
      'Identified by its id, or by the id of the waived window. Whoever requested it may withdraw the request.',
    params: waiverParams,
    response: releaseSchema,
    ifMatch: 'honoured',
    etag: true,
    permission: waiverGrantPermission.name,
    refusals: [403, 404, 409],
    idempotent: true,
  }),
};

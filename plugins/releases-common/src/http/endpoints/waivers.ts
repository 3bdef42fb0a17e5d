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
      'Let a release go on in spite of a gate, a window or a conflict, or ask for that',
    description:
      'Who may grant waivers grants it at once, with 201. Who may change the release, and not that, asks for it: 202, and it holds once it is granted.',
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
    summary: 'Grant a waiver that was asked for',
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
    summary: 'Decline a waiver that was asked for',
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
    summary: 'Take back a waiver, or the request for one',
    description:
      'Known by its id, or by the id of the window that it sets aside. Who asked for it may take that back.',
    params: waiverParams,
    response: releaseSchema,
    ifMatch: 'honoured',
    etag: true,
    permission: waiverGrantPermission.name,
    refusals: [403, 404, 409],
    idempotent: true,
  }),
};

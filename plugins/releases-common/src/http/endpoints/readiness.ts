import { z } from 'zod';
import { releaseReadPermission } from '../../permissions/permissions';
import { instantSchema } from '../../primitives';
import { readinessSchema } from '../../readiness/readiness';
import { verdictHistorySchema } from '../../readiness/verdictHistory';
import { defineEndpoint } from './endpoint';
import { idParams } from './idParams';

/** @internal */
export const readinessEndpoints = {
  getReadiness: defineEndpoint({
    method: 'get',
    path: '/v1/releases/{id}/readiness',
    summary: 'Whether a release is ready, and why',
    params: idParams,
    query: z.strictObject({
      at: instantSchema.optional().meta({
        description: 'Judge the release as of this instant; absent: now',
      }),
    }),
    response: readinessSchema,
    permission: releaseReadPermission.name,
    refusals: [404],
  }),
  getVerdictHistory: defineEndpoint({
    method: 'get',
    path: '/v1/releases/{id}/readiness/history',
    summary: 'How the verdict on a release went',
    description:
      'One item for each change of the verdict while the release was on its way, oldest first: soon after a change of the release itself, and within five minutes of any other.',
    params: idParams,
    query: z.strictObject({
      limit: z.number().int().min(1).max(500).default(200),
    }),
    response: verdictHistorySchema,
    permission: releaseReadPermission.name,
    refusals: [404],
  }),
};

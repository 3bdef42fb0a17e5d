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
        description:
          'Evaluate the release as of this instant. Defaults to the stored verdict',
      }),
    }),
    response: readinessSchema,
    permission: releaseReadPermission.name,
    refusals: [404],
  }),
  getVerdictHistory: defineEndpoint({
    method: 'get',
    path: '/v1/releases/{id}/readiness/history',
    summary: 'How the verdict on a release changed over time',
    description:
      'One item for each change of the verdict until the release went out, oldest first. A change of the release itself is recorded shortly afterwards, any other within five minutes.',
    params: idParams,
    query: z.strictObject({
      limit: z.number().int().min(1).max(500).default(200),
    }),
    response: verdictHistorySchema,
    permission: releaseReadPermission.name,
    refusals: [404],
  }),
};

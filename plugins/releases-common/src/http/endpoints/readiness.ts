import { z } from 'zod';
import { releaseReadPermission } from '../../permissions/permissions';
import { readinessSchema } from '../../readiness/readiness';
import { readinessQuerySchema } from '../../readiness/readinessQuery';
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
    description:
      'With `at`, the release is evaluated as of an instant by what is known today. With `knownAt`, the answer is the verdict that stood then, as it was recorded: by the gates, evidence and votes of that time. Before the first evaluation it is `unknown`. An instant in the future is refused.',
    query: readinessQuerySchema,
    response: readinessSchema,
    permission: releaseReadPermission.name,
    refusals: [404],
  }),
  getVerdictHistory: defineEndpoint({
    method: 'get',
    path: '/v1/releases/{id}/readiness/history',
    summary: 'How the verdict on a release changed over time',
    description:
      'One item for each change of the verdict or of a gate until the release went out, oldest first, with what changed. A change of the release itself is recorded shortly afterwards, any other within five minutes.',
    params: idParams,
    query: z.strictObject({
      limit: z.number().int().min(1).max(500).default(200),
    }),
    response: verdictHistorySchema,
    permission: releaseReadPermission.name,
    refusals: [404],
  }),
};

import {
  coverageSchema,
  dependenciesQuerySchema,
  dependenciesSchema,
  refreshRequestSchema,
  refreshResultSchema,
} from '../../dependencies/dependencies';
import { releaseConfigurePermission } from '../../permissions/permissions';
import { defineEndpoint } from './endpoint';

/** @internal */
export const dependencyEndpoints = {
  getDependencies: defineEndpoint({
    method: 'get',
    path: '/v1/dependencies',
    summary: 'Providers and consumers of an entity',
    description:
      'The nearest edges come first, at most `limit` of them. An entity that the snapshot does not have and that never had an edge is answered with 404; before the first snapshot nothing is known of any, and the answer is empty.',
    query: dependenciesQuerySchema,
    response: dependenciesSchema,
    refusals: [404],
  }),
  getCoverage: defineEndpoint({
    method: 'get',
    path: '/v1/dependencies/coverage',
    summary: 'How far the derived dependencies can be trusted',
    response: coverageSchema,
  }),
  refreshDependencies: defineEndpoint({
    method: 'post',
    path: '/v1/dependencies/refresh',
    summary: 'Derive the dependencies from the catalog now',
    description:
      'A catalog that returns less than half of what it had is not applied without `force`; the answer says `refused`.',
    body: refreshRequestSchema.optional(),
    response: refreshResultSchema,
    permission: releaseConfigurePermission.name,
    refusals: [403, 409, 503],
  }),
};

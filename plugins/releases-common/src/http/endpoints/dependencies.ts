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
      'The nearest edges come first, at most `limit` of them. The status is 404 if the entity is not in the snapshot and never had an edge. Before the first snapshot the response is empty.',
    query: dependenciesQuerySchema,
    response: dependenciesSchema,
    refusals: [404],
  }),
  getCoverage: defineEndpoint({
    method: 'get',
    path: '/v1/dependencies/coverage',
    summary: 'How complete the derived dependencies are',
    response: coverageSchema,
  }),
  refreshDependencies: defineEndpoint({
    method: 'post',
    path: '/v1/dependencies/refresh',
    summary: 'Derive the dependencies from the catalog now',
    description:
      'If the catalog returns less than half of what it had, the result is `refused` and not applied, unless `force` is set.',
    body: refreshRequestSchema.optional(),
    response: refreshResultSchema,
    permission: releaseConfigurePermission.name,
    refusals: [403, 409, 503],
  }),
};

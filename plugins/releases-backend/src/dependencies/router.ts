import { Handlers } from '../platform';
import { DependenciesService } from './DependenciesService';

/** @internal */
export function createDependenciesHandlers(service: DependenciesService) {
  return {
    getDependencies: async ({ query }) => service.getDependencies(query),
    getCoverage: async () => service.getCoverage(),
    refreshDependencies: async ({ credentials, body }) =>
      service.requestRefresh(credentials, body),
  } satisfies Handlers;
}

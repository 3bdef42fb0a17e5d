import { Handlers } from '../platform/http/handlers';
import { DependenciesService } from './DependenciesService';

/** @internal */
export function createDependenciesHandlers(
  service: DependenciesService,
): Pick<Handlers, 'getDependencies' | 'getCoverage' | 'refreshDependencies'> {
  return {
    getDependencies: async ({ query }) => service.getDependencies(query),
    getCoverage: async () => service.getCoverage(),
    refreshDependencies: async ({ credentials, body }) =>
      service.requestRefresh(credentials, body),
  };
}

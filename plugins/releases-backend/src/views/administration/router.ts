import { Handlers } from '../../platform';
import { AdministrationService } from './AdministrationService';

/** @internal */
export function createAdministrationHandlers(service: AdministrationService) {
  return {
    getCatalogCoverage: ({ credentials, query }) =>
      service.coverage(credentials, query),
    getAdministrationHealth: ({ credentials }) => service.health(credentials),
    listAllFeeds: ({ credentials, query }) => service.feeds(credentials, query),
    listPoliciesInForce: ({ credentials }) => service.policies(credentials),
    getWorkingCalendar: ({ credentials }) =>
      service.workingCalendar(credentials),
  } satisfies Handlers;
}

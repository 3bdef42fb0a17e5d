import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /** Releases, windows, trains and reviews in the search of the portal. */
      releases?: {
        /**
         * How often they are indexed. Default: every 10 minutes, first 15
         * seconds after the start.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;

        /**
         * Where the portal has the page of releases, for other programs that
         * read the results. Default: /releases
         */
        path?: string;
      };
    };
  };
}

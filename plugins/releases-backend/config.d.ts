import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  releases?: {
    /**
     * How versions are written where a release does not say so itself:
     * `semver` refuses what is no semantic version, `any` takes any text.
     * Default: any.
     */
    versionScheme?: 'semver' | 'any';

    dependencies?: {
      /**
       * When the dependencies are derived from the catalog anew. Default:
       * every 10 minutes.
       */
      refresh?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
  };
}

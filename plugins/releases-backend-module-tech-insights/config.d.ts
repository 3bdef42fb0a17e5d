import { HumanDuration } from '@backstage/types';

export interface Config {
  releases?: {
    techInsights?: {
      /**
       * How often the checks of the components of open releases are run.
       * Default: 30 minutes.
       */
      frequency?: string | HumanDuration;
    };
  };
}

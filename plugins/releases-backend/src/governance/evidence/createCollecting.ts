import {
  RootLifecycleService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { Job } from '../../platform';
import {
  EvidenceCollector,
  EvidenceCollectorOptions,
} from './EvidenceCollector';
import { EvidenceProviders } from './EvidenceProviders';
import { providersHealth } from './providersHealth';
import { ProviderRunsStore } from './ProviderRunsStore';
import { startCollecting } from './startCollecting';

/** @internal */
export interface CollectingOptions
  extends Omit<EvidenceCollectorOptions, 'runs' | 'firstPauseMs'> {
  providers: EvidenceProviders;
  scheduler: SchedulerService;
  rootLifecycle: RootLifecycleService;
}

/**
 * Asks the providers of evidence, and says how they do.
 *
 * @internal
 */
export function createCollecting(options: CollectingOptions) {
  const { db, providers } = options;
  const runs = new ProviderRunsStore(db);
  const collector = new EvidenceCollector({ ...options, runs });
  const job: Job = {
    start: () => startCollecting({ ...options, collector }),
  };
  return {
    job,
    health: async () => providersHealth(providers.all(), await runs.all()),
  };
}

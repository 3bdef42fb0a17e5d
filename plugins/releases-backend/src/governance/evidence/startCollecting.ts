import {
  RootLifecycleService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { EvidenceCollector } from './EvidenceCollector';
import { EvidenceProviders } from './EvidenceProviders';

/**
 * Asks the providers of evidence from when the portal has started, each on a
 * schedule of its own.
 *
 * @internal
 */
export function startCollecting(options: {
  providers: EvidenceProviders;
  collector: EvidenceCollector;
  scheduler: SchedulerService;
  rootLifecycle: RootLifecycleService;
}): void {
  const { providers, collector, scheduler, rootLifecycle } = options;
  rootLifecycle.addStartupHook(async () => {
    for (const provider of providers.all()) {
      await collector.schedule(provider, scheduler);
    }
  });
}

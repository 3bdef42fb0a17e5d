import {
  LifecycleService,
  RootLifecycleService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { InboundEventsStore } from '../record/InboundEventsStore';
import { InboundProcessor } from './InboundProcessor';

const DAY_MS = 86_400_000;

/** How long events are kept. */
const KEPT_MS = 30 * DAY_MS;

const FORGOTTEN_AT_A_TIME = 5_000;

/**
 * Processes events from when the portal has started until it shuts down, and
 * forgets those that are 30 days old.
 *
 * @internal
 */
export function startProcessing(options: {
  store: Pick<InboundEventsStore, 'forget'>;
  processor: InboundProcessor;
  scheduler: SchedulerService;
  lifecycle: LifecycleService;
  rootLifecycle: RootLifecycleService;
}): void {
  const { store, processor, scheduler } = options;
  options.lifecycle.addShutdownHook(() => processor.stop());
  options.rootLifecycle.addStartupHook(async () => {
    await processor.schedule(scheduler);
    await scheduler.scheduleTask({
      id: 'releases-inbound-forget',
      scope: 'global',
      frequency: { hours: 1 },
      timeout: { minutes: 30 },
      fn: async () => forgetOld(store, new Date()),
    });
  });
}

async function forgetOld(
  store: Pick<InboundEventsStore, 'forget'>,
  now: Date,
): Promise<void> {
  const before = new Date(now.getTime() - KEPT_MS);
  let forgotten: number;
  do {
    forgotten = await store.forget(before, FORGOTTEN_AT_A_TIME);
  } while (forgotten === FORGOTTEN_AT_A_TIME);
}

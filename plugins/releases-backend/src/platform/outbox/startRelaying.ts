import {
  LifecycleService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { Outbox } from './Outbox';
import { OutboxRelay } from './OutboxRelay';

/**
 * Tells what the outbox holds as soon as something is added here, and once a
 * second what other backends left, until the portal shuts down.
 *
 * @internal
 */
export async function startRelaying(options: {
  relay: OutboxRelay;
  outbox: Outbox;
  scheduler: SchedulerService;
  lifecycle: LifecycleService;
}): Promise<void> {
  const { relay, outbox, scheduler, lifecycle } = options;
  outbox.onAdded(() => {
    relay.drain();
  });
  lifecycle.addShutdownHook(() => relay.stop());
  await scheduler.scheduleTask({
    id: 'releases-outbox',
    scope: 'local',
    frequency: { seconds: 1 },
    timeout: { minutes: 5 },
    fn: () => relay.drain(),
  });
}

import {
  LifecycleService,
  RootLifecycleService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { ConflictRecomputer } from './compute/ConflictRecomputer';

/** Time alone ends conflicts, and a replica may have gone with work undone. */
const SCHEDULE = {
  frequency: { minutes: 10 },
  timeout: { minutes: 10 },
  initialDelay: { seconds: 15 },
};

/**
 * Finds all conflicts anew on schedule, from when the portal has started until
 * it shuts down.
 *
 * @internal
 */
export function startRecomputing(options: {
  recomputer: ConflictRecomputer;
  scheduler: SchedulerService;
  lifecycle: LifecycleService;
  rootLifecycle: RootLifecycleService;
}): void {
  const { recomputer, scheduler } = options;
  options.lifecycle.addShutdownHook(() => recomputer.stop());
  options.rootLifecycle.addStartupHook(async () =>
    scheduler.scheduleTask({
      id: 'releases-conflicts',
      scope: 'global',
      ...SCHEDULE,
      fn: () => recomputer.refresh(),
    }),
  );
}

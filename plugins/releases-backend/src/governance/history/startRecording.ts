import {
  LifecycleService,
  RootLifecycleService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { VerdictRecorder } from './VerdictRecorder';

const SCHEDULE = {
  frequency: { minutes: 5 },
  timeout: { minutes: 5 },
  initialDelay: { seconds: 30 },
};

/**
 * Writes down the verdicts on all releases on schedule, from when the portal
 * has started until it shuts down.
 *
 * @internal
 */
export function startRecording(options: {
  recorder: VerdictRecorder;
  scheduler: SchedulerService;
  lifecycle: LifecycleService;
  rootLifecycle: RootLifecycleService;
}): void {
  const { recorder, scheduler } = options;
  options.lifecycle.addShutdownHook(() => recorder.stop());
  options.rootLifecycle.addStartupHook(async () =>
    scheduler.scheduleTask({
      id: 'releases-verdicts',
      scope: 'global',
      ...SCHEDULE,
      fn: () => recorder.recordAll(),
    }),
  );
}

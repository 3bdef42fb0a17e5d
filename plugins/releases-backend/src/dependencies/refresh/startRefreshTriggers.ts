import {
  LifecycleService,
  LoggerService,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  RootLifecycleService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { CATALOG_ENTITIES_CHANGED_TOPIC } from './topic';
import { Debouncer } from '../../platform';
import { DependencyRefresher } from './DependencyRefresher';

const SCHEDULE_KEY = 'releases.dependencies.refresh';

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 10 },
  initialDelay: { seconds: 5 },
};

/**
 * How long to wait after the catalog has processed an entity: the relations of
 * others follow some seconds later.
 *
 * @internal
 */
export const AFTER_CHANGES = { quietMs: 5_000, maxWaitMs: 60_000 };

function scheduleFrom(
  config: RootConfigService,
): SchedulerServiceTaskScheduleDefinition {
  return config.has(SCHEDULE_KEY)
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
        config.getConfig(SCHEDULE_KEY),
      )
    : DEFAULT_SCHEDULE;
}

/**
 * Refreshes the dependencies on schedule, from when the portal has started,
 * and when entities of the catalog have changed, until the catalog says the
 * same twice; all until the portal shuts down.
 *
 * @internal
 */
export async function startRefreshTriggers(options: {
  refresher: Pick<DependencyRefresher, 'refresh' | 'stop'>;
  config: RootConfigService;
  scheduler: SchedulerService;
  events: EventsService;
  lifecycle: LifecycleService;
  rootLifecycle: RootLifecycleService;
  logger: LoggerService;
}): Promise<void> {
  const { refresher, scheduler, events, logger } = options;
  const schedule = scheduleFrom(options.config);

  const afterChanges = new Debouncer(AFTER_CHANGES, async () => {
    try {
      const result = await refresher.refresh();
      if (!result || result.status === 'applied') {
        // The catalog may not have been done, or another refresh too early.
        afterChanges.trigger();
      }
    } catch (error) {
      logger.warn(
        'The dependencies could not be refreshed after a change of the catalog',
        toError(error),
      );
    }
  });

  options.lifecycle.addShutdownHook(async () => {
    await Promise.all([afterChanges.stop(), refresher.stop()]);
  });
  await events.subscribe({
    id: 'dependencies',
    topics: [CATALOG_ENTITIES_CHANGED_TOPIC],
    onEvent: async () => afterChanges.trigger(),
  });
  options.rootLifecycle.addStartupHook(async () =>
    scheduler.scheduleTask({
      id: 'releases-dependencies-refresh',
      scope: 'global',
      ...schedule,
      fn: async signal => {
        await refresher.refresh({ signal });
      },
    }),
  );
}

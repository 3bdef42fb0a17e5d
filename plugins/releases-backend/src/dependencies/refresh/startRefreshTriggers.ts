import {
  LifecycleService,
  LoggerService,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { CATALOG_ENTITIES_CHANGED_TOPIC } from '../catalogModule/topic';
import { Debouncer } from '../Debouncer';
import { DependencyRefresher } from './DependencyRefresher';

const SCHEDULE_KEY = 'releases.dependencies.refresh';

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 10 },
  initialDelay: { seconds: 5 },
};

/**
 * The catalog stitches an entity some seconds after it was processed.
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
 * Refreshes the dependencies on schedule and when entities of the catalog have
 * changed, until the portal shuts down.
 *
 * @internal
 */
export async function startRefreshTriggers(options: {
  refresher: Pick<DependencyRefresher, 'refresh' | 'stop'>;
  config: RootConfigService;
  scheduler: SchedulerService;
  events: EventsService;
  lifecycle: LifecycleService;
  logger: LoggerService;
}): Promise<void> {
  const { refresher, config, scheduler, events, lifecycle, logger } = options;

  const afterChanges = new Debouncer(AFTER_CHANGES, async () => {
    try {
      const result = await refresher.refresh();
      if (!result) {
        // The refresh that runs may have read the changed entities before.
        afterChanges.trigger();
      }
    } catch (error) {
      logger.warn(
        'The dependencies could not be refreshed after a change of the catalog',
        toError(error),
      );
    }
  });

  lifecycle.addShutdownHook(async () => {
    await refresher.stop();
    await afterChanges.stop();
  });
  await events.subscribe({
    id: 'dependencies',
    topics: [CATALOG_ENTITIES_CHANGED_TOPIC],
    onEvent: async () => afterChanges.trigger(),
  });
  await scheduler.scheduleTask({
    id: 'releases-dependencies-refresh',
    scope: 'global',
    ...scheduleFrom(config),
    fn: async signal => {
      await refresher.refresh({ signal });
    },
  });
}

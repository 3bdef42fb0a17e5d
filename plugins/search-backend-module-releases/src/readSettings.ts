import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';

const KEY = 'search.collators.releases';

const SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 15 },
  initialDelay: { seconds: 15 },
};

/** When to index, and where the pages are. */
export interface Settings {
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** Without a slash at its end. */
  path: string;
}

/** @throws where the schedule cannot be read */
export function readSettings(root: RootConfigService): Settings {
  const config = root.getOptionalConfig(KEY);
  const schedule = config?.getOptionalConfig('schedule');
  return {
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : SCHEDULE,
    path: (config?.getOptionalString('path') ?? '/releases').replace(
      /\/+$/,
      '',
    ),
  };
}

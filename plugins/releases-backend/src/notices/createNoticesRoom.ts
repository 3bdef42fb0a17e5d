import {
  LifecycleService,
  LoggerService,
  RootConfigService,
  RootLifecycleService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import { GovernanceRoom } from '../governance';
import { Job, Platform, Room } from '../platform';
import { idsPending, ReleasesRoom } from '../releases';
import { ScheduleRoom } from '../schedule';
import { NoticeCollector } from './collect/NoticeCollector';
import { FreezeFinder } from './decide/FreezeFinder';
import { NoticeDecider } from './decide/NoticeDecider';
import { Audience } from './deliver/Audience';
import { Failures } from './deliver/Failures';
import { NoticeCourier } from './deliver/NoticeCourier';
import { NoticeJob } from './deliver/NoticeJob';
import { NoticeWriter } from './deliver/NoticeWriter';
import { startTelling } from './deliver/startTelling';
import { CourierStore } from './store/CourierStore';
import { HappeningsStore } from './store/HappeningsStore';
import { PendingNotices } from './store/PendingNotices';
import { StandingsStore } from './store/StandingsStore';

/** @internal */
export interface NoticesRoomOptions {
  config: RootConfigService;
  db: Knex;
  governance: GovernanceRoom;
  lifecycle: LifecycleService;
  logger: LoggerService;
  notifications: NotificationService;
  platform: Platform;
  releases: ReleasesRoom;
  rootLifecycle: RootLifecycleService;
  schedule: ScheduleRoom;
  scheduler: SchedulerService;
  now?: () => Date;
}

/**
 * Tells people, through the portal's notifications, what happened to their
 * releases and what waits for them.
 *
 * @internal
 */
export function createNoticesRoom(options: NoticesRoomOptions) {
  const { db, governance, logger, platform, releases, schedule } = options;
  const { now = () => new Date() } = options;
  const isEnabled =
    options.config.getOptionalBoolean('releases.notifications.enabled') ?? true;
  const store = new CourierStore(db);
  const stores = {
    happenings: new HappeningsStore(db),
    pending: new PendingNotices(db),
    standings: new StandingsStore(db),
  };
  const told = {
    releases: releases.store,
    verdicts: governance.stored,
    parties: governance.parties,
    asks: governance.openAsks,
  };
  const job = new NoticeJob({
    store,
    logger,
    now,
    decider: new NoticeDecider({
      db,
      now,
      ...stores,
      ...told,
      required: governance.required,
      freezes: new FreezeFinder({
        windows: schedule.windowsStore,
        starting: async (window, at, limit) =>
          releases.store.byIds(
            await governance.idsTouchedBy(window, at).limit(limit).pluck('id'),
          ),
        decisions: schedule.decisions,
      }),
    }),
    courier: new NoticeCourier({
      store,
      logger,
      now,
      pending: stores.pending,
      notifications: options.notifications,
      failures: new Failures(logger),
      writer: new NoticeWriter({
        ...told,
        audience: new Audience({ ...platform, ...releases }),
      }),
    }),
  });
  const noticesHealth = () => store.health();
  const jobs: Job[] = [
    {
      start: () =>
        startTelling({
          ...options,
          ...stores,
          verdicts: governance.stored,
          pendingReleases: () => idsPending(db),
          isEnabled,
          job,
        }),
    },
  ];

  return {
    collector: new NoticeCollector({ ...stores, isEnabled, now }),
    job,
    notificationsHealth: isEnabled ? noticesHealth : undefined,
    handlers: {},
    jobs,
    // Everybody may ask, so why it failed is left out.
    health: async (): Promise<Record<string, object>> => {
      if (!isEnabled) {
        return {};
      }
      const { lastFailure, ...health } = await noticesHealth();
      return {
        notifications: { status: 'ok', ...health, failedAt: lastFailure?.at },
      };
    },
  } satisfies Room & Record<string, unknown>;
}

/** @internal */
export type NoticesRoom = ReturnType<typeof createNoticesRoom>;

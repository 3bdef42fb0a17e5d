import {
  AuthService,
  DiscoveryService,
  LoggerService,
  RootConfigService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  NotificationsHealth,
  releaseConfigurePermission,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { DependenciesRoom } from '../dependencies';
import { GovernanceRoom } from '../governance';
import { appUrlOf, Platform, Room } from '../platform';
import { ReleasesRoom } from '../releases';
import { ScheduleRoom } from '../schedule';
import { AdministrationService } from './administration/AdministrationService';
import { createAdministrationHandlers } from './administration/router';
import { CalendarByDayService } from './calendarByDay/CalendarByDayService';
import { CalendarService } from './calendar/CalendarService';
import { WindowsInScope } from './calendar/WindowsInScope';
import { EntitySummaryService } from './entity/EntitySummaryService';
import { createFeeds } from './feeds/createFeeds';
import { ForMeService } from './list/ForMeService';
import { ReleaseListService } from './list/ReleaseListService';
import { RollUpService } from './rollUp/RollUpService';
import { ReviewDocuments } from './reviewDocuments/ReviewDocuments';
import { Standings } from './standing/Standings';
import { createTimelineHandlers } from './timeline/router';
import { TimelineService } from './timeline/TimelineService';
import { TimelineStore } from './timeline/TimelineStore';
import { MyWorkService } from './work/MyWorkService';

/** @internal */
export interface ViewsRoomOptions {
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  db: Knex;
  dependencies: DependenciesRoom;
  discovery: DiscoveryService;
  governance: GovernanceRoom;
  logger: LoggerService;
  platform: Platform;
  releases: ReleasesRoom;
  schedule: ScheduleRoom;
  userInfo: UserInfoService;
  /** How notifications do; absent where the portal sends none. */
  notificationsHealth?: () => Promise<NotificationsHealth>;
}

/**
 * What screens and other programs are shown: calendar, entity, timeline, feeds.
 *
 * @internal
 */
export function createViewsRoom(options: ViewsRoomOptions) {
  const { db, governance, platform, releases, schedule } = options;
  const { dependencies } = options.dependencies;
  const { reader } = releases;
  const { conflicts } = schedule;
  const { asks, readiness, stored: verdicts } = governance;
  const windows = new WindowsInScope({
    windows: schedule.decisions,
    dependencies,
  });
  const calendar = new CalendarService({
    reader,
    dependencies,
    windows,
    trains: schedule.trainCalendar,
    bookings: schedule.bookingCalendar,
    reviews: governance.reviewCalendar,
    conflicts,
    verdicts,
  });
  const byDay = new CalendarByDayService({
    reader,
    windows,
    trains: schedule.trainCalendar,
    bookings: schedule.bookingCalendar,
    reviews: governance.reviewCalendar,
    conflicts,
    verdicts,
  });
  const summary = new EntitySummaryService({
    reader,
    calendar: byDay,
    dependencies,
    readiness,
    conflicts,
  });
  const forMe = new ForMeService({ asks, reader });
  const standings = new Standings({ verdicts, conflicts });
  const list = new ReleaseListService({
    asks,
    db,
    reader,
    verdicts,
    conflicts,
    standings,
  });
  const rollUp = new RollUpService({
    reader,
    verdicts,
    conflicts,
    readiness,
    standings,
  });
  const timeline = new TimelineService({
    store: new TimelineStore(db),
    reader,
    dependencies,
    windows,
    verdicts,
    conflicts,
    trainNames: () => schedule.trains.names(),
  });
  const myWork = new MyWorkService({
    sources: [governance.work, governance.reviewWork],
    appUrl: appUrlOf(options.config),
  });
  const feeds = createFeeds({
    ...options,
    ...platform,
    calendar,
    dependencies,
  });
  const administration = new AdministrationService({
    ...options,
    authorize: credentials =>
      platform.guardPermission(releaseConfigurePermission, credentials),
    dependencies,
    feeds: feeds.feeds,
    holidays: schedule.holidays,
  });

  const reviewDocuments = new ReviewDocuments({
    ...options,
    reviews: governance.reviews,
    appUrl: appUrlOf(options.config),
  });

  return {
    feedRouter: feeds.router,
    handlers: {
      listReleases: ({ credentials, query }) => list.list(credentials, query),
      getForMe: ({ credentials, query }) => forMe.forMe(credentials, query),
      getMyWork: ({ credentials, query }) => myWork.work(credentials, query),
      getCalendar: ({ credentials, query: { density, ...query } }) =>
        density
          ? byDay.calendar(credentials, query)
          : calendar.calendar(credentials, query),
      getEntitySummary: ({ credentials, params, query }) =>
        summary.summary(credentials, stringifyEntityRef(params), query),
      getRollUp: ({ credentials, query }) => rollUp.rollUp(credentials, query),
      ...createTimelineHandlers(timeline),
      ...feeds.handlers,
      getReviewMinutes: ({ credentials, params }) =>
        reviewDocuments.minutes(credentials, params.id),
      getReviewInvitation: ({ credentials, params }) =>
        reviewDocuments.invitation(credentials, params.id),
      ...createAdministrationHandlers(administration),
    },
    ledgerSubjects: [feeds.store],
  } satisfies Room & Record<string, unknown>;
}

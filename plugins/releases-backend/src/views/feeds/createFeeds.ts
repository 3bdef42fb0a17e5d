import {
  AuthService,
  DiscoveryService,
  LoggerService,
  RootConfigService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { DependenciesService } from '../../dependencies';
import { appUrlOf, Journal, PermissionGuard, SignIns } from '../../platform';
import { CalendarService } from '../calendar/CalendarService';
import { FeedOwners } from './FeedOwners';
import { FeedReader } from './FeedReader';
import { createFeedRouter } from './feedRouter';
import { FeedsService } from './FeedsService';
import { FeedsStore } from './FeedsStore';
import { createFeedsHandlers } from './router';

const READS_PER_HOUR = 60;
const WRONG_TOKENS_PER_HOUR = 30;

/** Where the portal's pages usually are. */
const PAGES = {
  release: '/releases/release',
  train: '/releases/trains/train',
  review: '/releases/reviews',
};

/** @internal */
export interface FeedsOptions {
  db: Knex;
  auth: AuthService;
  config: RootConfigService;
  discovery: DiscoveryService;
  userInfo: UserInfoService;
  logger: LoggerService;
  calendar: CalendarService;
  dependencies: DependenciesService;
  journal: Journal;
  guardPermission: PermissionGuard;
  signIns: SignIns;
}

/**
 * Calendars that other programs subscribe to.
 *
 * @internal
 */
export function createFeeds(options: FeedsOptions) {
  const { config, discovery } = options;
  const store = new FeedsStore(options.db);
  const owners = new FeedOwners(options.signIns);
  const appUrl = appUrlOf(config);
  const feeds = new FeedsService({
    ...options,
    store,
    owners,
    externalBaseUrl: () => discovery.getExternalBaseUrl('releases'),
  });
  const reader = new FeedReader({
    ...options,
    store,
    owners,
    pageUrl: appUrl
      ? (kind, id) => `${appUrl}${PAGES[kind]}/${encodeURIComponent(id)}`
      : undefined,
  });
  return {
    feeds,
    store,
    handlers: createFeedsHandlers(feeds),
    router: createFeedRouter(reader, {
      readsPerHour:
        config.getOptionalNumber('releases.feeds.readsPerHour') ??
        READS_PER_HOUR,
      wrongTokensPerHour: WRONG_TOKENS_PER_HOUR,
    }),
  };
}

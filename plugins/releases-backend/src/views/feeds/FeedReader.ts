import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  CalendarItem,
  formatInstant,
} from '@slipway/backstage-plugin-releases-common';
import { createHash } from 'node:crypto';
import { CalendarService } from '../calendar/CalendarService';
import { FeedOwners } from './FeedOwners';
import { FeedsStore, StoredFeed } from './FeedsStore';
import { hashFeedToken } from './feedToken';
import { PageUrl, toIcs } from './toIcs';

const DAY_MS = 86_400_000;
const DAYS_BEFORE = 60;
const DAYS_AFTER = 340;
const MAX_RELEASES = 2000;
const MARK_EVERY_MS = 10 * 60_000;

/** A feed as it reads now. @internal */
export interface FeedDocument {
  body: string;
  etag: string;
}

/** @internal */
export interface FeedReaderOptions {
  store: FeedsStore;
  owners: FeedOwners;
  calendar: CalendarService;
  pageUrl?: PageUrl;
  logger: LoggerService;
  now?: () => Date;
}

/**
 * Finds feeds by their tokens, and reads them.
 *
 * @internal
 */
export class FeedReader {
  readonly #options: FeedReaderOptions;
  readonly #now: () => Date;

  constructor(options: FeedReaderOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** The open feed with this token. */
  async find(token: string): Promise<StoredFeed | undefined> {
    const feed = await this.#options.store.byTokenHash(hashFeedToken(token));
    return feed?.revokedAt ? undefined : feed;
  }

  async read(feed: StoredFeed): Promise<FeedDocument> {
    const now = this.#now();
    const items = await this.#items(feed, now);
    // Cut at the day, so that the text changes only with what it tells.
    const today = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
    const body = toIcs(items, {
      name: feed.name,
      span: {
        start: today - (DAYS_BEFORE + 30) * DAY_MS,
        end: today + (DAYS_AFTER + 400) * DAY_MS,
      },
      pageUrl: this.#options.pageUrl,
    });
    this.#markRead(feed, now);
    const hash = createHash('sha256').update(body).digest('base64url');
    return { body, etag: `"${hash}"` };
  }

  async #items(feed: StoredFeed, now: Date): Promise<CalendarItem[]> {
    const { owners, calendar } = this.#options;
    const credentials = await owners.credentialsOf(feed);
    const {
      milestones,
      windows,
      trains = true,
      reviews = true,
      bookings,
      ...filter
    } = feed.filter;
    const today = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
    const { items } = await calendar.calendar(credentials, {
      ...filter,
      from: formatInstant(new Date(today - DAYS_BEFORE * DAY_MS)),
      to: formatInstant(new Date(today + DAYS_AFTER * DAY_MS)),
      limit: MAX_RELEASES,
    });
    return items.filter(
      ({ type, trainId }) =>
        (milestones || type !== 'milestone') &&
        (windows || type !== 'window') &&
        (bookings || type !== 'booking') &&
        (reviews || type !== 'review') &&
        (trains || trainId === undefined),
    );
  }

  /** Not worth failing for, nor waiting. */
  #markRead(feed: StoredFeed, now: Date) {
    const last = Date.parse(feed.lastReadAt ?? '1970-01-01');
    if (now.getTime() - last < MARK_EVERY_MS) {
      return;
    }
    this.#options.store
      .markRead(feed.id, formatInstant(now))
      .catch(error =>
        this.#options.logger.warn(
          'When a feed was last read could not be kept',
          toError(error),
        ),
      );
  }
}

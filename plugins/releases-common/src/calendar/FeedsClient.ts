import {
  EndpointClient,
  ReleasesRequestOptions,
  ReleasesWriteOptions,
} from '../http/EndpointClient';
import { Feed, FeedList, NewFeedInput } from './feed';

/**
 * The caller's calendar feeds, over HTTP.
 *
 * @public
 */
export class FeedsClient {
  readonly #endpoints: EndpointClient;

  constructor(endpoints: EndpointClient) {
    this.#endpoints = endpoints;
  }

  list(options?: ReleasesRequestOptions): Promise<FeedList> {
    return this.#endpoints.call('listFeeds', { options });
  }

  /** Answers the address of the feed, which is not told again. */
  create(feed: NewFeedInput, options?: ReleasesWriteOptions): Promise<Feed> {
    return this.#endpoints.call('createFeed', { body: feed, options });
  }

  revoke(id: string, options?: ReleasesWriteOptions): Promise<Feed> {
    return this.#endpoints.call('revokeFeed', { params: { id }, options });
  }
}

/** What a {@link FeedsClient} can do, for stand-ins. @public */
export type FeedsApi = Pick<FeedsClient, keyof FeedsClient>;

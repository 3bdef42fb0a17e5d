import { Handlers } from '../../platform';
import { FeedsService } from './FeedsService';

/** @internal */
export function createFeedsHandlers(feeds: FeedsService) {
  return {
    listFeeds: ({ credentials }) => feeds.list(credentials),
    createFeed: request => feeds.create(request, request.body),
    revokeFeed: request => feeds.revoke(request, request.params.id),
  } satisfies Handlers;
}

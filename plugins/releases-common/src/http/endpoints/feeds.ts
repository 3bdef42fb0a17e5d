import { feedListSchema, feedSchema, newFeedSchema } from '../../schedule/feed';
import { defineEndpoint } from './endpoint';
import { idParams } from './idParams';

/** @internal */
export const feedEndpoints = {
  listFeeds: defineEndpoint({
    method: 'get',
    path: '/v1/feeds',
    summary: "The caller's calendar feeds",
    response: feedListSchema,
  }),
  createFeed: defineEndpoint({
    method: 'post',
    path: '/v1/feeds',
    summary: 'Make an address that calendar programs can subscribe to',
    description:
      'The feed shows what its owner may read whenever it is read. Its token is answered once and kept only as a hash.',
    body: newFeedSchema,
    response: feedSchema,
    status: 201,
    refusals: [403, 503],
  }),
  revokeFeed: defineEndpoint({
    method: 'delete',
    path: '/v1/feeds/{id}',
    summary: 'Close a feed',
    params: idParams,
    response: feedSchema,
    refusals: [403, 404],
  }),
};

import { feedListSchema, feedSchema, newFeedSchema } from '../../schedule/feed';
import { defineEndpoint } from './endpoint';
import { idParams } from './idParams';

/** @internal */
export const feedEndpoints = {
  listFeeds: defineEndpoint({
    method: 'get',
    path: '/v1/feeds',
    summary: "List the caller's calendar feeds",
    response: feedListSchema,
  }),
  createFeed: defineEndpoint({
    method: 'post',
    path: '/v1/feeds',
    summary: 'Create a URL that calendar apps can subscribe to',
    description:
      'The feed shows what its owner may read at the time of each request. Its token is returned only once and stored only as a hash.',
    body: newFeedSchema,
    response: feedSchema,
    status: 201,
    refusals: [403, 503],
  }),
  revokeFeed: defineEndpoint({
    method: 'delete',
    path: '/v1/feeds/{id}',
    summary: 'Delete a feed',
    params: idParams,
    response: feedSchema,
    refusals: [403, 404],
  }),
};

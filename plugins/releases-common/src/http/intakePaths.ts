import { z } from 'zod';
import { ZodOpenApiPathsObject } from 'zod-openapi';
import { eventResultSchema, eventsResultSchema } from '../intake/inboundEvent';
import { errorBodySchema } from './errorBody';

function refused(description: string) {
  return {
    description,
    content: { 'application/json': { schema: errorBodySchema } },
  };
}

/**
 * Where webhooks are taken as their tools send them, which no client calls.
 *
 * @internal
 */
export const intakePaths: ZodOpenApiPathsObject = {
  '/v1/intake/{sourceId}': {
    post: {
      operationId: 'receiveWebhook',
      summary: 'Take a webhook of a configured source',
      description:
        'Authenticated as `releases.sources` says, without a Backstage token.',
      security: [],
      requestParams: { path: z.object({ sourceId: z.string() }) },
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: z.unknown() },
          '*/*': { schema: z.unknown() },
        },
      },
      responses: {
        202: {
          description:
            'What became of the event, or of each of several. Some source types answer otherwise',
          content: {
            'application/json': {
              schema: z.union([eventResultSchema, eventsResultSchema]),
            },
          },
        },
        400: refused('The body cannot be read'),
        401: refused('Not authenticated'),
        413: refused('The request is larger than 5 MiB'),
        404: refused('There is no such source'),
        429: refused('Too many requests; see `Retry-After`'),
      },
    },
  },
};

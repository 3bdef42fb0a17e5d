import { z } from 'zod';
import { createDocument, ZodOpenApiPathsObject } from 'zod-openapi';
import { errorBodySchema } from './errorBody';
import { newEvidenceRecordSchema } from '../readiness/evidenceRecord';
import { importedReleaseSchema } from '../release/releaseInput';
import { Endpoint } from './endpoints/endpoint';
import { endpoints } from './endpoints';

const STATUS_WORDS: Record<number, string> = {
  400: 'The input is wrong; `details` names each field and its remedy',
  401: 'Who is asking is not known',
  403: 'The caller may not do this',
  404: 'It is not there, or the caller may not read it',
  409: 'It changed since (with `current`), or its state does not allow this',
  413: 'The request is too large',
  415: 'The body is not JSON in UTF-8',
  422: 'A rule refuses it; `details` gives the reasons',
  428: 'If-Match is missing',
  503: 'A part that is needed is away',
};

function parametersOf(endpoint: Endpoint) {
  const header: Record<string, z.ZodType> = {};
  if (endpoint.ifMatch) {
    const ifMatch = z.string().meta({
      description:
        'The revision this is based on, in quotes; several, of which one must be the current one; or * for any',
      example: '"14"',
    });
    header['If-Match'] =
      endpoint.ifMatch === 'required' ? ifMatch : ifMatch.optional();
  }
  if (endpoint.idempotent) {
    header['Idempotency-Key'] = z.string().max(255).optional().meta({
      description: 'A retry with the same key does nothing twice',
    });
  }
  return {
    path: endpoint.params,
    ...(endpoint.query instanceof z.ZodObject ? { query: endpoint.query } : {}),
    header: z.object(header),
  };
}

function responsesOf(endpoint: Endpoint) {
  const takesBody = !(endpoint.body instanceof z.ZodUndefined);
  const statuses = new Set([
    ...[400, 401],
    ...(takesBody ? [413, 415] : []),
    ...(endpoint.refusals ?? []),
  ]);
  const answered = (description: string) => ({
    description,
    content: { 'application/json': { schema: endpoint.response } },
    ...(endpoint.etag
      ? {
          headers: z.object({
            ETag: z.string().meta({ description: 'The revision, in quotes' }),
          }),
        }
      : {}),
  });
  return {
    [`${endpoint.status}` as '200']: answered(endpoint.summary),
    ...(endpoint.accepted
      ? { 202: answered('Taken, and yet to be decided') }
      : {}),
    ...Object.fromEntries(
      [...statuses].map(status => [
        `${status}`,
        {
          description: STATUS_WORDS[status],
          content: { 'application/json': { schema: errorBodySchema } },
        },
      ]),
    ),
  };
}

/**
 * The OpenAPI 3.1 document of the HTTP API, made from the schemas that
 * validate it.
 *
 * @param options - `serverUrl` is the address of the plugin's backend
 * @public
 */
export function createOpenApiDocument(options?: {
  serverUrl?: string;
}): Record<string, unknown> {
  const paths: ZodOpenApiPathsObject = {};
  for (const [operationId, endpoint] of Object.entries(endpoints) as [
    string,
    Endpoint,
  ][]) {
    paths[endpoint.path] = {
      ...paths[endpoint.path],
      [endpoint.method]: {
        operationId,
        summary: endpoint.summary,
        description: [
          endpoint.description,
          endpoint.permission && `Permission: \`${endpoint.permission}\`.`,
        ]
          .filter(Boolean)
          .join('\n\n'),
        requestParams: parametersOf(endpoint),
        ...(endpoint.body instanceof z.ZodUndefined
          ? {}
          : {
              requestBody: {
                required: !endpoint.body.safeParse(undefined).success,
                content: { 'application/json': { schema: endpoint.body } },
              },
            }),
        responses: responsesOf(endpoint),
      },
    };
  }
  paths['/v1/calendar.ics'] = {
    get: {
      operationId: 'getCalendarFeed',
      summary: 'A feed as an iCalendar file (RFC 5545), for calendar programs',
      security: [],
      requestParams: {
        query: z.object({
          token: z
            .string()
            .meta({ description: 'The token of a feed, from `createFeed`' }),
        }),
      },
      responses: {
        200: {
          description: 'The calendar; its ETag changes when it does',
          content: { 'text/calendar': { schema: z.string() } },
        },
        304: { description: 'Not changed since `If-None-Match`' },
        401: {
          description: 'There is no feed with this token, or it is closed',
        },
        403: { description: 'Its owner may no longer sign in' },
        429: { description: 'Read too often; `Retry-After` says when to ask' },
        503: { description: STATUS_WORDS[503] },
      },
    },
  };
  const document = createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Releases',
      version: '1',
      description:
        'Release records, their readiness, and the dependencies between the components they ship.',
    },
    servers: [{ url: options?.serverUrl ?? '/api/releases' }],
    paths,
    components: {
      schemas: {
        ImportedRelease: importedReleaseSchema,
        NewEvidenceRecord: newEvidenceRecordSchema,
      },
    },
  });
  return { ...document };
}

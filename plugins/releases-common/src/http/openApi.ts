import { z } from 'zod';
import { createDocument, ZodOpenApiPathsObject } from 'zod-openapi';
import { errorBodySchema } from './errorBody';
import { cloudEventSchema } from '../intake/cloudEvent';
import { newEvidenceRecordSchema } from '../readiness/evidenceRecord';
import { importedReleaseSchema } from '../release/releaseInput';
import { Endpoint } from './endpoints/endpoint';
import { endpoints } from './endpoints';
import { intakePaths } from './intakePaths';

const STATUS_WORDS: Record<number, string> = {
  400: 'The input is invalid; `details` has each field and how to fix it',
  401: 'The caller is not authenticated',
  403: 'The caller may not do this',
  404: 'It does not exist, or the caller may not read it',
  409: 'It has changed in the meantime (see `current`), or its state does not allow this',
  413: 'The request is too large',
  415: 'The body is of another media type, or not in UTF-8',
  422: 'Refused by a rule; `details` has the reasons',
  428: 'If-Match is missing',
  503: 'A required service is unavailable',
};

function parametersOf(endpoint: Endpoint) {
  const header: Record<string, z.ZodType> = {};
  if (endpoint.ifMatch) {
    const ifMatch = z.string().meta({
      description:
        'The revision that the change is based on, in quotes. Several are allowed if one is current, and * for any',
      example: '"14"',
    });
    header['If-Match'] =
      endpoint.ifMatch === 'required' ? ifMatch : ifMatch.optional();
  }
  if (endpoint.idempotent) {
    header['Idempotency-Key'] = z.string().max(255).optional().meta({
      description: 'A retry with the same key has no further effect',
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
    content: {
      [endpoint.mediaType ?? 'application/json']: { schema: endpoint.response },
    },
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
      ? { 202: answered('Accepted, to be decided later') }
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
                content: Object.fromEntries(
                  (endpoint.accepts ?? ['application/json']).map(type => [
                    type,
                    { schema: endpoint.body },
                  ]),
                ),
              },
            }),
        responses: responsesOf(endpoint),
      },
    };
  }
  Object.assign(paths, intakePaths);
  paths['/v1/calendar.ics'] = {
    get: {
      operationId: 'getCalendarFeed',
      summary: 'A feed as an iCalendar file (RFC 5545), for calendar programs',
      security: [],
      requestParams: {
        query: z.object({
          token: z.string().meta({
            description: 'The token of a feed, returned by `createFeed`',
          }),
        }),
      },
      responses: {
        200: {
          description: 'The calendar; its ETag changes when it does',
          content: { 'text/calendar': { schema: z.string() } },
        },
        304: { description: 'Unchanged since `If-None-Match`' },
        401: {
          description: 'There is no feed with this token, or it was deleted',
        },
        403: { description: 'Its owner can no longer sign in' },
        429: { description: 'Too many requests; see `Retry-After`' },
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
        CloudEvent: cloudEventSchema,
      },
    },
  });
  return { ...document };
}

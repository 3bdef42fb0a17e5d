import {
  AuditorService,
  AuditorServiceEvent,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  coerceQuery,
  Endpoint,
  EndpointId,
  endpoints,
} from '@slipway/backstage-plugin-releases-common';
import { Request, Response, Router } from 'express';
import { actorOf } from './actor';
import { Handlers, WriteContext } from './handlers';
import {
  fingerprintOf,
  IdempotencyStore,
  IdempotentRequest,
} from './IdempotencyStore';
import { once, readIdempotencyKey } from './idempotency';
import { readRawRequest } from './body';
import { readIfMatch } from './ifMatch';
import { readJsonBody } from './jsonBody';
import { RequestMetrics } from './RequestMetrics';
import { statusOf } from './toApiError';
import { parseOrThrow } from './validation';

/** @internal */
export interface BindOptions {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  metrics: RequestMetrics;
  idempotency: IdempotencyStore;
}

type AnyHandler = (
  request: WriteContext & { params: unknown; query: unknown; body: unknown },
) => Promise<unknown>;

function expressPath(path: string): string {
  return path.replace(/:/g, '\\:').replace(/\{(\w+)\}/g, ':$1');
}

function kebab(id: string): string {
  return id.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}

function hasRevision(answer: unknown): answer is { revision: number } {
  return typeof answer === 'object' && answer !== null && 'revision' in answer;
}

/**
 * Answers with a record. Its tag names the revision, for `If-Match`; waivers
 * and what is reckoned from other records stand in the answer as well and leave
 * the revision alone, so that nobody may keep it, and none is told 304.
 */
function sendRevision(res: Response, answer: { revision: number }) {
  res
    .setHeader('ETag', `"${answer.revision}"`)
    .setHeader('Cache-Control', 'no-store')
    .setHeader('Content-Type', 'application/json; charset=utf-8')
    .end(JSON.stringify(answer));
}

/**
 * Puts handlers behind their endpoints: who asks, what is asked, revisions,
 * retries, audit and metrics are the same for all of them.
 *
 * @internal
 */
export function bindEndpoints(
  router: Router,
  handlers: Handlers,
  options: BindOptions,
): void {
  for (const id of Object.keys(handlers) as EndpointId[]) {
    const endpoint: Endpoint = endpoints[id];
    const handler = handlers[id] as AnyHandler;
    router[endpoint.method](
      expressPath(endpoint.path),
      async (req: Request, res: Response) => {
        const startedAt = process.hrtime.bigint();
        let status: number = endpoint.status;
        try {
          await serve(id, endpoint, handler, options, req, res);
          status = res.statusCode;
        } catch (error) {
          status = statusOf(error);
          throw error;
        } finally {
          const seconds = Number(process.hrtime.bigint() - startedAt) / 1e9;
          options.metrics.record(id, status, seconds);
        }
      },
    );
  }
}

async function serve(
  id: EndpointId,
  endpoint: Endpoint,
  handler: AnyHandler,
  options: BindOptions,
  req: Request,
  res: Response,
) {
  const audit: AuditorServiceEvent = await options.auditor.createEvent({
    eventId: kebab(id),
    severityLevel: endpoint.method === 'get' ? 'low' : 'medium',
    request: req,
    meta: { ...req.params },
  });
  try {
    const credentials = await options.httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const takesBody = endpoint.body.type !== 'undefined';
    const body = takesBody ? await readBodyOf(endpoint, req, res) : undefined;
    const input = {
      params: parseOrThrow(endpoint.params, req.params),
      query: parseOrThrow(
        endpoint.query,
        coerceQuery(endpoint.query, req.query),
      ),
      ifMatch: readIfMatch(endpoint, req.header('if-match')),
      body: parseOrThrow(endpoint.body, body),
    };
    const actor = actorOf(credentials);
    const key = endpoint.idempotent
      ? readIdempotencyKey(req.headersDistinct['idempotency-key'])
      : undefined;
    const carryOut = (
      saveIdempotentResponse: WriteContext['saveIdempotentResponse'],
    ) => handler({ ...input, credentials, actor, saveIdempotentResponse });

    let answer: unknown;
    if (key === undefined) {
      answer = await carryOut(async () => undefined);
    } else {
      const request: IdempotentRequest = {
        key,
        actor,
        operation: `${id} ${req.path}`,
        fingerprint: fingerprintOf(input.query, body),
      };
      const outcome = await once(options.idempotency, request, () =>
        carryOut((tx, result) =>
          options.idempotency.saveIdempotentResponse(
            tx,
            request,
            result,
            new Date(),
          ),
        ),
      );
      answer = outcome.answer;
      if (outcome.replayed) {
        res.setHeader('Idempotency-Replayed', 'true');
      }
    }
    await audit.success();
    res.status(endpoint.accepted?.(answer) ? 202 : endpoint.status);
    if (endpoint.mediaType) {
      res.type(endpoint.mediaType).send(answer);
    } else if (endpoint.etag && hasRevision(answer)) {
      sendRevision(res, answer);
    } else {
      res.json(answer);
    }
  } catch (error) {
    await audit.fail({ error: error as Error });
    throw error;
  }
}

/** What is not only JSON is left to the handler. */
async function readBodyOf(
  { accepts }: Endpoint,
  req: Request,
  res: Response,
): Promise<unknown> {
  return accepts ? readRawRequest(req, res) : readJsonBody(req, res);
}

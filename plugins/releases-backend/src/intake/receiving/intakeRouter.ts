import { LoggerService } from '@backstage/backend-plugin-api';
import { formatInstant } from '@slipway/backstage-plugin-releases-common';
import {
  IntakeRequest,
  IntakeSourceType,
} from '@slipway/backstage-plugin-releases-node';
import { Request, RequestHandler, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { rateLimit } from 'express-rate-limit';
import { EvidenceSource } from '../../governance';
import { ApiError, readRawRequest } from '../../platform';
import { SourceStandings } from '../record/SourceStandings';
import { authenticate } from '../sources/authenticate';
import { secretsAt } from '../sources/sourceSecrets';
import { EventReceiver } from './EventReceiver';

/** Where tools send webhooks, without a Backstage token. @internal */
export const INTAKE_PATH = '/v1/intake';

const MINUTE_MS = 60_000;

/** Deliveries that are not authenticated, from one address in a minute. */
const REFUSED_PER_MINUTE = 600;

/** @internal */
export interface IntakeRouterOptions {
  logger: LoggerService;
  receiver: EventReceiver;
  /** Those with webhooks, by their ids. */
  sources: ReadonlyMap<string, EvidenceSource>;
  standings: Pick<SourceStandings, 'refused'>;
  typeOf(source: EvidenceSource): IntakeSourceType | undefined;
  /** Deliveries of one source in a minute, on each backend. */
  requestsPerMinute: number;
  now?: () => Date;
}

/**
 * Takes the webhooks of configured sources.
 *
 * @internal
 */
export function createIntakeRouter(options: IntakeRouterOptions): Router {
  const router = PromiseRouter();
  router.post(
    `${INTAKE_PATH}/:sourceId`,
    ...limits(options),
    takeWebhook(options),
  );
  return router;
}

/** Those that are refused are counted by address, all others by source. */
function limits({
  sources,
  requestsPerMinute,
}: IntakeRouterOptions): RequestHandler[] {
  const limited = {
    windowMs: MINUTE_MS,
    standardHeaders: 'draft-7' as const,
    legacyHeaders: false,
    handler: (_req: Request, res: Response) => {
      const message =
        'There are too many requests. Retry-After says in how many seconds to send again.';
      res.status(429).json({
        error: { name: 'TooManyRequestsError', message },
        response: { statusCode: 429 },
      });
    },
  };
  return [
    rateLimit({
      ...limited,
      limit: REFUSED_PER_MINUTE,
      skipSuccessfulRequests: true,
      requestWasSuccessful: (_req, res) =>
        res.statusCode !== 401 && res.statusCode !== 404,
    }),
    rateLimit({
      ...limited,
      limit: requestsPerMinute,
      keyGenerator: req => req.params.sourceId,
      // Whoever does not know the secret uses up nothing of the source's.
      skipFailedRequests: true,
      requestWasSuccessful: (_req, res) => res.statusCode !== 401,
      skip: req => !sources.has(req.params.sourceId),
    }),
  ];
}

function takeWebhook(options: IntakeRouterOptions): RequestHandler {
  const { receiver, sources } = options;
  return async (req, res) => {
    const source = sources.get(req.params.sourceId);
    const type = source && options.typeOf(source);
    if (!source || !type) {
      throw ApiError.notFound(
        'There is no source of this id that takes webhooks. Check the address, and releases.sources in the configuration.',
      );
    }
    const request = await readRawRequest(req, res);
    await assertAuthentic(options, source, type, request);
    const delivery = type.read(request);
    const results = await receiver.receive(
      {
        sourceId: source.id,
        trust: {
          by: 'source',
          who: source.id,
          how: type.authenticate ? type.id : source.auth ?? 'hmac',
        },
      },
      delivery,
    );
    if (delivery.answer) {
      const { status, body } = delivery.answer;
      res.status(status).json(body);
      return;
    }
    const isSingle = results.length === 1 && delivery.refused === undefined;
    res.status(202).json(isSingle ? results[0] : { items: results });
  };
}

/** Neither the answer nor the log says what was sent in place of a secret. */
async function assertAuthentic(
  { standings, logger, now = () => new Date() }: IntakeRouterOptions,
  source: EvidenceSource,
  type: IntakeSourceType,
  request: IntakeRequest,
): Promise<void> {
  const at = now();
  const secrets = secretsAt(source, at);
  const isAuthentic = type.authenticate
    ? type.authenticate(request, secrets)
    : authenticate(source, request, secrets);
  if (isAuthentic) {
    return;
  }
  await standings.refused(source.id, formatInstant(at));
  logger.warn(`A delivery to the source ${source.id} was not authenticated`);
  throw ApiError.notAuthenticated(
    'This could not be authenticated. Send the signature or the secret as releases.sources says for this source.',
  );
}

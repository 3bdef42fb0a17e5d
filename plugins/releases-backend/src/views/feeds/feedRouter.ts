import { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { rateLimit } from 'express-rate-limit';
import { FeedReader } from './FeedReader';
import { StoredFeed } from './FeedsStore';
import { isFeedToken } from './feedToken';

/** Where calendar programs ask, with a token and without credentials. @internal */
export const FEED_PATH = '/v1/calendar.ics';

const HOUR_MS = 3_600_000;

/** @internal */
export interface FeedLimits {
  /** Reads of one feed in an hour. */
  readsPerHour: number;
  /** Wrong tokens from one address in an hour. */
  wrongTokensPerHour: number;
}

function refusal(name: string, message: string, statusCode: number) {
  return { error: { name, message }, response: { statusCode } };
}

const NO_FEED = refusal(
  'AuthenticationError',
  'There is no feed with this token, or it was revoked. Create a new one in the portal, under Subscribe.',
  401,
);

const TOO_MANY = refusal(
  'TooManyRequestsError',
  'This is read too often. Retry-After says in how many seconds to ask again; calendar programs need to ask once an hour.',
  429,
);

/** The open feed whose token stands in the address of a request. */
const found = new WeakMap<Request, StoredFeed>();

/**
 * Serves calendar feeds. Each replica counts by itself. Tokens are looked up
 * before anything is limited, since many programs share an address and those
 * with a right token need not wait for one with a wrong one.
 *
 * @internal
 */
export function createFeedRouter(
  reader: FeedReader,
  limits: FeedLimits,
): Router {
  const router = PromiseRouter();
  const limited = {
    windowMs: HOUR_MS,
    standardHeaders: 'draft-7' as const,
    legacyHeaders: false,
    message: TOO_MANY,
  };
  router.use(FEED_PATH, async (req, _res, next) => {
    const { token } = req.query;
    const feed = isFeedToken(token) ? await reader.find(token) : undefined;
    if (feed) {
      found.set(req, feed);
    }
    next();
  });
  router.use(
    FEED_PATH,
    rateLimit({
      ...limited,
      limit: limits.wrongTokensPerHour,
      skip: req => found.has(req),
    }),
    rateLimit({
      ...limited,
      limit: limits.readsPerHour,
      keyGenerator: req => found.get(req)?.id ?? '',
      skip: req => !found.has(req),
    }),
  );
  router.get(FEED_PATH, async (req, res) => {
    const feed = found.get(req);
    if (!feed) {
      res.status(401).json(NO_FEED);
      return;
    }
    const { body, etag } = await reader.read(feed);
    res.set({
      ETag: etag,
      'Cache-Control': 'private, max-age=300',
      'Content-Disposition': 'inline; filename="releases.ics"',
      'Referrer-Policy': 'no-referrer',
    });
    if (req.fresh) {
      res.status(304).end();
      return;
    }
    res.type('text/calendar; charset=utf-8').send(body);
  });
  return router;
}

import { createHash, randomBytes } from 'node:crypto';

const PREFIX = 'slipway_feed_';
const BYTES = 32;
const SHAPE = new RegExp(`^${PREFIX}[A-Za-z0-9_-]{43}$`);

/** A token that cannot be guessed, and says what it is where it leaks. @internal */
export function newFeedToken(): string {
  return `${PREFIX}${randomBytes(BYTES).toString('base64url')}`;
}

/** @internal */
export function isFeedToken(text: unknown): text is string {
  return typeof text === 'string' && SHAPE.test(text);
}

/**
 * What is kept of a token. It has 256 random bits, so that a plain hash cannot
 * be turned round.
 *
 * @internal
 */
export function hashFeedToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

import { IntakeRequest } from '@slipway/backstage-plugin-releases-node';
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { EvidenceSource } from '../../governance';

const DEFAULT_SIGNATURE_HEADER = 'x-hub-signature-256';
const QUERY_PARAMETER = 'token';

/** How a source authenticates. @internal */
export type SourceAuth = Pick<EvidenceSource, 'auth' | 'header' | 'algorithm'>;

/**
 * Whether one of the secrets authenticates a delivery. Takes as long whatever
 * was sent.
 *
 * - `hmac`: a signature of the raw body, in hexadecimal or Base64, with or
 *   without a prefix such as `sha256=` or `v1=`; several with commas between
 * - `header`: the secret in a header
 * - `basic`: the secret is `user:password`
 * - `bearer`: `Authorization: Bearer` and the secret
 * - `query`: `?token=` and the secret
 *
 * @internal
 */
export function authenticate(
  { auth = 'hmac', header, algorithm = 'sha256' }: SourceAuth,
  request: IntakeRequest,
  secrets: readonly string[],
): boolean {
  const valueOf = (name: string) => request.headers[name.toLowerCase()] ?? '';
  if (auth === 'hmac') {
    const sent = signaturesOf(valueOf(header ?? DEFAULT_SIGNATURE_HEADER));
    return isAny(secrets, secret =>
      isAny(sent, signature =>
        isSignature(signature, createHmac(algorithm, secret), request.body),
      ),
    );
  }
  const given = {
    header: () => valueOf(header ?? ''),
    basic: () => credentialsOf(valueOf('authorization'), 'basic'),
    bearer: () => credentialsOf(valueOf('authorization'), 'bearer'),
    query: () => request.query.get(QUERY_PARAMETER) ?? '',
  }[auth]();
  return given !== '' && isAny(secrets, secret => isEqual(given, secret));
}

/** Looks at all of them, so that the time tells nothing of which one it was. */
function isAny<T>(items: readonly T[], test: (item: T) => boolean): boolean {
  return items.map(test).includes(true);
}

function signaturesOf(value: string): string[] {
  return value
    .split(',')
    .map(part => part.trim().replace(/^[a-z0-9]{1,8}=(?=.)/i, ''))
    .filter(part => part !== '');
}

function isSignature(
  given: string,
  hmac: ReturnType<typeof createHmac>,
  body: Buffer,
): boolean {
  const expected = hmac.update(body).digest();
  const bytes = /^[0-9a-f]+$/i.test(given)
    ? Buffer.from(given, 'hex')
    : Buffer.from(given, 'base64');
  return bytes.length === expected.length && timingSafeEqual(bytes, expected);
}

function credentialsOf(value: string, scheme: 'basic' | 'bearer'): string {
  const [given, ...rest] = value.trim().split(/\s+/);
  if (given.toLowerCase() !== scheme || rest.length !== 1) {
    return '';
  }
  return scheme === 'basic'
    ? Buffer.from(rest[0], 'base64').toString('utf8')
    : rest[0];
}

/** Digests are as long as each other, so that lengths tell nothing. */
function isEqual(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

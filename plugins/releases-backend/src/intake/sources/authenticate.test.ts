import { IntakeRequest } from '@slipway/backstage-plugin-releases-node';
import fc from 'fast-check';
import { createHmac } from 'node:crypto';
import { authenticate } from './authenticate';
import { hasWebhook, secretsAt } from './sourceSecrets';

const body = Buffer.from('{"a": 1}\n');

function request(
  headers: Record<string, string>,
  query = '',
  bytes: Buffer = body,
): IntakeRequest {
  return { headers, query: new URLSearchParams(query), body: bytes };
}

const signed = (secret: string, algorithm = 'sha256') =>
  createHmac(algorithm, secret).update(body);
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

describe('authenticating webhooks', () => {
  it.each([
    ['hexadecimal', signed('s').digest('hex')],
    ['a prefix', `sha256=${signed('s').digest('hex')}`],
    ['Base64', signed('s').digest('base64')],
    [
      'several',
      `v1=${signed('x').digest('hex')},v1=${signed('s').digest('hex')}`,
    ],
  ])('takes a signature in %s', (_, signature) => {
    const given = request({ 'x-hub-signature-256': signature });
    expect(authenticate({}, given, ['s'])).toBe(true);
    expect(authenticate({ auth: 'hmac' }, given, ['t'])).toBe(false);
  });

  it('takes other headers and algorithms', () => {
    const given = request({
      'x-tfe-notification-signature': signed('s', 'sha512').digest('hex'),
    });
    const auth = {
      auth: 'hmac' as const,
      header: 'X-TFE-Notification-Signature',
    };
    expect(authenticate({ ...auth, algorithm: 'sha512' }, given, ['s'])).toBe(
      true,
    );
    expect(authenticate(auth, given, ['s'])).toBe(false);
  });

  it.each(['', 'sha256=', ',', 'sha256=00', 'no signature'])(
    'does not take %j for a signature',
    signature => {
      const given = request({ 'x-hub-signature-256': signature });
      expect(authenticate({}, given, ['s', ''])).toBe(false);
    },
  );

  it.each([
    ['header', request({ 'x-gitlab-token': 's' })],
    ['bearer', request({ authorization: 'bearer s' })],
    ['query', request({}, 'token=s')],
  ] as const)('takes the secret as %s', (auth, given) => {
    const source = { auth, header: 'X-Gitlab-Token' };
    expect(authenticate(source, given, ['t', 's'])).toBe(true);
    expect(authenticate(source, given, ['t'])).toBe(false);
    expect(authenticate(source, request({}), ['s'])).toBe(false);
  });

  it('takes a user and a password', () => {
    const auth = { auth: 'basic' as const };
    const given = request({ authorization: basic('ci:s:1') });
    expect(authenticate(auth, given, ['ci:s:1'])).toBe(true);
    expect(authenticate(auth, given, ['ci:s'])).toBe(false);
    expect(authenticate(auth, request({ authorization: 'Basic' }), [''])).toBe(
      false,
    );
  });

  it('holds to every byte', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 60 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        fc.string({ minLength: 1 }),
        (sent, at, by, secret) => {
          const bytes = Buffer.from(sent);
          const signature = createHmac('sha256', secret)
            .update(bytes)
            .digest('hex');
          const changed = Buffer.from(bytes);
          changed[at % changed.length] ^= by;
          const given = (one: Buffer) =>
            request({ 'x-hub-signature-256': signature }, '', one);
          expect(authenticate({}, given(bytes), [secret])).toBe(true);
          expect(authenticate({}, given(changed), [secret])).toBe(false);
          expect(authenticate({}, given(bytes), [`${secret}x`])).toBe(false);
          expect(authenticate({}, given(bytes), [])).toBe(false);
        },
      ),
    );
  });
});

describe('the secrets of a source', () => {
  const source = {
    secret: 'new',
    secrets: [
      { secret: 'old', until: '2026-12-01T00:00:00Z' },
      { secret: 'b' },
    ],
  };

  it.each([
    ['2026-11-30T23:59:59Z', ['new', 'old', 'b']],
    ['2026-12-01T00:00:00Z', ['new', 'b']],
  ])('at %s are %j', (at, secrets) => {
    expect(secretsAt(source, new Date(at))).toEqual(secrets);
  });

  it('say whether it has webhooks', () => {
    expect(
      [source, { secrets: [{ secret: 'a' }] }, {}].map(hasWebhook),
    ).toEqual([true, true, false]);
  });
});

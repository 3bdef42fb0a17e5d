import { Agent, request } from 'node:http';
import { RawAnswer } from './problemOf';

/** A request as it goes over the wire. */
export interface RawRequest {
  method: string;
  /** From the root, as it is sent. */
  path: string;
  headers: readonly (readonly [string, string])[];
  body?: string;
}

const agent = new Agent({ keepAlive: true });

/** Sends what no well-behaved client would, such as a header twice. */
export function sendRaw(
  port: number,
  { method, path, headers, body }: RawRequest,
): Promise<RawAnswer> {
  const byName = new Map<string, string[]>();
  for (const [name, value] of headers) {
    byName.set(name, [...(byName.get(name) ?? []), value]);
  }
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        port,
        method: method.toUpperCase(),
        path,
        headers: {
          ...Object.fromEntries(byName),
          ...(body === undefined
            ? {}
            : { 'Content-Length': Buffer.byteLength(body) }),
        },
      },
      response => {
        const chunks: Buffer[] = [];
        response.on('data', chunk => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            contentType: response.headers['content-type'] ?? '',
            text: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The same for people, to be pasted into a shell. */
export function toCurl(
  url: string,
  { method, path, headers, body }: RawRequest,
): string {
  const quoted = (text: string) => `'${text.replace(/'/g, `'\\''`)}'`;
  return [
    'curl -g --path-as-is',
    `-X ${method.toUpperCase()}`,
    ...headers.map(([name, value]) =>
      name === 'Authorization'
        ? '-H "Authorization: Bearer $TOKEN"'
        : `-H ${quoted(`${name}: ${value}`)}`,
    ),
    ...(body === undefined ? [] : [`--data-binary ${quoted(body)}`]),
    quoted(`${url}${path}`),
  ].join(' ');
}

import { IntakeRequest } from '@slipway/backstage-plugin-releases-node';
import { ApiError, parseJson } from '../../platform';

const PREFIX = 'ce-';

/**
 * The event of a request in binary mode, as its JSON format has it: attributes
 * are in headers, and the body is its data.
 *
 * @throws an ApiError of status 400 for what cannot be decoded
 * @internal
 */
export function readBinaryEvent({
  headers,
  body,
}: IntakeRequest): Record<string, unknown> {
  const contentType = headers['content-type'];
  const attributes = Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name.startsWith(PREFIX))
      .map(([name, value]) => [
        name.slice(PREFIX.length),
        decoded(name, value ?? ''),
      ]),
  );
  return {
    ...attributes,
    ...(contentType === undefined ? {} : { datacontenttype: contentType }),
    ...(body.length === 0 ? {} : dataOf(body, contentType ?? '')),
  };
}

function dataOf(body: Buffer, contentType: string): Record<string, unknown> {
  const type = contentType.split(';')[0].trim().toLowerCase();
  if (/^[^/]+\/(json|[^/]*\+json)$/.test(type)) {
    return { data: parseJson(body) };
  }
  return type.startsWith('text/')
    ? { data: body.toString('utf8') }
    : { data_base64: body.toString('base64') };
}

function decoded(header: string, value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    throw ApiError.input([
      {
        field: header.slice(PREFIX.length),
        code: 'invalid_format',
        message: `${header} is not percent-encoded. Write % as %25.`,
      },
    ]);
  }
}

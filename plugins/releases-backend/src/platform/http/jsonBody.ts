import { Request, Response } from 'express';
import { isBodyless, parseJson, readBody } from './body';
import { ApiError } from './errors';

function assertJson(contentType: string | undefined) {
  const [type, ...parameters] = (contentType ?? '')
    .toLowerCase()
    .split(';')
    .map(part => part.trim());
  if (type !== 'application/json') {
    throw ApiError.unsupportedMediaType(
      contentType
        ? `Bodies are read as JSON, not as ${type}. Send Content-Type: application/json.`
        : 'Say what the body is. Send Content-Type: application/json.',
    );
  }
  const charset = parameters.find(part => part.startsWith('charset='));
  if (charset && !/^charset="?utf-?8"?$/.test(charset)) {
    throw ApiError.unsupportedMediaType(
      'JSON is read as UTF-8. Send it in UTF-8, and leave the charset out.',
    );
  }
}

/**
 * Reads the body of a request, which is JSON.
 *
 * @returns undefined where there is none
 * @throws an {@link ApiError}: 415 for what is not JSON, 413 for what is too
 * large, 400 for what cannot be read
 * @internal
 */
export async function readJsonBody(
  req: Request,
  res: Response,
): Promise<unknown> {
  if (isBodyless(req)) {
    return undefined;
  }
  assertJson(req.header('content-type'));
  return parseJson(await readBody(req, res));
}

import { storableProblem } from '@slipway/backstage-plugin-releases-common';
import express, { Request, Response } from 'express';
import { ApiError } from './errors';

const LIMIT_MIB = 5;

const readBytes = express.raw({ limit: `${LIMIT_MIB}mb`, type: () => true });

function unreadable(code: string, message: string): ApiError {
  return ApiError.input([{ field: '', code, message }]);
}

function isBodyless(req: Request): boolean {
  return (
    req.header('transfer-encoding') === undefined &&
    (req.header('content-length') ?? '0') === '0'
  );
}

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

/** What cannot be read of a body, in the API's own words. */
function explain(error: { type?: string }): ApiError {
  switch (error.type) {
    case 'entity.too.large':
      return ApiError.tooLarge(
        `The request is larger than ${LIMIT_MIB} MiB. Split it; an import takes up to 1,000 releases or events a call.`,
      );
    case 'encoding.unsupported':
      return ApiError.unsupportedMediaType(
        'This Content-Encoding is not read. Send the body as it is, or with gzip, deflate or br.',
      );
    default:
      return unreadable(
        'unreadable_body',
        'The body could not be read: it ended early, or is not encoded as Content-Encoding says. Send it again.',
      );
  }
}

function parse(bytes: Buffer): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable(
      'not_utf8',
      'The body is not UTF-8. Send JSON, which is written in UTF-8.',
    );
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unreadable(
      'invalid_json',
      `The body is not JSON: ${
        (error as Error).message
      }. Send a JSON document.`,
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
  await new Promise<void>((resolve, reject) => {
    readBytes(req, res, (error?: { type?: string }) =>
      error ? reject(explain(error)) : resolve(),
    );
  });
  const body = parse(req.body);
  const problem = storableProblem(body);
  if (problem?.code === 'too_deep') {
    throw unreadable(problem.code, problem.message);
  }
  return body;
}

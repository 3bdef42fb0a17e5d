import { storableProblem } from '@slipway/backstage-plugin-releases-common';
import express, { Request, Response } from 'express';
import { ApiError } from './errors';

const LIMIT_MIB = 5;

const readBytes = express.raw({ limit: `${LIMIT_MIB}mb`, type: () => true });

function unreadable(code: string, message: string): ApiError {
  return ApiError.input([{ field: '', code, message }]);
}

/** Whether a request has no body. @internal */
export function isBodyless(req: Request): boolean {
  return (
    req.header('transfer-encoding') === undefined &&
    (req.header('content-length') ?? '0') === '0'
  );
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

/**
 * Reads JSON.
 *
 * @throws an {@link ApiError} of status 400 for what is none, or nested too deep
 * @internal
 */
export function parseJson(bytes: Buffer): unknown {
  const value = parse(bytes);
  const problem = storableProblem(value);
  if (problem?.code === 'too_deep') {
    throw unreadable(problem.code, problem.message);
  }
  return value;
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
 * Reads the bytes of the body of a request.
 *
 * @throws an {@link ApiError}: 413 for what is too large, 415 and 400 for what
 * cannot be read
 * @internal
 */
export async function readBody(req: Request, res: Response): Promise<Buffer> {
  await new Promise<void>((resolve, reject) => {
    readBytes(req, res, (error?: { type?: string }) =>
      error ? reject(explain(error)) : resolve(),
    );
  });
  return Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
}

/** A request whose body its handler reads itself. @internal */
export interface RawRequest {
  /** Names in lower case. */
  headers: Readonly<Record<string, string | undefined>>;
  query: URLSearchParams;
  body: Buffer;
}

/**
 * Reads a request without looking into its body.
 *
 * @throws an {@link ApiError}, as {@link readBody} does
 * @internal
 */
export async function readRawRequest(
  req: Request,
  res: Response,
): Promise<RawRequest> {
  const [, ...query] = req.originalUrl.split('?');
  const headers = Object.fromEntries(
    Object.entries(req.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );
  return {
    headers,
    query: new URLSearchParams(query.join('?')),
    body: await readBody(req, res),
  };
}

import express, { ErrorRequestHandler, RequestHandler } from 'express';
import { ApiError } from './errors';

const LIMIT_MIB = 5;

const explain: ErrorRequestHandler = (error, _req, _res, next) => {
  if (error.type === 'entity.too.large') {
    next(
      ApiError.tooLarge(
        `The request is larger than ${LIMIT_MIB} MiB. Split it; an import takes up to 1,000 releases or events a call.`,
      ),
    );
  } else if (error.type === 'entity.parse.failed') {
    next(
      ApiError.input([
        {
          field: '',
          code: 'invalid_json',
          message: `The body is not JSON: ${error.message}. Send a JSON document.`,
        },
      ]),
    );
  } else {
    next(error);
  }
};

/**
 * Reads JSON bodies, and says in the API's own words what is wrong with one.
 *
 * @internal
 */
export function jsonBody(): (RequestHandler | ErrorRequestHandler)[] {
  return [express.json({ limit: `${LIMIT_MIB}mb`, strict: false }), explain];
}

import { LoggerService } from '@backstage/backend-plugin-api';
import { ErrorRequestHandler } from 'express';
import { toApiError } from './toApiError';

/**
 * The one way out for errors: what is no refusal is logged, and answered
 * without its words.
 *
 * @internal
 */
export function errorBoundary(logger: LoggerService): ErrorRequestHandler {
  return (error, _req, _res, next) => {
    const answer = toApiError(error);
    if (answer !== error && answer.statusCode >= 500) {
      logger.error(answer.message, error);
    }
    next(answer);
  };
}

import { LoggerService } from '@backstage/backend-plugin-api';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { bindEndpoints, BindOptions } from './bindEndpoints';
import { errorBoundary } from './errorBoundary';
import { ApiError } from './errors';
import { Handlers } from './handlers';

/** Below it is nothing but operations. */
const API_PATH = '/v1';

/**
 * Assembles the plugin's HTTP API from the handlers of its rooms, and from the
 * routers of what is no operation, such as feeds. Whatever any of them throws
 * leaves through one boundary.
 *
 * @internal
 */
export function createRouter(
  handlers: Handlers,
  options: BindOptions & { logger: LoggerService; others: readonly Router[] },
): Router {
  const router = PromiseRouter();
  for (const other of options.others) {
    router.use(other);
  }
  bindEndpoints(router, handlers, options);
  router.use(API_PATH, () => {
    throw ApiError.notFound(
      'There is no operation at this address. GET /v1/openapi.json lists all there are.',
    );
  });
  router.use(errorBoundary(options.logger));
  return router;
}

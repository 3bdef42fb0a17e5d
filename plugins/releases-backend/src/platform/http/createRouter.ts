import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { bindEndpoints, BindOptions } from './bindEndpoints';
import { Handlers } from './handlers';
import { jsonBody } from './jsonBody';

/**
 * Assembles the plugin's HTTP API from the handlers of its rooms.
 *
 * @internal
 */
export function createRouter(handlers: Handlers, options: BindOptions): Router {
  const router = PromiseRouter();
  router.use(...jsonBody());
  bindEndpoints(router, handlers, options);
  return router;
}

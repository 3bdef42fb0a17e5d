import { LoggerService } from '@backstage/backend-plugin-api';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { Room } from './Room';

/** Where monitoring asks, without credentials. @internal */
export const HEALTH_PATH = '/health';

/**
 * Says whether the database answers, and what each room says of itself.
 *
 * @internal
 */
export function createHealthRouter(options: {
  rooms: readonly Pick<Room, 'health'>[];
  logger: LoggerService;
}): Router {
  const router = PromiseRouter();
  router.get(HEALTH_PATH, async (_req, res) => {
    try {
      const parts = await Promise.all(
        options.rooms.map(room => room.health?.()),
      );
      res.json({
        status: 'ok',
        database: 'ok',
        ...Object.assign({}, ...parts),
      });
    } catch (error) {
      options.logger.error(
        'The health check found the database away',
        error as Error,
      );
      res.status(503).json({ status: 'error', database: 'unavailable' });
    }
  });
  return router;
}

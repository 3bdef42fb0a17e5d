import { LoggerService } from '@backstage/backend-plugin-api';
import { Snapshot } from '@slipway/backstage-plugin-releases-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';

/** Where monitoring asks, without credentials. @internal */
export const HEALTH_PATH = '/health';

/**
 * Says whether the database answers and how old the dependencies are.
 *
 * @internal
 */
export function createHealthRouter(options: {
  snapshot: () => Promise<Snapshot | undefined>;
  logger: LoggerService;
}): Router {
  const router = PromiseRouter();
  router.get(HEALTH_PATH, async (_req, res) => {
    try {
      const snapshot = await options.snapshot();
      res.json({
        status: 'ok',
        database: 'ok',
        dependencies: snapshot
          ? { status: 'ok', snapshotAt: snapshot.at }
          : { status: 'no_snapshot_yet' },
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

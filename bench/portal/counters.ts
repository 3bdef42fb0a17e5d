import { AsyncLocalStorage } from 'node:async_hooks';
import { DatabaseManager } from '@backstage/backend-defaults/database';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import express, { NextFunction, Request, Response } from 'express';
import { Knex } from 'knex';

/** What a portal did since it was started. */
export interface Counters {
  /** Statements that requests sent to the database, by plugin. */
  statements: Record<string, number>;
  /** Permissions that the permission backend was asked for, each resource apart. */
  targets: number;
}

const counters: Counters = { statements: {}, targets: 0 };

const watched = new WeakSet<Knex>();

/** Set in all that a request does, to tell it from what is done on schedule. */
const inRequest = new AsyncLocalStorage<true>();

/** What was counted so far. */
export function countersOf(): Counters {
  return counters;
}

/** The databases of plugins as they always are, with their statements counted. */
export const countedDatabases = createServiceFactory({
  service: coreServices.database,
  deps: {
    config: coreServices.rootConfig,
    lifecycle: coreServices.lifecycle,
    logger: coreServices.logger,
    pluginMetadata: coreServices.pluginMetadata,
    rootLifecycle: coreServices.rootLifecycle,
    rootLogger: coreServices.rootLogger,
  },
  createRootContext: ({ config, rootLifecycle, rootLogger }) =>
    DatabaseManager.fromConfig(config, { rootLifecycle, rootLogger }),
  factory({ pluginMetadata, lifecycle, logger }, manager) {
    const plugin = pluginMetadata.getId();
    const database = manager.forPlugin(plugin, { lifecycle, logger });
    return {
      ...database,
      async getClient() {
        const db = await database.getClient();
        if (!watched.has(db)) {
          watched.add(db);
          db.on('query', () => {
            if (inRequest.getStore()) {
              counters.statements[plugin] =
                (counters.statements[plugin] ?? 0) + 1;
            }
          });
        }
        return db;
      },
    };
  },
});

/** Has the statements of a request counted, and of those that it leads to. */
export function countStatements(
  req: Request,
  _: Response,
  next: NextFunction,
): void {
  // Plugins that wait for events ask again and again.
  if (req.path.startsWith('/api/events/')) {
    next();
  } else {
    inRequest.run(true, next);
  }
}

const readJson = express.json({ limit: '50mb' });

/** Counts what is asked for on its way to the permission backend. */
export function countTargets(
  req: Request,
  res: Response,
  next: NextFunction,
): void {
  readJson(req, res, error => {
    const items: { resourceRef?: string | string[] }[] = req.body?.items ?? [];
    for (const { resourceRef } of items) {
      counters.targets += Array.isArray(resourceRef) ? resourceRef.length : 1;
    }
    next(error);
  });
}

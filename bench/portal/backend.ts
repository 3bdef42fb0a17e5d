import { Server } from 'node:http';
import { createBackend } from '@backstage/backend-defaults';
import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { ConfigSources, StaticConfigSource } from '@backstage/config-loader';
import { authModulePersonas } from '../../packages/backend/src/personas';
import { configOf, StartOptions } from './config';
import {
  countedDatabases,
  countersOf,
  countStatements,
  countTargets,
} from './counters';
import { permissionModuleBenchPolicy } from './policy';

/** What the process that measures asks of a portal. */
export type Question = 'counters' | 'memory' | 'processor' | 'stop';

/** What it is told; other messages are of those who load the sources. */
export interface Told {
  question: Question;
  answer: unknown;
}

const options: StartOptions = JSON.parse(process.env.BENCH_PORTAL ?? '{}');

let server: Server | undefined;

const backend = createBackend();
backend.add(
  createServiceFactory({
    service: coreServices.rootConfig,
    deps: {},
    factory: () =>
      ConfigSources.toConfig(
        StaticConfigSource.create({
          data: configOf(options),
          context: 'bench',
        }),
      ),
  }),
);
backend.add(countedDatabases);
backend.add(
  rootHttpRouterServiceFactory({
    configure: ({ app, server: own, applyDefaults }) => {
      server = own;
      app.use(countStatements);
      app.use('/api/permission/authorize', countTargets);
      applyDefaults();
    },
  }),
);
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(authModulePersonas);
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(permissionModuleBenchPolicy);
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
if (options.frontend) {
  backend.add(import('@backstage/plugin-app-backend'));
  backend.add(import('@backstage/plugin-user-settings-backend'));
}
if (options.releases) {
  backend.add(import('@slipway/backstage-plugin-releases-backend'));
}

function memory(): number {
  // Twice, since the first run only finds what finalizers still hold.
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().rss;
}

/** The seconds that the processor worked for this process. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

const ANSWERS = { counters: countersOf, memory, processor };

process.on('message', async (question: Question) => {
  if (question === 'stop') {
    // Plugins wait for each other with requests that stay open for a minute.
    server?.closeAllConnections();
    await backend.stop();
    process.exit(0);
  } else {
    process.send?.({ question, answer: ANSWERS[question]() });
  }
});

// The one that measures has gone.
process.on('disconnect', () => process.exit(1));

backend.start().catch(error => {
  console.error(error);
  process.exit(1);
});

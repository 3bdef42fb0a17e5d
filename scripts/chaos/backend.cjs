const { createBackend } = require('@backstage/backend-defaults');
const {
  coreServices,
  createBackendModule,
  createServiceFactory,
} = require('@backstage/backend-plugin-api');
const {
  ConfigSources,
  StaticConfigSource,
} = require('@backstage/config-loader');
const { eventsServiceRef } = require('@backstage/plugin-events-node');
const {
  default: releases,
} = require('@slipway/backstage-plugin-releases-backend');

const { CHAOS_PORT, CHAOS_DATABASE, CHAOS_TOKEN } = process.env;
const url = `http://127.0.0.1:${CHAOS_PORT}`;

const config = {
  app: { baseUrl: url },
  releases: { defaultApproval: { rules: [] } },
  backend: {
    baseUrl: url,
    listen: { host: '127.0.0.1', port: Number(CHAOS_PORT) },
    database: { client: 'pg', connection: CHAOS_DATABASE },
    auth: {
      externalAccess: [
        { type: 'static', options: { token: CHAOS_TOKEN, subject: 'chaos' } },
      ],
    },
  },
};

/** Writes down every event of a release, as another plugin would act on it. */
const witness = createBackendModule({
  pluginId: 'releases',
  moduleId: 'witness',
  register(env) {
    env.registerInit({
      deps: { database: coreServices.database, events: eventsServiceRef },
      async init({ database, events }) {
        const db = await database.getClient();
        await db.raw(
          'create table if not exists witnessed (place bigserial primary key, release_id text, revision integer)',
        );
        await events.subscribe({
          id: 'witness',
          topics: ['releases.release-changed'],
          onEvent: async ({ eventPayload }) => {
            await db('witnessed').insert(
              eventPayload.releases.map(({ id, revision }) => ({
                release_id: id,
                revision,
              })),
            );
          },
        });
      },
    });
  },
});

const backend = createBackend();
backend.add(
  createServiceFactory({
    service: coreServices.rootConfig,
    deps: {},
    factory: () =>
      ConfigSources.toConfig(
        StaticConfigSource.create({ data: config, context: 'chaos' }),
      ),
  }),
);
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(releases);
backend.add(witness);
backend.start();

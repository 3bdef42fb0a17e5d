import { root } from './repository.mjs';

/**
 * Where the portal will be and who can sign in, read as the backend reads it:
 * from the configuration files, the environment and app-config.local.yaml.
 */
export async function readPortal() {
  const { ConfigSources } = await import('@backstage/config-loader');
  const config = await ConfigSources.toConfig(
    ConfigSources.default({ rootDir: root, argv: [], watch: false }),
  );
  const personas = config.getOptionalConfig('auth.providers.personas');
  const database = config.getConfig('backend.database');
  const portal = {
    title: config.getString('app.title'),
    appUrl: config.getString('app.baseUrl'),
    backendUrl: config.getString('backend.baseUrl'),
    database: {
      client: database.getString('client'),
      connection: database.get('connection'),
    },
    personas: (personas?.keys() ?? []).map(name => ({
      name,
      description: personas.getString(`${name}.description`),
    })),
  };
  config.close();
  return portal;
}

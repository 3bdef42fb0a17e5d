import { createBackend } from '@backstage/backend-defaults';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { releasesModuleDemo } from './demoReleases';
import { permissionModuleDemoPolicy } from './permission';
import { authModulePersonas } from './personas';

// Relative paths in the configuration (databases, catalog files) mean the
// repository, wherever the backend was started from.
process.chdir(resolvePackagePath('backend', '../..'));

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(authModulePersonas);

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(permissionModuleDemoPolicy);

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-pg'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));

backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));

backend.add(import('@slipway/backstage-plugin-releases-backend'));
backend.add(import('@slipway/backstage-plugin-search-backend-module-releases'));
backend.add(releasesModuleDemo);

backend.start();

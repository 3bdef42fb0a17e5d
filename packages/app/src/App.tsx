import { createApp } from '@backstage/frontend-defaults';
import { navigationModule } from './navigation';
import { signInModule } from './personas';
import { settingsModule } from './settings';

/** The demo portal. Plugins are discovered from package.json. */
export const app = createApp({
  features: [navigationModule, signInModule, settingsModule],
});

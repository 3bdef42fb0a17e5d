import { ConfigReader } from '@backstage/config';
import { createApp } from '@backstage/frontend-defaults';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import releasesPlugin from '@slipway/backstage-plugin-releases';
import { createRoot } from 'react-dom/client';
import '@backstage/ui/css/styles.css';

const url = window.location.origin;

/** A portal with the plugin and the catalog, and nobody to sign in. */
const app = createApp({
  features: [catalogPlugin, releasesPlugin],
  advanced: {
    configLoader: async () => ({
      config: new ConfigReader({
        app: {
          title: 'Bench',
          baseUrl: url,
          extensions: [{ 'sign-in-page:app': false }],
        },
        backend: { baseUrl: url },
      }),
    }),
  },
});

createRoot(document.getElementById('root') as HTMLElement).render(
  app.createRoot(),
);

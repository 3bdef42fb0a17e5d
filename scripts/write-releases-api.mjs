import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { ensureInstalled } from './lib/ensureInstalled.mjs';
import { main } from './lib/main.mjs';
import { root } from './lib/repository.mjs';

/** Writes the releases plugin's own API into the demo catalog. */
main(async () => {
  await ensureInstalled();

  const require = createRequire(import.meta.url);
  require('@backstage/cli-node/config/nodeTransform.cjs');
  const {
    createOpenApiDocument,
  } = require('@slipway/backstage-plugin-releases-common');
  const { stringify } = require('yaml');

  const options = {
    aliasDuplicateObjects: false,
    blockQuote: 'literal',
    lineWidth: 0,
  };
  const entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: {
      name: 'releases-api',
      title: 'Releases API',
      description: 'Releases, their readiness and what they depend on',
    },
    spec: {
      type: 'openapi',
      lifecycle: 'production',
      owner: 'portal-admins',
      definition: stringify(createOpenApiDocument(), options),
    },
  };
  const path = 'examples/apis/releases-api.yaml';
  await writeFile(resolve(root, path), stringify(entity, options));
  console.log(`Wrote ${path}.`);
});

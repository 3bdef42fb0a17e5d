import { mockServices } from '@backstage/backend-test-utils';
import { createReleasesClient } from '@slipway/backstage-plugin-releases-common';
import { toReleaseDocument } from '../../../plugins/search-backend-module-releases/src/documents';
import { indexedReleases } from '../../../plugins/search-backend-module-releases/src/pages';

/** Run as a process of its own, so that nothing else counts in its memory. */
const MB = 1024 ** 2;
const LOOK_EVERY = 200;

function residentMb(): number {
  return process.memoryUsage().rss / MB;
}

async function main() {
  const [url, token] = process.argv.slice(2);
  const client = createReleasesClient({
    discoveryApi: { getBaseUrl: async plugin => `${url}/api/${plugin}` },
  });
  global.gc?.();
  const before = residentMb();
  const began = performance.now();
  let peak = before;
  let documents = 0;
  let characters = 0;
  for await (const release of indexedReleases({
    auth: mockServices.auth(),
    releases: {
      listReleases: query => client.listReleases(query, { token }),
      listReviews: query => client.listReviews(query, { token }),
      listTrains: query => client.listTrains(query, { token }),
      listWindows: query => client.listWindows(query, { token }),
    },
  })) {
    documents += 1;
    characters += toReleaseDocument(release, '/releases').text.length;
    if (documents % LOOK_EVERY === 0) {
      peak = Math.max(peak, residentMb());
    }
  }
  process.stdout.write(
    JSON.stringify({
      documents,
      characters,
      ms: performance.now() - began,
      addedMb: peak - before,
    }),
  );
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});

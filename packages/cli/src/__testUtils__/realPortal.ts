import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { mockCredentials } from '@backstage/backend-test-utils';
import releasesFeatures from '@slipway/backstage-plugin-releases-backend';
import {
  createReleasesClient,
  ReleasesClient,
} from '@slipway/backstage-plugin-releases-common';

const entity = (kind: string, name: string, relations: object[] = []) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  spec: {},
  relations,
});

const owned = [{ type: 'ownedBy', targetRef: 'group:default/payments-team' }];

/** A running backend with the plugin, and somebody who may do everything. */
export interface RealPortal {
  url: string;
  token: string;
  client: ReleasesClient;
  stop(): Promise<void>;
}

/** The plugin behind real HTTP, on a database of its own. */
export async function startRealPortal(): Promise<RealPortal> {
  const backend = await startTestBackend({
    features: [
      releasesFeatures,
      mockServices.rootConfig.factory({
        data: { releases: { defaultApproval: { rules: [] } } },
      }),
      catalogServiceMock.factory({
        entities: [
          entity('Group', 'payments-team'),
          entity('Component', 'payments-api', owned),
          entity('Component', 'checkout', owned),
        ] as never,
      }),
    ],
  });
  const url = `http://localhost:${backend.server.port()}`;
  const token = mockCredentials.user.token();
  const client = createReleasesClient({
    discoveryApi: { getBaseUrl: async id => `${url}/api/${id}` },
    fetchApi: {
      fetch: (input, init) =>
        fetch(input, {
          ...init,
          headers: { ...init?.headers, authorization: `Bearer ${token}` },
        }),
    },
  });
  await client.refreshDependencies({ force: true });
  return { url, token, client, stop: () => backend.stop() };
}

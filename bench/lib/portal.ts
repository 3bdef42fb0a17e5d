import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Entity } from '@backstage/catalog-model';
import { Knex } from 'knex';
import { releasesFeatures } from '../../plugins/releases-backend/src/releasesFeatures';

/** The plugin behind its HTTP API, for somebody who may do everything. */
export interface BenchPortal {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: unknown): Promise<T>;
  stop(): Promise<void>;
}

/** Starts the plugin on a database, beside a catalog in memory. */
export async function startPortal(
  db: Knex,
  entities: Entity[],
): Promise<BenchPortal> {
  const backend = await startTestBackend({
    features: [
      releasesFeatures,
      mockServices.rootConfig.factory({
        data: { releases: { defaultApproval: { rules: [] } } },
      }),
      mockServices.database.factory({ knex: db }),
      catalogServiceMock.factory({ entities }),
    ],
  });
  const { port } = backend.server.address() as { port: number };

  async function call<T>(path: string, init: RequestInit = {}): Promise<T> {
    const response = await fetch(
      `http://localhost:${port}/api/releases/v1${path}`,
      {
        ...init,
        headers: {
          authorization: mockCredentials.user.header(),
          'content-type': 'application/json',
        },
      },
    );
    const answer = await response.text();
    if (!response.ok) {
      throw new Error(
        `${path} was answered with ${response.status}: ${answer}`,
      );
    }
    return JSON.parse(answer);
  }

  return {
    get: call,
    post: (path, body) =>
      call(path, { method: 'POST', body: JSON.stringify(body) }),
    stop: () => backend.stop(),
  };
}

import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { authModulePersonas } from './authModulePersonas';

const engineer: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'engineer', namespace: 'default' },
  spec: {},
  relations: [{ type: 'memberOf', targetRef: 'group:default/from-catalog' }],
};

async function startAuth(options: {
  environment?: string;
  entities?: Entity[];
}) {
  const { server } = await startTestBackend({
    features: [
      authPlugin,
      authModulePersonas,
      catalogServiceMock.factory({ entities: options.entities ?? [] }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          auth: {
            environment: options.environment,
            providers: {
              personas: {
                engineer: { title: 'Engineer', groups: ['from-config'] },
                viewer: { title: 'Viewer', groups: ['readers'] },
              },
            },
          },
        },
      }),
    ],
  });
  return server;
}

function payloadOf(token: string) {
  return JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString());
}

describe('authModulePersonas', () => {
  it('signs a persona in with the groups that the catalog knows', async () => {
    const server = await startAuth({
      environment: 'development',
      entities: [engineer],
    });

    const { status, body } = await request(server).get(
      '/api/auth/personas/refresh?name=engineer',
    );

    expect(status).toBe(200);
    expect(body.profile).toEqual({ displayName: 'Engineer' });
    expect(body.backstageIdentity.identity).toEqual({
      type: 'user',
      userEntityRef: 'user:default/engineer',
      ownershipEntityRefs: [
        'user:default/engineer',
        'group:default/from-catalog',
      ],
    });
    expect(payloadOf(body.backstageIdentity.token).sub).toBe(
      'user:default/engineer',
    );
  });

  it('falls back to the configured groups when the catalog has no such user', async () => {
    const server = await startAuth({ environment: 'development' });

    const { body } = await request(server)
      .get('/api/auth/personas/refresh')
      .set('x-persona', 'viewer');

    expect(body.backstageIdentity.identity.ownershipEntityRefs).toEqual([
      'user:default/viewer',
      'group:default/readers',
    ]);
  });

  it.each([
    ['', "Parameter 'name' is missing; choose one of engineer, viewer"],
    ['?name=', "Parameter 'name' is missing; choose one of engineer, viewer"],
    [
      '?name=stranger',
      "Parameter 'name' is 'stranger'; choose one of engineer, viewer",
    ],
  ])('refuses %p and names the personas', async (query, message) => {
    const server = await startAuth({ environment: 'development' });

    const { status, body } = await request(server).get(
      `/api/auth/personas/refresh${query}`,
    );

    expect(status).toBe(400);
    expect(body.error.message).toBe(message);
  });

  it.each(['production', undefined])(
    'signs nobody in when the environment is %p',
    async environment => {
      const server = await startAuth({ environment, entities: [engineer] });

      const { status } = await request(server).get(
        '/api/auth/personas/refresh?name=engineer',
      );

      expect(status).toBe(404);
    },
  );
});

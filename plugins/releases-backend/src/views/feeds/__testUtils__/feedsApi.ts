import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import {
  AuthProviderFactory,
  authProvidersExtensionPoint,
  AuthResolverContext,
} from '@backstage/plugin-auth-node';
import { Feed, feedSchema } from '@slipway/backstage-plugin-releases-common';
import PromiseRouter from 'express-promise-router';
import ICAL from 'ical.js';
import request from 'supertest';
import { shop } from '../../../__testUtils__/shop';
import { startApi, TestApi } from '../../../__testUtils__/startApi';

/** What the auth backend was asked for. */
export interface AuthRecord {
  /** People who left the catalog since. */
  gone: Set<string>;
  issued: { sub: string; ent?: string[] }[];
}

/** The part of the auth backend that the feeds' provider stands on. */
function authPlugin({ gone, issued }: AuthRecord) {
  const resolverContext = {
    async issueToken({ claims }: { claims: { sub: string; ent: string[] } }) {
      issued.push(claims);
      return { token: mockCredentials.user.token(claims.sub) };
    },
    async signInWithCatalogUser({ entityRef }: { entityRef: string }) {
      if (gone.has(entityRef)) {
        throw new NotFoundError('User not found');
      }
      issued.push({ sub: entityRef });
      return { token: mockCredentials.user.token(entityRef) };
    },
  } as unknown as AuthResolverContext;

  return createBackendPlugin({
    pluginId: 'auth',
    register(env) {
      const router = PromiseRouter();
      env.registerExtensionPoint(authProvidersExtensionPoint, {
        registerProvider({ providerId, factory }) {
          const provider = factory({
            resolverContext,
          } as Parameters<AuthProviderFactory>[0]);
          router.post(`/${providerId}/refresh`, provider.refresh!);
        },
      });
      env.registerInit({
        deps: { http: coreServices.httpRouter },
        async init({ http }) {
          http.use(router);
          http.addAuthPolicy({ path: '/', allow: 'unauthenticated' });
        },
      });
    },
  });
}

type Value = ReturnType<ICAL.Component['getFirstPropertyValue']>;

/** An event as another program parses it. */
export interface FeedEvent {
  uid: Value;
  summary: Value;
  status: Value;
  sequence: Value;
  url: Value;
  start: string;
  /** Absent where it is a moment. */
  end?: string;
  stamp: string;
  lastModified: string;
}

/** The plugin with feeds enabled, and a calendar program. */
export interface FeedsApi extends TestApi {
  auth: AuthRecord;
  made(user: string, feed?: object): Promise<Feed>;
  read(feed: Feed): request.Test;
  readToken(token: string): request.Test;
  events(feed: Feed): Promise<FeedEvent[]>;
}

function toEvent(event: ICAL.Component): FeedEvent {
  const textOf = (name: string) => event.getFirstPropertyValue(name);
  const instantOf = (name: string) =>
    (textOf(name) as ICAL.Time).toJSDate().toISOString();
  return {
    uid: textOf('uid'),
    summary: textOf('summary'),
    status: textOf('status'),
    sequence: textOf('sequence'),
    url: textOf('url'),
    start: instantOf('dtstart'),
    end: textOf('dtend') === null ? undefined : instantOf('dtend'),
    stamp: instantOf('dtstamp'),
    lastModified: instantOf('last-modified'),
  };
}

export async function startFeedsApi(options: {
  databaseId: Parameters<typeof startApi>[0]['databaseId'];
  releases?: object;
}): Promise<FeedsApi> {
  const auth: AuthRecord = { gone: new Set(), issued: [] };
  const api = await startApi({
    databaseId: options.databaseId,
    entities: shop,
    features: [authPlugin(auth)],
    config: {
      app: { baseUrl: 'https://portal.example.com' },
      releases: { ...options.releases },
    },
  });
  const get = (path: string) => request(api.backend.server).get(path);
  const read = ({ url }: Feed) => {
    const { pathname, search } = new URL(url ?? '');
    return get(pathname + search);
  };
  return {
    ...api,
    auth,
    async made(user, feed = {}) {
      const { body } = await api
        .as(user)
        .post('/feeds', { name: 'Mine', ...feed })
        .expect(201);
      return feedSchema.parse(body);
    },
    read,
    readToken: token => get(`/api/releases/v1/calendar.ics?token=${token}`),
    async events(feed) {
      const { text } = await read(feed).expect(200);
      return new ICAL.Component(ICAL.parse(text))
        .getAllSubcomponents('vevent')
        .map(toEvent);
    },
  };
}

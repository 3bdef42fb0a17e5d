import {
  BackendFeature,
  BackstageCredentials,
  createServiceFactory,
  coreServices,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
  TestDatabaseId,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  AuthorizeResult,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  releaseCreatePermission,
  releaseReadPermission,
  releaseUpdatePermission,
  RESOURCE_TYPE_RELEASE,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { JsonObject } from '@backstage/types';
import request from 'supertest';
import { releasesFeatures } from '../releasesFeatures';
import { releaseConditions } from '../releases/permissions/conditions';
import { emptyDatabase } from './databases';

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

function conditional(conditions: object): PolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'releases',
    resourceType: RESOURCE_TYPE_RELEASE,
    conditions: conditions as never,
  };
}

/**
 * The manager may do everything, the engineer writes what the payments team
 * owns and waives nothing, the viewer reads, the outsider reads staging only, the author does too
 * and makes releases, the steward reads everything, makes releases and waives, the
 * editor reads, makes and changes everything and keeps no risks.
 */
function decide(user: string, permission: Permission): PolicyDecision {
  const reads = permission.name === releaseReadPermission.name;
  switch (user) {
    case 'user:default/manager':
      return ALLOW;
    case 'user:default/engineer':
      if (
        ['releases.configure', 'releases.waiver.grant'].includes(
          permission.name,
        )
      ) {
        return DENY;
      }
      return reads
        ? ALLOW
        : conditional({
            anyOf: ['isOwner', 'isComponentOwner'].map(rule =>
              releaseConditions[rule as 'isOwner' | 'isComponentOwner']({
                claims: ['group:default/payments-team'],
              }),
            ),
          });
    case 'user:default/viewer':
      return reads ? ALLOW : DENY;
    case 'user:default/steward':
      return reads ||
        [releaseCreatePermission.name, 'releases.waiver.grant'].includes(
          permission.name,
        )
        ? ALLOW
        : DENY;
    case 'user:default/editor':
      return reads ||
        [releaseCreatePermission.name, releaseUpdatePermission.name].includes(
          permission.name,
        )
        ? ALLOW
        : DENY;
    default:
      if (
        user === 'user:default/author' &&
        permission.name === releaseCreatePermission.name
      ) {
        return ALLOW;
      }
      return reads
        ? conditional(
            releaseConditions.inEnvironment({ environment: 'staging' }),
          )
        : DENY;
  }
}

function userOf(credentials: BackstageCredentials): string {
  return (
    (credentials.principal as { userEntityRef?: string }).userEntityRef ?? ''
  );
}

function isService({ principal }: BackstageCredentials): boolean {
  return (principal as { type?: string }).type === 'service';
}

/** @param onScheduler - told the scheduler that the plugin has */
function policyWith(
  managers: readonly string[],
  onScheduler: (scheduler: SchedulerService) => void,
) {
  const decisionOn = (
    credentials: BackstageCredentials,
    permission: Permission,
  ): PolicyDecision => {
    // As Backstage has it, which asks no policy about services.
    if (isService(credentials)) {
      return ALLOW;
    }
    const user = userOf(credentials);
    const isManager = managers.some(
      name => user.toLocaleLowerCase() === `user:default/${name}`,
    );
    return isManager ? ALLOW : decide(user, permission);
  };
  return createServiceFactory({
    service: coreServices.permissions,
    deps: {
      plugin: coreServices.pluginMetadata,
      scheduler: coreServices.scheduler,
    },
    factory: ({ plugin, scheduler }) => {
      if (plugin.getId() === 'releases') {
        onScheduler(scheduler);
      }
      return {
        authorize: async (requests, options) =>
          requests.map(({ permission }) => {
            const { result } = decisionOn(
              options!.credentials as BackstageCredentials,
              permission,
            );
            return {
              result:
                result === AuthorizeResult.ALLOW
                  ? AuthorizeResult.ALLOW
                  : AuthorizeResult.DENY,
            };
          }),
        authorizeConditional: async (requests, options) =>
          requests.map(({ permission }) =>
            decisionOn(
              options!.credentials as BackstageCredentials,
              permission,
            ),
          ),
      };
    },
  });
}

/** A configuration that asks for no votes, unless it says whose. */
function withoutDefaultApproval(config: JsonObject = {}): JsonObject {
  return {
    ...config,
    releases: {
      defaultApproval: { rules: [] },
      ...(config.releases as JsonObject | undefined),
    },
  };
}

/** @internal */
export interface TestApi {
  db: Knex;
  backend: TestBackend;
  as(user: string): {
    get(path: string): request.Test;
    post(path: string, body?: object): request.Test;
    patch(path: string, body: object, revision?: number): request.Test;
    put(path: string, body: object): request.Test;
    delete(path: string): request.Test;
  };
  /** Judges all that is due, and moves on what policies approve. */
  turn(): Promise<void>;
  /** Processes all events that are due. */
  processEvents(): Promise<void>;
  /** Moves on the releases of deployments that nobody could move on at once. */
  moveReleases(): Promise<void>;
  stop(): Promise<void>;
}

/** @internal */
export interface TestApiOptions {
  entities: Entity[];
  catalog?: ReturnType<typeof catalogServiceMock.mock>;
  config?: JsonObject;
  /** Who else may do everything, in lower case. */
  managers?: readonly string[];
  /** What else is in the backend. */
  features?: BackendFeature[];
}

/**
 * The whole plugin on an empty database, with a catalog and a policy of six
 * people: manager, engineer, viewer, steward, outsider, author. No release needs votes by
 * default.
 *
 * @internal
 */
export async function startApi(
  options: TestApiOptions & { databaseId: TestDatabaseId },
): Promise<TestApi> {
  return startApiOn(await emptyDatabase(options.databaseId), options);
}

/**
 * The whole plugin as one backend of several on a database.
 *
 * @param db - closed when it is stopped
 * @internal
 */
export async function startApiOn(
  db: Knex,
  options: TestApiOptions,
): Promise<TestApi> {
  let scheduler: SchedulerService | undefined;
  const backend = await startTestBackend({
    features: [
      releasesFeatures,
      policyWith(options.managers ?? [], given => {
        scheduler = given;
      }),
      ...(options.features ?? []),
      mockServices.rootConfig.factory({
        data: withoutDefaultApproval(options.config),
      }),
      mockServices.database.factory({ knex: db }),
      options.catalog?.factory ??
        catalogServiceMock.factory({ entities: options.entities }),
    ],
  });
  const call = (user: string, test: request.Test) =>
    test.set(
      'Authorization',
      mockCredentials.user.header(`user:default/${user}`),
    );
  const base = (path: string) => `/api/releases/v1${path}`;
  const api: TestApi = {
    db,
    backend,
    as: user => ({
      get: path => call(user, request(backend.server).get(base(path))),
      post: (path, body) =>
        call(user, request(backend.server).post(base(path))).send(body),
      patch: (path, body, revision) => {
        const test = call(user, request(backend.server).patch(base(path)));
        return (
          revision === undefined ? test : test.set('If-Match', `"${revision}"`)
        ).send(body);
      },
      put: (path, body) =>
        call(user, request(backend.server).put(base(path))).send(body),
      delete: path => call(user, request(backend.server).delete(base(path))),
    }),
    turn: async () => scheduler?.triggerTask('releases-verdicts'),
    processEvents: async () => scheduler?.triggerTask('releases-inbound'),
    moveReleases: async () => scheduler?.triggerTask('releases-deployments'),
    stop: async () => {
      await backend.stop();
      await db.destroy();
    },
  };
  await api.as('manager').post('/dependencies/refresh', { force: true });
  return api;
}

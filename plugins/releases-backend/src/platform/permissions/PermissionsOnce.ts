import {
  BackstageCredentials,
  PermissionsService,
  PermissionsServiceRequestOptions,
} from '@backstage/backend-plugin-api';
import {
  AuthorizePermissionRequest,
  AuthorizePermissionResponse,
  AuthorizeResult,
  isResourcePermission,
  Permission,
  PolicyDecision,
  QueryPermissionRequest,
  QueryPermissionResponse,
} from '@backstage/plugin-permission-common';

type Decisions = Map<string, Promise<PolicyDecision>>;

/**
 * Asks the portal's permission policy once for each permission in an operation,
 * and for several in one request. An operation is known by its credentials: the
 * HTTP layer hands out an object of its own for each request, so that no answer
 * outlives the request it was given for.
 *
 * @internal
 */
export class PermissionsOnce implements PermissionsService {
  readonly #permissions: PermissionsService;
  readonly #operations = new WeakMap<BackstageCredentials, Decisions>();

  constructor(permissions: PermissionsService) {
    this.#permissions = permissions;
  }

  /** Asks for permissions that are going to be needed, in one request. */
  async prefetch(
    credentials: BackstageCredentials,
    permissions: readonly Permission[],
  ): Promise<void> {
    await Promise.all(this.#decide(credentials, permissions));
  }

  async authorizeConditional(
    requests: QueryPermissionRequest[],
    options: PermissionsServiceRequestOptions,
  ): Promise<QueryPermissionResponse[]> {
    const { credentials } = options as { credentials: BackstageCredentials };
    return Promise.all(
      this.#decide(
        credentials,
        requests.map(({ permission }) => permission),
      ),
    );
  }

  async authorize(
    requests: AuthorizePermissionRequest[],
    options: PermissionsServiceRequestOptions,
  ): Promise<AuthorizePermissionResponse[]> {
    const { credentials } = options as { credentials: BackstageCredentials };
    const isBasic = requests.every(
      ({ permission }) => !isResourcePermission(permission),
    );
    if (!isBasic) {
      return this.#permissions.authorize(requests, options);
    }
    const decisions = await Promise.all(
      this.#decide(
        credentials,
        requests.map(({ permission }) => permission),
      ),
    );
    return decisions.map(({ result }) => ({
      result:
        result === AuthorizeResult.ALLOW
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY,
    }));
  }

  #decide(
    credentials: BackstageCredentials,
    permissions: readonly Permission[],
  ): Promise<PolicyDecision>[] {
    const known: Decisions = this.#operations.get(credentials) ?? new Map();
    this.#operations.set(credentials, known);
    const missing = new Map(
      permissions
        .filter(({ name }) => !known.has(name))
        .map(permission => [permission.name, permission]),
    );
    if (missing.size > 0) {
      const asked = this.#permissions.authorizeConditional(
        [...missing.values()].map(permission => ({
          permission: permission as QueryPermissionRequest['permission'],
        })),
        { credentials },
      );
      [...missing.keys()].forEach((name, place) =>
        known.set(
          name,
          asked.then(decisions => decisions[place]),
        ),
      );
    }
    return permissions.map(({ name }) => known.get(name)!);
  }
}

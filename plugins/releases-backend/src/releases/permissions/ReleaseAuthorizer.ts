import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  BasicPermission,
  Permission,
  PermissionCriteria,
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import {
  Release,
  releaseReadPermission,
} from '@slipway/backstage-plugin-releases-common';
import { ApiError, Caller, PermissionsOnce } from '../../platform';
import {
  ReleaseCondition,
  ReleaseResource,
  releaseResourceRef,
} from './releaseResource';

/**
 * On which releases somebody has a permission: all, none, or those that meet
 * the criteria.
 *
 * @internal
 */
export type ReadScope = 'all' | 'none' | PermissionCriteria<ReleaseCondition>;

/** Who owns each of some entities, by the catalog. @internal */
export type OwnersOf = (
  entityRefs: string[],
) => Promise<Map<string, string | undefined>>;

/**
 * Asks the portal's permission policy, and holds its conditions against
 * releases.
 *
 * @internal
 */
export class ReleaseAuthorizer {
  readonly #permissions: PermissionsOnce;
  readonly #registry: PermissionsRegistryService;
  readonly #ownersOf: OwnersOf;

  constructor(
    permissions: PermissionsOnce,
    registry: PermissionsRegistryService,
    ownersOf: OwnersOf,
  ) {
    this.#permissions = permissions;
    this.#registry = registry;
    this.#ownersOf = ownersOf;
  }

  async readScope(credentials: Caller): Promise<ReadScope> {
    return this.scopeOf(releaseReadPermission, credentials);
  }

  /** On which releases the caller has a permission. */
  async scopeOf(
    permission: ResourcePermission,
    credentials: Caller,
  ): Promise<ReadScope> {
    const decision = await this.decide(permission, credentials);
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return 'all';
      case AuthorizeResult.DENY:
        return 'none';
      default:
        return createConditionTransformer(
          this.#registry.getPermissionRuleset(releaseResourceRef),
        )(decision.conditions);
    }
  }

  async decide(
    permission: ResourcePermission,
    credentials: Caller,
  ): Promise<PolicyDecision> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    return decision;
  }

  /** Whether a decision allows each of some releases, in their order. */
  async permits(
    decision: PolicyDecision,
    releases: readonly Release[],
  ): Promise<boolean[]> {
    if (decision.result !== AuthorizeResult.CONDITIONAL) {
      return releases.map(() => decision.result === AuthorizeResult.ALLOW);
    }
    const isAuthorized = createConditionAuthorizer(
      this.#registry.getPermissionRuleset(releaseResourceRef),
    );
    const resources = await this.toResources(releases);
    return resources.map(resource => isAuthorized(decision, resource));
  }

  /** Whether the caller has a permission on one release. */
  async isPermitted(
    permission: ResourcePermission,
    credentials: Caller,
    release: Release,
  ): Promise<boolean> {
    const decision = await this.decide(permission, credentials);
    const [isPermitted] = await this.permits(decision, [release]);
    return isPermitted;
  }

  /** @throws an {@link ApiError} of status 403 where it is not allowed */
  async assertPermitted(
    permission: ResourcePermission,
    credentials: Caller,
    releases: readonly Release[],
    what: string,
  ): Promise<void> {
    const decision = await this.decide(permission, credentials);
    const permitted = await this.permits(decision, releases);
    if (permitted.includes(false)) {
      throw this.notPermitted(permission, what);
    }
  }

  /** @param what - completes "You don't have permission to …" */
  notPermitted(permission: ResourcePermission, what: string): ApiError {
    return ApiError.notAllowed(
      `You don't have permission to ${what}. It takes ${permission.name}: ask the owner of the release or a portal admin.`,
    );
  }

  /** Whether the caller has a permission that is not about one resource. */
  async isGranted(
    permission: BasicPermission,
    credentials: Caller,
  ): Promise<boolean> {
    const [{ result }] = await this.#permissions.authorize([{ permission }], {
      credentials,
    });
    return result === AuthorizeResult.ALLOW;
  }

  /** Asks for several permissions in one request. */
  async prefetch(
    credentials: Caller,
    permissions: readonly Permission[],
  ): Promise<void> {
    await this.#permissions.prefetch(credentials, permissions);
  }

  async toResources(releases: readonly Release[]): Promise<ReleaseResource[]> {
    const owners = await this.#ownersOf(
      releases.flatMap(release =>
        release.components.map(component => component.entityRef),
      ),
    );
    return releases.map(release => ({
      release,
      componentOwnerRefs: release.components
        .map(component => owners.get(component.entityRef))
        .filter(owner => owner !== undefined),
    }));
  }
}

import {
  ErrorDetail,
  GateTypeList,
  LedgerPage,
  NewPolicy,
  Policy,
  PolicyChange,
  PolicyList,
  PolicyListQuery,
  PolicyVersionList,
} from '@slipway/backstage-plugin-releases-common';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import {
  ApiError,
  Caller,
  decideAgain,
  VersionedRecords,
  withoutUndefined,
  WriteContext,
} from '../../platform';
import { EntityChecker } from '../../releases';
import { GateRegistry } from '../gates/GateRegistry';
import { checkPolicy, namesIn } from './checkPolicy';
import { PoliciesStore } from './PoliciesStore';
import { StoredPolicy, versionContent } from './StoredPolicy';

/** @internal */
export interface PoliciesServiceOptions {
  store: PoliciesStore;
  records: VersionedRecords<StoredPolicy>;
  registry: GateRegistry;
  entities: EntityChecker;
}

/**
 * Policies as people keep them. Each change makes a new version, and the old
 * ones stay.
 *
 * @internal
 */
export class PoliciesService {
  readonly #options: PoliciesServiceOptions;
  readonly #listeners: ((policy: Policy) => Promise<void>)[] = [];

  constructor(options: PoliciesServiceOptions) {
    this.#options = options;
  }

  list(query: PolicyListQuery): Promise<PolicyList> {
    return this.#options.records.list(query, policy => policy);
  }

  get(id: string, options: { archived?: boolean } = {}): Promise<Policy> {
    return this.#options.records.get(id, options);
  }

  async versions(id: string): Promise<PolicyVersionList> {
    const { store, records } = this.#options;
    await records.get(id, { archived: true });
    const firstOf = new Map(
      (await store.revisionsOf(id)).map(policy => [policy.version, policy]),
    );
    return {
      items: [...firstOf.values()].map(policy => ({
        ...versionContent(policy),
        at: policy.updatedAt,
        by: policy.changedBy,
      })),
    };
  }

  async create(context: WriteContext, input: NewPolicy): Promise<Policy> {
    const { store, records } = this.#options;
    const created = await decideAgain(() =>
      records.create(
        context,
        { ...input, source: 'portal', version: 1, changedBy: context.actor },
        policy => policy,
        async () => {
          const current = await store.get(input.id);
          if (current) {
            throw idTaken(current);
          }
          await this.check(context.credentials, input);
        },
      ),
    );
    return this.#saved(created);
  }

  async change(
    context: WriteContext,
    id: string,
    change: PolicyChange,
  ): Promise<Policy> {
    const changed = await this.#options.records.change(context, id, {
      action: 'changed',
      edit: async current => {
        assertOfPortal(current);
        const next: StoredPolicy = {
          ...current,
          ...change,
          description: cleared(change, current, 'description'),
          standardChanges: cleared(change, current, 'standardChanges'),
          emergency: cleared(change, current, 'emergency'),
          autoApprove: cleared(change, current, 'autoApprove'),
          requireRelease: cleared(change, current, 'requireRelease'),
          deployments: cleared(change, current, 'deployments'),
        };
        await this.check(context.credentials, next);
        return isSame(current, next)
          ? current
          : {
              ...next,
              version: current.version + 1,
              changedBy: context.actor,
            };
      },
      present: policy => policy,
    });
    return this.#saved(changed);
  }

  archive(context: WriteContext, id: string): Promise<Policy> {
    return this.#options.records.change(context, id, {
      action: 'archived',
      edit: (current, at) => {
        assertOfPortal(current);
        return { ...current, archivedAt: at };
      },
      present: policy => policy,
    });
  }

  restore(context: WriteContext, id: string): Promise<Policy> {
    return this.#options.records.restore(context, id, policy => policy);
  }

  ledgerOf(
    id: string,
    query: { limit: number; cursor?: string },
  ): Promise<LedgerPage> {
    return this.#options.records.ledgerOf(id, query);
  }

  gateTypes(): GateTypeList {
    return {
      items: this.#options.registry.types().map(({ id, paramsSchema }) => ({
        id,
        paramsSchema: z.toJSONSchema(paramsSchema, {
          io: 'input',
          unrepresentable: 'any',
        }) as Record<string, unknown>,
      })),
    };
  }

  /** Has somebody told of policies once they are saved; must not fail. */
  listen(listener: (policy: Policy) => Promise<void>): void {
    this.#listeners.push(listener);
  }

  async #saved(policy: Policy): Promise<Policy> {
    await Promise.all(this.#listeners.map(listener => listener(policy)));
    return policy;
  }

  /** @throws an {@link ApiError} of status 400 that names each field */
  async check(
    credentials: Caller,
    policy: Pick<NewPolicy, 'gates' | 'selector' | 'emergency'>,
  ): Promise<void> {
    const { registry, entities } = this.#options;
    const details = checkPolicy(policy, registry);
    const named = namesIn(policy, registry);
    const { unknown } = await entities.ask(
      credentials,
      named.map(({ entityRef }) => entityRef),
    );
    const all: ErrorDetail[] = [
      ...details,
      ...named
        .filter(({ entityRef }) => unknown.has(entityRef))
        .map(({ field, entityRef }) => ({
          field,
          code: 'unknown_entity',
          message: `The catalog does not have ${entityRef}. Check the reference.`,
        })),
    ];
    if (all.length > 0) {
      throw ApiError.input(all);
    }
  }
}

function assertOfPortal(current: StoredPolicy): void {
  if (current.source === 'config') {
    throw ApiError.conflict(
      `${current.name} comes from the configuration of the portal. Change it there, under releases.policies.`,
      { current },
    );
  }
}

type OptionalField =
  | 'description'
  | 'standardChanges'
  | 'emergency'
  | 'autoApprove'
  | 'requireRelease'
  | 'deployments';

function cleared<K extends OptionalField>(
  change: PolicyChange,
  current: StoredPolicy,
  key: K,
): StoredPolicy[K] {
  const given = change[key];
  return given === undefined
    ? current[key]
    : ((given ?? undefined) as StoredPolicy[K]);
}

function isSame(before: StoredPolicy, after: StoredPolicy): boolean {
  return isDeepStrictEqual(
    withoutUndefined(versionContent(before)),
    withoutUndefined(versionContent(after)),
  );
}

function idTaken(current: StoredPolicy): ApiError {
  const message = `There is a policy ${current.id} already${
    current.archivedAt ? ', which is archived' : ''
  }. Give this one another id, or change that one.`;
  return ApiError.conflict(message, {
    details: [{ field: 'id', code: 'id_taken', message }],
    current,
  });
}

import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { policyManagePermission } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { DependenciesService } from '../../dependencies';
import {
  Handlers,
  Journal,
  LedgerService,
  PermissionGuard,
  VersionedRecords,
} from '../../platform';
import { EntityChecker } from '../../releases';
import { DecisionsStore } from '../decisions/DecisionsStore';
import { GateRegistry } from '../gates/GateRegistry';
import { ApprovedPoliciesStore } from './ApprovedPoliciesStore';
import {
  applyConfiguredPolicies,
  readConfiguredPolicies,
} from './ConfiguredPolicies';
import { CurrentPolicies } from './CurrentPolicies';
import { approversNamed, ApproversNamed, tickersNamed } from './approversNamed';
import { readDefaultApproval } from './defaultApproval';
import { GatesOfReleases } from './GatesOfReleases';
import { PoliciesService } from './PoliciesService';
import { PoliciesStore, PolicyWitness } from './PoliciesStore';
import { policiesInForce } from './policiesInForce';
import { StoredPolicy } from './StoredPolicy';
import { UnplannedPolicies } from './UnplannedPolicies';

/** @internal */
export interface PoliciesOptions {
  db: Knex;
  config: Config;
  /** The decisions that stand, of which conditions are asked. */
  decisions: Pick<DecisionsStore, 'standing'>;
  dependencies: Pick<DependenciesService, 'documents' | 'lookup' | 'snapshot'>;
  entities: EntityChecker;
  gates: GateRegistry;
  guardPermission: PermissionGuard;
  journal: Journal;
  ledger: LedgerService;
  logger: LoggerService;
  approved: ApprovedPoliciesStore;
  /** Sees every write of policies, in its transaction. */
  witness: PolicyWitness;
}

/**
 * What is asked of releases, and which gates that comes to for each of them.
 *
 * @internal
 */
export function createPolicies(options: PoliciesOptions) {
  const { db, config, gates: registry, guardPermission } = options;
  const store = new PoliciesStore(db, options.witness);
  const current = new CurrentPolicies(store, registry);
  const policies = new PoliciesService({
    ...options,
    store,
    registry,
    records: new VersionedRecords<StoredPolicy>({
      ...options,
      store,
      authorize: credentials =>
        guardPermission(policyManagePermission, credentials),
    }),
  });

  const defaultApproval = readDefaultApproval(config, registry);

  return {
    store,
    /** Whom the policies and the approval by default name. */
    approversNamed: async (): Promise<ApproversNamed> =>
      approversNamed([
        ...(await current.load()).flatMap(({ gates }) => gates),
        ...(defaultApproval ? [defaultApproval] : []),
      ]),
    /** Whom the policies name to tick items of checklists. */
    tickersNamed: async (): Promise<string[]> =>
      tickersNamed((await current.load()).flatMap(({ gates }) => gates)),
    /** The tags by which policies select releases, or approve them beforehand. */
    selectingTags: async (): Promise<ReadonlySet<string>> =>
      new Set(
        (await current.load()).flatMap(({ policy }) => [
          ...policy.selector.tags,
          ...(policy.standardChanges?.tags ?? []),
        ]),
      ),
    gatesOf: new GatesOfReleases({
      ...options,
      registry,
      current,
      defaultApproval,
    }),
    unplanned: new UnplannedPolicies({ ...options, current }),
    applyConfigured: () =>
      applyConfiguredPolicies({
        ...options,
        policies: readConfiguredPolicies(config, registry),
        store,
      }),
    current,
    inForce: () => policiesInForce({ ...options, registry, current }),
    policies,
    handlers: {
      listPolicies: ({ query }) => policies.list(query),
      createPolicy: request => policies.create(request, request.body),
      getPolicy: ({ params, query }) => policies.get(params.id, query),
      updatePolicy: request =>
        policies.change(request, request.params.id, request.body),
      archivePolicy: request => policies.archive(request, request.params.id),
      restorePolicy: request => policies.restore(request, request.params.id),
      listPolicyVersions: ({ params }) => policies.versions(params.id),
      getPolicyLedger: ({ params, query }) =>
        policies.ledgerOf(params.id, query),
      listGateTypes: async () => policies.gateTypes(),
    } satisfies Handlers,
  };
}

import {
  ErrorDetail,
  PoliciesInForce,
} from '@slipway/backstage-plugin-releases-common';
import { DependenciesService } from '../../dependencies';
import { GateRegistry } from '../gates/GateRegistry';
import { checkPolicy, namesIn } from './checkPolicy';
import { CurrentPolicies } from './CurrentPolicies';
import { StoredPolicy } from './StoredPolicy';

/**
 * The policies that count now, with what of them cannot be resolved: by the
 * types of gates that are installed, and by the last snapshot of the catalog.
 *
 * @internal
 */
export async function policiesInForce(options: {
  current: Pick<CurrentPolicies, 'load'>;
  registry: Pick<GateRegistry, 'read'>;
  dependencies: Pick<DependenciesService, 'lookup' | 'snapshot'>;
}): Promise<PoliciesInForce> {
  const { current, registry, dependencies } = options;
  const policies = (await current.load()).map(({ policy }) => policy);
  const named = policies.flatMap(policy => namesIn(policy, registry));
  const refs = [...new Set(named.map(({ entityRef }) => entityRef))];
  const [known, snapshot] = await Promise.all([
    dependencies.lookup(refs),
    dependencies.snapshot(),
  ]);
  const problemsOf = (policy: StoredPolicy): ErrorDetail[] => [
    ...checkPolicy(policy, registry),
    ...namesIn(policy, registry).flatMap(({ field, entityRef }) =>
      snapshot === undefined || known.has(entityRef)
        ? []
        : {
            field,
            code: 'unknown_entity',
            message: `The catalog has no ${entityRef}. Add it to the catalog, or name another one.`,
          },
    ),
  ];
  return {
    items: policies
      .map(policy => ({
        id: policy.id,
        name: policy.name,
        source: policy.source,
        version: policy.version,
        updatedAt: policy.updatedAt,
        changedBy: policy.changedBy,
        gates: policy.gates.length,
        problems: problemsOf(policy),
      }))
      .sort((a, b) => a.id.localeCompare(b.id)),
  };
}

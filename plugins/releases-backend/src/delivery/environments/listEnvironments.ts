import { DeployedEnvironment } from '@slipway/backstage-plugin-releases-common';
import { withoutUndefined } from '../../platform';
import { ConfiguredEnvironment } from './readEnvironments';

/** What the catalog says of an environment. @internal */
export interface DescribedEnvironment {
  entityRef: string;
  name: string;
  title?: string;
  description?: string;
}

/**
 * The environments in the order of promotion; those that something was deployed
 * to although they are not configured come last, by name.
 *
 * @param described - of the same name, the first one counts
 * @internal
 */
export function listEnvironments(
  configured: readonly ConfiguredEnvironment[],
  deployedTo: readonly string[],
  described: readonly DescribedEnvironment[],
): DeployedEnvironment[] {
  const byName = new Map<string, DescribedEnvironment>();
  for (const one of described) {
    byName.set(one.name, byName.get(one.name) ?? one);
  }
  const known = new Set(configured.map(({ name }) => name));
  const others = deployedTo.filter(name => !known.has(name)).sort();
  return [
    ...configured.map(one => ({ ...one, configured: true })),
    ...others.map(name => ({
      name,
      title: undefined,
      tier: undefined,
      configured: false,
    })),
  ].map(({ title, ...environment }) => {
    const entity = byName.get(environment.name);
    return withoutUndefined<DeployedEnvironment>({
      ...environment,
      title: title ?? entity?.title,
      description: entity?.description,
      entityRef: entity?.entityRef,
    });
  });
}

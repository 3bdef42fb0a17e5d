import { Release } from '@slipway/backstage-plugin-releases-common';
import { DependenciesService } from '../../dependencies';
import { CurrentPolicies } from './CurrentPolicies';
import { SelectedRelease } from './policySelector';
import { selectPolicies } from './selectPolicies';
import { StoredPolicy } from './StoredPolicy';

/** @internal */
export interface UnplannedPoliciesOptions {
  current: Pick<CurrentPolicies, 'load'>;
  dependencies: Pick<DependenciesService, 'documents' | 'lookup'>;
}

/** A release as it would be if somebody planned one without saying more. */
const USUAL: Pick<SelectedRelease, 'kind' | 'impact' | 'tags'> = {
  kind: 'normal',
  impact: 'additive',
  tags: [],
};

/**
 * Says which policies are for what is deployed without a release: those that
 * would select a usual release of it by its owner.
 *
 * @internal
 */
export class UnplannedPolicies {
  readonly #options: UnplannedPoliciesOptions;

  constructor(options: UnplannedPoliciesOptions) {
    this.#options = options;
  }

  /** The policies for each of some components, by their references. */
  async of(
    entityRefs: readonly string[],
    environment: string,
  ): Promise<Map<string, StoredPolicy[]>> {
    const { current, dependencies } = this.#options;
    const policies = (await current.load()).filter(
      ({ policy }) => policy.requireRelease ?? policy.deployments,
    );
    if (policies.length === 0) {
      return new Map();
    }
    const [documents, entities] = await Promise.all([
      dependencies.documents(entityRefs),
      dependencies.lookup(entityRefs),
    ]);
    return new Map(
      entityRefs.map(entityRef => {
        const components: Release['components'] = [
          { entityRef, artifacts: [], requires: [] },
        ];
        const { ownerRef } = entities.get(entityRef) ?? {};
        const selected = selectPolicies(
          policies,
          { ...USUAL, environment, ownerRef, components },
          ref => documents.get(ref),
        );
        return [entityRef, selected.policies.map(({ policy }) => policy)];
      }),
    );
  }
}

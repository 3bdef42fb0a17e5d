import {
  DEPLOYMENT_STATES,
  DeploymentListQueryInput,
} from '@slipway/backstage-plugin-releases-common';
import { useAddress } from '../shared/links';

/** What narrows the list by several words, by their names in the address. */
export const DEPLOYMENT_FILTERS = [
  'component',
  'environment',
  'state',
] as const;

export type DeploymentFilter = (typeof DEPLOYMENT_FILTERS)[number];

const NEEDS_REVIEW = 'needsReview';

function some<T>(values: readonly T[]): T[] | undefined {
  return values.length > 0 ? [...values] : undefined;
}

/** The filters of the list of deployments, kept in the address. */
export function useDeploymentFilters() {
  const [search, change] = useAddress();
  const values = {
    component: search.getAll('component'),
    environment: search.getAll('environment'),
    state: DEPLOYMENT_STATES.filter(state =>
      search.getAll('state').includes(state),
    ),
  } satisfies Record<DeploymentFilter, string[]>;
  const needsReview = search.get(NEEDS_REVIEW) === 'true';
  return {
    values,
    needsReview,
    query: {
      entityRef: some(values.component),
      environment: some(values.environment),
      state: some(values.state),
      needsReview: needsReview || undefined,
    } satisfies DeploymentListQueryInput,
    isNarrowed:
      needsReview || DEPLOYMENT_FILTERS.some(name => values[name].length > 0),
    setFilter: (name: DeploymentFilter, wanted: readonly string[]) =>
      change(next => {
        next.delete(name);
        wanted.forEach(value => next.append(name, value));
      }),
    setNeedsReview: (wanted: boolean) =>
      change(next =>
        wanted ? next.set(NEEDS_REVIEW, 'true') : next.delete(NEEDS_REVIEW),
      ),
    clear: () =>
      change(next => DEPLOYMENT_FILTERS.forEach(name => next.delete(name))),
  };
}

export type DeploymentFilterState = ReturnType<typeof useDeploymentFilters>;

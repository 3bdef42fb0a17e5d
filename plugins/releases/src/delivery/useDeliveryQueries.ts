import { useApi } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  DeploymentListQueryInput,
  deploymentReviewPermission,
  EnvironmentMatrixQueryInput,
} from '@slipway/backstage-plugin-releases-common';
import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../shared/api';

const COMPONENTS_A_PAGE = 50;

const OF_RELEASE_A_PAGE = 10;

/** Which version of which component runs where, a page of components at a time. */
export function useEnvironmentMatrix(query: EnvironmentMatrixQueryInput) {
  const api = useApi(releasesApiRef);
  return useInfiniteQuery({
    queryKey: queryKeys.environmentMatrix(query),
    queryFn: ({ pageParam, signal }) =>
      api.getEnvironmentMatrix(
        { ...query, limit: COMPONENTS_A_PAGE, cursor: pageParam },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** What runs where of one component. */
export function useEntityEnvironments(entityRef: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.entityEnvironments(entityRef),
    queryFn: ({ signal }) =>
      api.getEnvironmentMatrix({ entityRef: [entityRef] }, { signal }),
  });
}

/** The environments, in the order of promotion. */
export function useEnvironments() {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.environments(),
    queryFn: ({ signal }) => api.listEnvironments({ signal }),
  });
}

/** A page of all deployments, the latest first. */
export function useDeploymentList(query: DeploymentListQueryInput) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.deployments(query),
    queryFn: ({ signal }) => api.listDeployments(query, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** The deployments of one release, page by page. */
export function useReleaseDeployments(releaseId: string) {
  const api = useApi(releasesApiRef);
  return useInfiniteQuery({
    queryKey: queryKeys.releaseDeployments(releaseId),
    queryFn: ({ pageParam, signal }) =>
      api.listDeployments(
        { releaseId, limit: OF_RELEASE_A_PAGE, cursor: pageParam },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
  });
}

/** One deployment. */
export function useDeployment(id: string) {
  const api = useApi(releasesApiRef);
  return useQuery({
    queryKey: queryKeys.deployment(id),
    queryFn: ({ signal }) => api.getDeployment(id, { signal }),
  });
}

/** Whether this person reviews deployments; undefined while nobody knows. */
export function useMayReviewDeployments(): boolean | undefined {
  const { loading, allowed } = usePermission({
    permission: deploymentReviewPermission,
  });
  return loading ? undefined : allowed;
}

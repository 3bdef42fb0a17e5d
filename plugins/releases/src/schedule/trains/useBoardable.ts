import {
  releaseUpdatePermission,
  Train,
} from '@slipway/backstage-plugin-releases-common';
import { usePermitted, useReleaseList } from '../../releases/record';

const SHOWN = 50;

/** Who is still on the ground and can be taken along. */
const STATES = ['draft', 'planned', 'in_readiness', 'approved'] as const;

/** The releases that this person may take aboard a train. */
export function useBoardable(train: Train, q = '') {
  const { data, error, refetch } = useReleaseList({
    q: q || undefined,
    state: [...STATES],
    environment: train.environment ? [train.environment] : undefined,
    sort: 'start',
    limit: SHOWN,
  });
  const free = data?.items.filter(({ trainId }) => trainId === undefined) ?? [];
  const updatable = usePermitted(
    releaseUpdatePermission,
    free.map(({ id }) => id),
  );
  return {
    /** Undefined while nobody knows. */
    items: data && updatable && free.filter(({ id }) => updatable.has(id)),
    hasMore: data?.nextCursor !== undefined,
    error,
    refetch,
  };
}

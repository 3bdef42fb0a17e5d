import { ConflictListQueryInput } from '@slipway/backstage-plugin-releases-common';

/** The names under which answers about conflicts are kept. */
export const conflictKeys = {
  list: (query: ConflictListQueryInput) => ['conflicts', query] as const,
  ofRelease: (id: string) => ['releaseConflicts', id] as const,
};

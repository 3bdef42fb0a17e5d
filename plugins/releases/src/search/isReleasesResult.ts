import { RELEASES_SEARCH_TYPES } from '@slipway/backstage-plugin-releases-common';

const TYPES: readonly string[] = Object.values(RELEASES_SEARCH_TYPES);

/** Whether a result of the portal's search is a release, a window or a train. */
export function isReleasesResult({ type }: { type: string }): boolean {
  return TYPES.includes(type);
}

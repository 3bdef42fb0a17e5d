import { RELEASES_SEARCH_TYPES } from '@slipway/backstage-plugin-releases-common';

const TYPES: readonly string[] = Object.values(RELEASES_SEARCH_TYPES);

/** Whether a result of the portal's search is one of what Slipway adds to it. */
export function isReleasesResult({ type }: { type: string }): boolean {
  return TYPES.includes(type);
}

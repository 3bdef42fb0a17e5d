import { ConflictSeverity } from '@slipway/backstage-plugin-releases-common';

/** Knows the worst open conflict of each of some releases. @internal */
export interface ConflictLookup {
  severities(
    releaseIds: readonly string[],
  ): Promise<ReadonlyMap<string, ConflictSeverity>>;
}

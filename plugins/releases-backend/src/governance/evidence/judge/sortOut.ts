import {
  EvidenceGateParams,
  EvidenceRecord,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { EvidenceTarget } from './targetsOf';
import { IGNORED_REASONS, IgnoredReason, whyIgnored } from './whyIgnored';

/** A record that counts for nothing. @internal */
export interface IgnoredRecord {
  record: EvidenceRecord;
  reason: IgnoredReason;
}

/** @internal */
export interface SortedOut {
  /** What counts for each target, in their order. */
  counting: EvidenceRecord[][];
  ignored: IgnoredRecord[];
}

/** What is of a type that only begins alike is told, and no other type. */
function isLookedAt({ type }: EvidenceRecord, params: EvidenceGateParams) {
  return type.startsWith(params.type);
}

/**
 * Tells what counts for what a gate asks from what does not. A record that
 * counts for none of the targets is ignored, for what keeps it from the one it
 * is nearest to.
 *
 * @param records - of the release, and beside it
 * @internal
 */
export function sortOut(
  records: readonly EvidenceRecord[],
  targets: readonly EvidenceTarget[],
  params: EvidenceGateParams,
  release: Release,
): SortedOut {
  const counting = targets.map((): EvidenceRecord[] => []);
  const ignored: IgnoredRecord[] = [];
  for (const record of records.filter(of => isLookedAt(of, params))) {
    const reasons = targets.map(target =>
      whyIgnored(record, target, params, release),
    );
    reasons.forEach((reason, place) => {
      if (reason === undefined) {
        counting[place].push(record);
      }
    });
    const nearest = IGNORED_REASONS.findLast(reason =>
      reasons.includes(reason),
    );
    if (nearest !== undefined && !reasons.includes(undefined)) {
      ignored.push({ record, reason: nearest });
    }
  }
  return { counting, ignored };
}

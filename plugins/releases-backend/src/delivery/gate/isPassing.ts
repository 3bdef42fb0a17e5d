import { GateResult } from '@slipway/backstage-plugin-releases-common';

/** What fails for now, and waits for people, for more runs, or for others. */
const WAITS: readonly string[] = [
  'approval_pending',
  'approval_not_open',
  'checklist_open',
  'evidence_streak_short',
  'review_pending',
  'review_reopened',
  'provider_after_consumer',
];

/** What is not known until the release is changed. */
const ASKS_FOR_CHANGE: readonly string[] = [
  'evidence_digest_missing',
  'evidence_component_missing',
  'order_unknown',
];

/**
 * Whether a gate that does not let a release go may come to do so without a
 * change of the release: by votes, by evidence, by time.
 *
 * @internal
 */
export function isPassing({
  status,
  code,
}: Pick<GateResult, 'status' | 'code'>): boolean {
  return status === 'fail'
    ? WAITS.includes(code)
    : !ASKS_FOR_CHANGE.includes(code);
}

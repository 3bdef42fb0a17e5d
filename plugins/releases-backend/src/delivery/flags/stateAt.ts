import {
  LedgerEntry,
  Release,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';

/**
 * The state that a release had at an instant, by what its ledger tells of the
 * changes since.
 *
 * @param release - as it is now
 * @param entries - what happened to it, in its order
 * @internal
 */
export function stateAt(
  release: Pick<Release, 'state'>,
  entries: readonly Pick<LedgerEntry, 'at' | 'change'>[],
  instant: string,
): ReleaseState {
  const next = entries.find(
    ({ at, change }) =>
      change.fields.state !== undefined && Date.parse(at) > Date.parse(instant),
  );
  const before = next?.change.fields.state;
  return (
    ((before && (before.from ?? before.to)) as ReleaseState) ?? release.state
  );
}

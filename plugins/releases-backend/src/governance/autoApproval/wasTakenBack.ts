import { LedgerEntry } from '@slipway/backstage-plugin-releases-common';

/**
 * Whether somebody took the approval of a release back by hand: then it stays
 * until somebody moves it on. An approval that other content made void is no
 * such thing.
 *
 * @param entries - what happened to the release, in its order
 * @internal
 */
export function wasTakenBack(
  entries: readonly Pick<LedgerEntry, 'action' | 'change'>[],
): boolean {
  const last = entries.findLast(({ change }) => change.fields.state);
  return (
    last?.action === 'transitioned' &&
    last.change.fields.state.from === 'approved' &&
    last.change.fields.state.to === 'in_readiness'
  );
}

import { isDeepStrictEqual } from 'node:util';
import { Release } from '@slipway/backstage-plugin-releases-common';

/**
 * Whether a change of a release lists other risks; a new one has none before.
 *
 * @internal
 */
export function listsOtherRisks(change: {
  before?: Pick<Release, 'risks'>;
  after: Pick<Release, 'risks'>;
}): boolean {
  const { before, after } = change;
  return !isDeepStrictEqual(before?.risks ?? [], after.risks);
}

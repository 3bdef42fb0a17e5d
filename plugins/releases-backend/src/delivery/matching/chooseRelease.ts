import { ReleaseState } from '@slipway/backstage-plugin-releases-common';
import { groupBy } from '../../platform';

/** A release that ships the deployed version of one component. @internal */
export interface ShippingRelease {
  releaseId: string;
  entityRef: string;
  state: ReleaseState;
  window?: { start: string; end: string };
}

/** What a deployment belongs to first. */
const FIRST: readonly ReleaseState[] = ['in_progress', 'approved'];

/**
 * The release that a deployment belongs to: the one that ships most of what is
 * deployed; of several one that is in progress, then an approved one, then the
 * one that is planned to start nearest to it.
 *
 * @param at - when it was deployed
 * @returns undefined where none ships any of it
 * @internal
 */
export function chooseRelease(
  shipping: readonly ShippingRelease[],
  at: string,
): string | undefined {
  const ranked = [...groupBy(shipping, ({ releaseId }) => releaseId)].map(
    ([id, components]) => ({ id, rank: rankOf(components, at) }),
  );
  ranked.sort(
    (a, b) =>
      a.rank.map((value, place) => value - b.rank[place]).find(Boolean) ??
      (a.id < b.id ? -1 : 1),
  );
  return ranked.at(0)?.id;
}

/** Lower is better, the first difference counts. */
function rankOf(components: readonly ShippingRelease[], at: string): number[] {
  const [{ state, window }] = components;
  const place = FIRST.indexOf(state);
  return [
    -components.length,
    place < 0 ? FIRST.length : place,
    window
      ? Math.abs(Date.parse(window.start) - Date.parse(at))
      : Number.MAX_SAFE_INTEGER,
  ];
}

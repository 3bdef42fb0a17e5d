import { isOpenState } from '@slipway/backstage-plugin-releases-common';
import { ShipperRow } from '../../releases';

/** What is under way comes first, then what may start. */
function rankOf({ state }: ShipperRow): number {
  if (!isOpenState(state)) {
    return 4;
  }
  switch (state) {
    case 'in_progress':
      return 0;
    case 'approved':
      return 1;
    case 'verifying':
      return 2;
    default:
      return 3;
  }
}

/** How far its start is from an instant; of what has ended, its end. */
function distanceOf(
  { state, start, releasedAt }: ShipperRow,
  now: number,
): number {
  const at = isOpenState(state) ? start : releasedAt;
  return at === undefined ? Infinity : Math.abs(Date.parse(at) - now);
}

/**
 * The release that a deployment is meant to belong to, of those that ship the
 * version: what is in progress, then what is approved, then what is planned to
 * start next; what has ended comes last.
 *
 * @internal
 */
export function chooseShipper(
  releases: readonly ShipperRow[],
  now: Date,
): ShipperRow | undefined {
  const ms = now.getTime();
  const [first] = [...releases].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      nearer(distanceOf(a, ms), distanceOf(b, ms)) ||
      (a.id < b.id ? -1 : 1),
  );
  return first;
}

function nearer(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

import { Release } from '@slipway/backstage-plugin-releases-common';
import { Earlier } from '../../dependencies';
import { JudgedGate } from '../gates/JudgedGate';

/**
 * All that the readiness of a release is made of.
 *
 * @internal
 */
export interface ReadinessFacts {
  /** The instant that it is judged for. */
  at: string;
  validUntil?: string;
  /** Whether something that it hangs on is being looked at. */
  updating?: boolean;
  release: Release;
  /** It, and the releases that must come before it, by id. */
  releases: ReadonlyMap<string, Release>;
  /** What the gates of each of them came to. */
  gates: ReadonlyMap<string, readonly JudgedGate[]>;
  /** The releases that must come before it. */
  earlier: readonly Earlier[];
  /** How many releases wait for one of these, the judged one included. */
  holdsUp(releaseId: string): number;
  /** The snapshot of the catalog that it was judged by. */
  snapshotId?: string;
}

import { Release } from '@slipway/backstage-plugin-releases-common';
import { JudgedGate } from '../gates/Gate';
import { ReleaseOrder } from '../../dependencies';

/**
 * All that a verdict is made of.
 *
 * @internal
 */
export interface ReadinessFacts {
  at: string;
  /** The release to judge. */
  release: Release;
  /** It, and the releases that must come before it, by id. */
  releases: ReadonlyMap<string, Release>;
  /** What the gates of each of them came to. */
  gates: ReadonlyMap<string, readonly JudgedGate[]>;
  /**
   * What must come before what, among these and those that wait for them. Only
   * a release that is on its way waits for another.
   */
  order: ReleaseOrder;
  /** The snapshot of the catalog that they were judged by. */
  snapshotId?: string;
}

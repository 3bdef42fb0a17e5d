import {
  ErrorDetail,
  Release,
  ReleaseState,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';

/** A release that somebody would bring to a state. @internal */
export interface MovedRelease {
  /** As it is. */
  before: Release;
  /** With the content that it would have. */
  after: Release;
  /** Whether its content would be another one. */
  isOther: boolean;
}

/** Holds a decision to what it was made by, in its transaction. @internal */
export type Confirm = (tx: Knex.Transaction) => Promise<void>;

/**
 * Keeps releases from being approved, or brought to any later state, while
 * those who are asked have not approved them.
 *
 * @internal
 */
export interface ApprovalGuard {
  /**
   * Reads anew what is kept of who may approve a release, to be called before
   * the decision, not where it is only asked whether it may be made.
   *
   * @returns throws in the transaction where votes have changed since
   */
  prepare(release: Release, to: ReleaseState): Promise<Confirm>;

  /** The same for many releases, of whom those who may approve are read once. */
  prepareAll(
    moves: readonly { release: Release; to: ReleaseState }[],
  ): Promise<Confirm[]>;

  /** What of its approval to tell who plans a release. */
  warnings(release: Release, at: string): Promise<Warning[]>;

  /** What nobody may pass over, whatever else they may do. */
  pending(move: MovedRelease, at: string): Promise<ErrorDetail[]>;
}

import {
  ErrorDetail,
  Release,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { Caller } from '../../platform';

/** A release as it is, where it is already there, and as it would be. @internal */
export interface TrainChange {
  before?: Release;
  after: Release;
}

/** What speaks against some releases boarding or leaving trains. @internal */
export interface TrainVerdict {
  /** What is wrong with the input, by the id of the release. */
  invalid: ReadonlyMap<string, ErrorDetail[]>;
  /** What a rule refuses, by the id of the release. */
  refused: ReadonlyMap<string, ErrorDetail[]>;
  warnings: Warning[];
  /**
   * To be called in the transaction of the change: throws where the verdict
   * does not hold any more.
   */
  confirm(tx: Knex.Transaction): Promise<void>;
}

/**
 * Asked whenever a change of releases names another train or departure.
 *
 * @internal
 */
export interface TrainGate {
  check(
    credentials: Caller,
    changes: readonly TrainChange[],
  ): Promise<TrainVerdict>;
}

import { Release } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';

/**
 * Sees every write of releases, in its transaction.
 *
 * @internal
 */
export interface WriteWitness {
  /** @param releases - as they are now, with the rows that they are found by */
  releasesWritten(
    tx: Knex.Transaction,
    releases: readonly Release[],
  ): Promise<void>;
  /** Something that is kept beside a release was changed. */
  releaseAttached(tx: Knex.Transaction, id: string): Promise<void>;
}

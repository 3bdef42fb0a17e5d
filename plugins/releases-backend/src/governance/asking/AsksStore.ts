import { Knex } from 'knex';
import { anyOf, insertAll, toNullableDate } from '../../platform';
import { ReleaseAsk } from './asksOf';

const TABLE = 'release_asks';

/**
 * For what releases wait, and of whom, in the database. It is written with the
 * verdict that found it, while who has voted, made or changed a release is
 * looked up when somebody asks.
 *
 * @internal
 */
export class AsksStore {
  /** Writes what some releases wait for over what they did. */
  async replace(
    tx: Knex.Transaction,
    asks: ReadonlyMap<string, readonly ReleaseAsk[]>,
  ): Promise<void> {
    await this.end(tx, [...asks.keys()]);
    await insertAll(
      tx,
      TABLE,
      [...asks].flatMap(([releaseId, all]) =>
        all.map(({ kind, target, ref, notBy, until }) => ({
          release_id: releaseId,
          kind,
          target,
          ref: ref ?? null,
          not_by: notBy ?? null,
          until: toNullableDate(until),
        })),
      ),
    );
  }

  /** Forgets what releases wait for. */
  async end(
    tx: Knex.Transaction,
    releaseIds: readonly string[],
  ): Promise<void> {
    if (releaseIds.length === 0) {
      return;
    }
    await tx(TABLE).where(anyOf(tx, 'release_id', releaseIds)).delete();
  }
}

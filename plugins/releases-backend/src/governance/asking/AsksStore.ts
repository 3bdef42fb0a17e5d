import { Knex } from 'knex';
import { anyOf, insertAll, toNullableDate } from '../../platform';
import { ReleaseAsk } from './asksOf';

const TABLE = 'release_asks';

/** What tells asks apart: a waiver that is asked for keeps its end. */
const KEY = ['release_id', 'kind', 'target', 'ref', 'not_by'] as const;

type AskKey = Record<(typeof KEY)[number], string | null>;

/**
 * For what releases wait, and of whom, in the database. It is written with the
 * verdict that found it, while who has voted, made or changed a release is
 * looked up when somebody asks.
 *
 * @internal
 */
export class AsksStore {
  /**
   * Writes what some releases wait for over what they did.
   *
   * @returns whether any of them waits for something else, or of somebody else
   */
  async replace(
    tx: Knex.Transaction,
    asks: ReadonlyMap<string, readonly ReleaseAsk[]>,
  ): Promise<boolean> {
    const rows = [...asks].flatMap(([releaseId, all]) =>
      all.map(({ kind, target, ref, notBy, until }) => ({
        release_id: releaseId,
        kind,
        target,
        ref: ref ?? null,
        not_by: notBy ?? null,
        until: toNullableDate(until),
      })),
    );
    const releaseIds = [...asks.keys()];
    const before: AskKey[] = await tx(TABLE)
      .where(anyOf(tx, 'release_id', releaseIds))
      .select(KEY);
    if (isSame(before, rows)) {
      return false;
    }
    await this.end(tx, releaseIds);
    await insertAll(tx, TABLE, rows);
    return true;
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

function isSame(before: readonly AskKey[], after: readonly AskKey[]): boolean {
  const texts = (rows: readonly AskKey[]) =>
    rows.map(row => JSON.stringify(KEY.map(name => row[name]))).sort();
  return JSON.stringify(texts(before)) === JSON.stringify(texts(after));
}

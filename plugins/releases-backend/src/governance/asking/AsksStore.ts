import { Knex } from 'knex';
import {
  anyOf,
  insertAll,
  StoredInstant,
  toDate,
  toNullableDate,
  toOptionalIso,
} from '../../platform';
import { ReleaseAsk } from './ReleaseAsk';

const TABLE = 'release_asks';

/** Sorts what nothing tells a time of behind all else. @internal */
export const END_OF_TIME = '9999-12-31T00:00:00Z';

/** What tells asks apart: a waiver that is asked for keeps its end. */
const KEY = [
  'release_id',
  'kind',
  'target',
  'item',
  'ref',
  'not_by',
  'content',
] as const;

type Known = Record<(typeof KEY)[number], string | null> & {
  order_at: StoredInstant | null;
};

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
      all.map(ask => toRow(releaseId, ask)),
    );
    const releaseIds = [...asks.keys()];
    const before: Known[] = await tx(TABLE)
      .where(anyOf(tx, 'release_id', releaseIds))
      .select([...KEY, 'order_at']);
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

function toRow(releaseId: string, ask: ReleaseAsk) {
  const { kind, target, item, ref, notBy, until, dueAt, says } = ask;
  return {
    release_id: releaseId,
    kind,
    target,
    item: item ?? '',
    ref: ref ?? null,
    not_by: notBy ?? null,
    until: toNullableDate(until),
    order_at: toDate(dueAt ?? END_OF_TIME),
    content: JSON.stringify(says),
  };
}

function isSame(before: readonly Known[], after: readonly Known[]): boolean {
  const texts = (rows: readonly Known[]) =>
    rows
      .map(row =>
        JSON.stringify([
          ...KEY.map(name => row[name]),
          toOptionalIso(row.order_at),
        ]),
      )
      .sort();
  return JSON.stringify(texts(before)) === JSON.stringify(texts(after));
}

import { Knex } from 'knex';
import {
  anyOf,
  insertAll,
  StoredInstant,
  toDate,
  toNullableDate,
  toOptionalIso,
} from '../../platform';
import { AskKind, ReleaseAsk } from './ReleaseAsk';

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

/** Something that a release did not ask before. @internal */
export interface NewAsk {
  releaseId: string;
  kind: AskKind;
  target: string;
  item: string;
  /** The group or user that is asked; absent: whoever may grant waivers. */
  ref?: string;
}

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
   * @returns undefined where all of them wait for the same of the same people;
   *   else what is asked now that was not asked before
   */
  async replace(
    tx: Knex.Transaction,
    asks: ReadonlyMap<string, readonly ReleaseAsk[]>,
  ): Promise<NewAsk[] | undefined> {
    const rows = [...asks].flatMap(([releaseId, all]) =>
      all.map(ask => toRow(releaseId, ask)),
    );
    const releaseIds = [...asks.keys()];
    const before: Known[] = await tx(TABLE)
      .where(anyOf(tx, 'release_id', releaseIds))
      .select([...KEY, 'order_at']);
    if (isSame(before, rows)) {
      return undefined;
    }
    await this.end(tx, releaseIds);
    await insertAll(tx, TABLE, rows);
    return addedTo(before, rows);
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

function addedTo(
  before: readonly Known[],
  rows: readonly ReturnType<typeof toRow>[],
): NewAsk[] {
  const keyOf = (
    row: Pick<Known, 'release_id' | 'kind' | 'target' | 'item' | 'ref'>,
  ) =>
    JSON.stringify([row.release_id, row.kind, row.target, row.item, row.ref]);
  const known = new Set(before.map(keyOf));
  return rows
    .filter(row => !known.has(keyOf(row)))
    .map(({ release_id, kind, target, item, ref }) => ({
      releaseId: release_id,
      kind,
      target,
      item,
      ...(ref === null ? {} : { ref }),
    }));
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

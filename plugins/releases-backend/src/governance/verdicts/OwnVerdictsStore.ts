import { Verdict } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import {
  anyOf,
  StoredInstant,
  toDate,
  toNullableDate,
  toOptionalIso,
} from '../../platform';
import { openGates, OwnVerdict } from '../evaluate/evaluate';
import { JudgedGate } from '../gates/JudgedGate';

const TABLE = 'own_verdicts';

const ROWS_PER_WRITE = 100;

const AGAIN_AFTER_MS = 1_000;

/** The version of a row that was read, and may have changed since. @internal */
export interface VerdictVersion {
  releaseId: string;
  version: number;
}

/** What of a verdict everything but its gates is known by. @internal */
export interface StoredVerdict extends VerdictVersion {
  dirty: boolean;
  verdict?: Verdict;
  validUntil?: string;
  judgedAt?: string;
  revision?: number;
  gates?: JudgedGate[];
  snapshotId?: string;
}

/** A verdict that was just made. @internal */
export interface MadeVerdict extends OwnVerdict, VerdictVersion {
  at: string;
  revision: number;
  snapshotId?: string;
  /** Whether policies approve the release now that it comes to this. */
  moves: boolean;
}

/** The columns of a verdict. @internal */
export interface VerdictRow {
  release_id: string;
  version: number;
  dirty: boolean | number;
  verdict: Verdict | null;
  valid_until: StoredInstant | null;
  judged_at: StoredInstant | null;
  revision: number | null;
  content: string | null;
}

interface Content {
  gates: JudgedGate[];
  snapshotId?: string;
}

/** @internal */
export function toStoredVerdict(row: VerdictRow): StoredVerdict {
  const content: Content | undefined =
    row.content === null ? undefined : JSON.parse(row.content);
  return {
    releaseId: row.release_id,
    version: row.version,
    dirty: Boolean(row.dirty),
    verdict: row.verdict ?? undefined,
    validUntil: toOptionalIso(row.valid_until),
    judgedAt: toOptionalIso(row.judged_at),
    revision: row.revision ?? undefined,
    ...content,
  };
}

/**
 * What releases come to by themselves, in the database: a row for each that
 * has not gone out, which says when it is to be judged next.
 *
 * @internal
 */
export class OwnVerdictsStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async of(releaseIds: readonly string[]): Promise<Map<string, StoredVerdict>> {
    const rows: VerdictRow[] = await this.#db(TABLE)
      .where(anyOf(this.#db, 'release_id', releaseIds))
      .select();
    return new Map(rows.map(row => [row.release_id, toStoredVerdict(row)]));
  }

  /**
   * Begins or renews the rows of releases that were written. Backends that
   * start at the same time begin a row once.
   */
  async begin(
    tx: Knex.Transaction,
    releaseIds: readonly string[],
    now: Date,
  ): Promise<void> {
    const known: string[] = await locked(
      tx(TABLE).where(anyOf(tx, 'release_id', releaseIds)),
    );
    await this.#markLocked(tx, known, now);
    const isKnown = new Set(known);
    const missing = releaseIds.filter(id => !isKnown.has(id));
    for (let start = 0; start < missing.length; start += ROWS_PER_WRITE) {
      await tx(TABLE)
        .insert(
          missing.slice(start, start + ROWS_PER_WRITE).map(release_id => ({
            release_id,
            version: 1,
            dirty: true,
            due_at: now,
          })),
        )
        .onConflict('release_id')
        .ignore();
    }
  }

  /** Has releases judged anew; those that have no row are left out. */
  async mark(
    tx: Knex.Transaction,
    which: (rows: Knex.QueryBuilder) => void,
    now: Date,
  ): Promise<void> {
    await this.#markLocked(tx, await locked(tx(TABLE).modify(which)), now);
  }

  /**
   * Ends the rows of releases that have gone out or will not.
   *
   * @returns the verdicts that they had
   */
  async end(
    tx: Knex.Transaction,
    releaseIds: readonly string[],
  ): Promise<StoredVerdict[]> {
    if (releaseIds.length === 0) {
      return [];
    }
    const rows: VerdictRow[] = await tx(TABLE)
      .where(anyOf(tx, 'release_id', releaseIds))
      .orderBy('release_id')
      .forUpdate()
      .select();
    await tx(TABLE).where(anyOf(tx, 'release_id', releaseIds)).delete();
    return rows.map(toStoredVerdict);
  }

  /**
   * Begins the rows that are missing, and marks those that were judged by
   * other gates than these.
   */
  async reconcile(
    missing: Knex.QueryBuilder,
    gatesFingerprint: string,
    now: Date,
  ): Promise<void> {
    await this.#db.transaction(async tx => {
      const ids: string[] = await missing
        .clone()
        .transacting(tx)
        .whereNotIn('id', tx(TABLE).select('release_id'))
        .pluck('id');
      await this.begin(tx, ids, now);
      await this.mark(
        tx,
        rows =>
          rows.where(part =>
            part
              .whereNull('gates_fingerprint')
              .orWhereNot('gates_fingerprint', gatesFingerprint),
          ),
        now,
      );
    });
  }

  /**
   * Takes rows that are due, so that no other backend judges them for a while.
   */
  async claim(
    now: Date,
    options: { limit: number; leaseMs: number },
  ): Promise<VerdictVersion[]> {
    return this.#db.transaction(async tx => {
      const due = tx(TABLE)
        .where('due_at', '<=', now)
        .where(free =>
          free.whereNull('lease_until').orWhere('lease_until', '<=', now),
        )
        .orderBy(['due_at', 'release_id'])
        .limit(options.limit)
        .select('release_id', 'version');
      const rows: VerdictRow[] = await (tx.client.config.client === 'pg'
        ? due.forUpdate().skipLocked()
        : due);
      if (rows.length === 0) {
        return [];
      }
      await tx(TABLE)
        .where(
          anyOf(
            tx,
            'release_id',
            rows.map(row => row.release_id),
          ),
        )
        .update({ lease_until: new Date(now.getTime() + options.leaseMs) });
      return rows.map(row => ({
        releaseId: row.release_id,
        version: row.version,
      }));
    });
  }

  /**
   * Writes verdicts over the versions of rows that they were made for.
   *
   * @returns those that were written; the others were marked or judged meanwhile
   */
  async write(
    tx: Knex.Transaction,
    made: readonly MadeVerdict[],
    gatesFingerprint: string,
  ): Promise<MadeVerdict[]> {
    const versions: VerdictRow[] = await tx(TABLE)
      .where(
        anyOf(
          tx,
          'release_id',
          made.map(({ releaseId }) => releaseId),
        ),
      )
      .orderBy('release_id')
      .forUpdate()
      .select('release_id', 'version');
    const current = new Map(versions.map(row => [row.release_id, row.version]));
    const written = made.filter(
      ({ releaseId, version }) => current.get(releaseId) === version,
    );
    for (let start = 0; start < written.length; start += ROWS_PER_WRITE) {
      await tx(TABLE)
        .insert(
          written
            .slice(start, start + ROWS_PER_WRITE)
            .map(verdict => toRow(verdict, gatesFingerprint)),
        )
        .onConflict('release_id')
        .merge();
    }
    return written;
  }

  /**
   * Takes releases that policies approve, so that no other backend tries the
   * same for a while, and whoever is refused waits as long.
   */
  async claimMoving(
    now: Date,
    options: { limit: number; leaseMs: number },
  ): Promise<VerdictVersion[]> {
    return this.#db.transaction(async tx => {
      const moving = tx(TABLE)
        .where('moves_at', '<=', now)
        .orderBy(['moves_at', 'release_id'])
        .limit(options.limit)
        .select('release_id', 'version');
      const rows: VerdictRow[] = await (tx.client.config.client === 'pg'
        ? moving.forUpdate().skipLocked()
        : moving);
      const ids = rows.map(row => row.release_id);
      if (ids.length > 0) {
        await tx(TABLE)
          .where(anyOf(tx, 'release_id', ids))
          .update({ moves_at: new Date(now.getTime() + options.leaseMs) });
      }
      return rows.map(row => ({
        releaseId: row.release_id,
        version: row.version,
      }));
    });
  }

  /** Leaves a release where it is, until it is judged anew. */
  async stay({ releaseId, version }: VerdictVersion): Promise<void> {
    await this.#db(TABLE)
      .where({ release_id: releaseId, version })
      .update({ moves_at: null });
  }

  /** How many rows are due. */
  async countDue(now: Date): Promise<number> {
    const [row] = await this.#db(TABLE)
      .where('due_at', '<=', now)
      .count({ count: '*' });
    return Number(row.count);
  }

  async #markLocked(
    tx: Knex.Transaction,
    releaseIds: readonly string[],
    now: Date,
  ): Promise<void> {
    if (releaseIds.length === 0) {
      return;
    }
    await tx(TABLE)
      .where(anyOf(tx, 'release_id', releaseIds))
      .update({
        version: tx.raw('version + 1'),
        dirty: true,
        due_at: now,
        lease_until: null,
      });
  }
}

function toRow(verdict: MadeVerdict, gatesFingerprint: string) {
  const { gates, snapshotId } = verdict;
  const content: Content = { gates, snapshotId };
  return {
    release_id: verdict.releaseId,
    version: verdict.version + 1,
    dirty: false,
    due_at: dueAt(verdict),
    lease_until: null,
    moves_at: verdict.moves ? toDate(verdict.at) : null,
    verdict: verdict.verdict,
    valid_until: toNullableDate(verdict.validUntil),
    judged_at: toDate(verdict.at),
    revision: verdict.revision,
    open_gates: openGates(gates).length,
    gates_fingerprint: gatesFingerprint,
    content: JSON.stringify(content),
  };
}

/** When to judge again: not at once, however soon a gate says that it turns. */
function dueAt({ at, validUntil }: MadeVerdict): Date | null {
  return validUntil === undefined
    ? null
    : new Date(
        Math.max(Date.parse(validUntil), Date.parse(at) + AGAIN_AFTER_MS),
      );
}

/** Locks rows in the order of their ids, so that no two writers wait for each other. */
async function locked(rows: Knex.QueryBuilder): Promise<string[]> {
  return rows.orderBy('release_id').forUpdate().pluck('release_id');
}

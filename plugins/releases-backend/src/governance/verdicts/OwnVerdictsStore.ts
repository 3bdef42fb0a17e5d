import { Verdict } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { anyOf, insertAll, toDate } from '../../platform';
import { AsksStore, NewAsk } from '../asking/AsksStore';
import { JudgedGate } from '../gates/JudgedGate';
import { standingOf } from './GateStanding';
import { Standing } from './lineContent';
import {
  gatesOfContent,
  gatesText,
  MadeVerdict,
  StoredVerdict,
  toStoredVerdict,
  toVerdictRow,
  VerdictRow,
  VerdictVersion,
} from './verdictRow';

const TABLE = 'own_verdicts';

/** What is compared with a verdict that was just made. @internal */
export interface KnownVerdict {
  /** Absent before it was judged. */
  verdict?: Verdict;
  /** Whether these are its gates, and say the same. */
  hasGates(gates: readonly JudgedGate[]): boolean;
  /** Whether its history records its gates. */
  isRecorded: boolean;
  /** What its history records of it so far; absent: nothing of its gates. */
  recorded(): Standing | undefined;
}

type KnownRow = Pick<
  VerdictRow,
  'release_id' | 'verdict' | 'content' | 'in_line'
>;

/**
 * What releases come to by themselves, in the database: a row for each that
 * has not gone out, which says when it is to be judged next.
 *
 * @internal
 */
export class OwnVerdictsStore {
  readonly #db: Knex;
  readonly #asks = new AsksStore();

  constructor(db: Knex) {
    this.#db = db;
  }

  /**
   * What tells whether verdicts that are made anew say anything else, without
   * reading what they say.
   */
  async knownOf(
    releaseIds: readonly string[],
  ): Promise<Map<string, KnownVerdict>> {
    const rows: KnownRow[] = await this.#db(TABLE)
      .where(anyOf(this.#db, 'release_id', releaseIds))
      .select('release_id', 'verdict', 'content', 'in_line');
    return new Map(rows.map(row => [row.release_id, toKnown(row)]));
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
    await insertAll(
      tx,
      TABLE,
      missing.map(release_id => ({
        release_id,
        version: 1,
        dirty: true,
        due_at: now,
        open_gates: 0,
      })),
      { key: ['release_id'], then: 'ignore' },
    );
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
    await this.#asks.end(tx, releaseIds);
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
   * @returns those that were written, the others were marked or judged
   *   meanwhile; and what any of these asks that it did not ask before, absent
   *   where they all wait for the same
   */
  async write(
    tx: Knex.Transaction,
    made: readonly MadeVerdict[],
    gatesFingerprint: string,
  ): Promise<{ written: MadeVerdict[]; newAsks?: NewAsk[] }> {
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
    await insertAll(
      tx,
      TABLE,
      written.map(verdict => toVerdictRow(verdict, gatesFingerprint)),
      { key: ['release_id'], then: 'merge' },
    );
    const newAsks = await this.#asks.replace(
      tx,
      new Map(written.map(({ releaseId, asks }) => [releaseId, asks])),
    );
    return { written, newAsks };
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

  /**
   * How many of some releases there are, and how many of them were marked and
   * not judged since an instant.
   */
  async countJudgedSince(
    releaseIds: Knex.QueryBuilder,
    since: string,
  ): Promise<{ total: number; remaining: number }> {
    const [row] = await this.#db(TABLE)
      .whereIn('release_id', releaseIds)
      .select(
        this.#db.raw(
          'count(*) as total, sum(case when dirty and (judged_at is null or judged_at < ?) then 1 else 0 end) as remaining',
          [toDate(since)],
        ),
      );
    return { total: Number(row.total), remaining: Number(row.remaining ?? 0) };
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

/** Locks rows in the order of their ids, so that no two writers wait for each other. */
async function locked(rows: Knex.QueryBuilder): Promise<string[]> {
  return rows.orderBy('release_id').forUpdate().pluck('release_id');
}

function toKnown({ verdict, content, in_line }: KnownRow): KnownVerdict {
  return {
    verdict: verdict ?? undefined,
    hasGates: gates => content?.startsWith(gatesText(gates)) ?? false,
    isRecorded: Boolean(in_line),
    recorded: () =>
      in_line && verdict !== null && content !== null
        ? { verdict, gates: gatesOfContent(content).map(standingOf) }
        : undefined,
  };
}

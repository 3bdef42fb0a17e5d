import {
  CONFLICT_SEVERITIES,
  ConflictKind,
  ConflictSeverity,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import {
  anyOf,
  insertAll,
  StoredInstant,
  toDate,
  toIso,
} from '../../../platform';
import { Difference } from '../detect/difference';
import { FoundConflict } from '../detect/FoundConflict';
import { activeAt } from './AcknowledgementsStore';

/** A conflict and when it was first seen. @internal */
export interface StoredConflict {
  found: FoundConflict;
  firstSeenAt: string;
}

/** @internal */
export interface ConflictFilter {
  /** Selects the ids of releases that one of must have a part in it. */
  releaseIds: () => Knex.QueryBuilder;
  kind?: readonly ConflictKind[];
  severity?: readonly ConflictSeverity[];
  acknowledged?: boolean;
  from?: string;
  to?: string;
  now: Date;
}

/** Where a page of conflicts goes on. @internal */
export interface ConflictPosition {
  severity: ConflictSeverity;
  start: string;
  fingerprint: string;
}

interface ConflictRow {
  fingerprint: string;
  kind: string;
  severity: string;
  severity_order: number;
  start_at: StoredInstant;
  end_at: StoredInstant;
  content: string;
  first_seen_at: StoredInstant;
}

const UPDATED = [
  'kind',
  'severity',
  'severity_order',
  'start_at',
  'end_at',
  'content',
];

const ROWS_PER_UPSERT = 100;

function toRow(found: FoundConflict, now: Date): ConflictRow {
  return {
    fingerprint: found.fingerprint,
    kind: found.kind,
    severity: found.severity,
    severity_order: CONFLICT_SEVERITIES.indexOf(found.severity),
    start_at: new Date(found.interval.start),
    end_at: new Date(found.interval.end),
    content: JSON.stringify(found),
    first_seen_at: now,
  };
}

function toStored(
  row: Pick<ConflictRow, 'content' | 'first_seen_at'>,
): StoredConflict {
  return {
    found: JSON.parse(row.content),
    firstSeenAt: toIso(row.first_seen_at),
  };
}

/**
 * The conflicts of the last recomputation, with the releases they are found by.
 *
 * @internal
 */
export class ConflictsStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async transaction<T>(work: (tx: Knex.Transaction) => Promise<T>): Promise<T> {
    return this.#db.transaction(work);
  }

  /**
   * Writes what differs. A conflict that stays keeps when it was first seen.
   *
   * @returns the ids of the releases that had or have a part in it
   */
  async apply(
    tx: Knex.Transaction,
    { gone, written }: Difference,
    now: Date,
  ): Promise<string[]> {
    const touched = [...gone, ...written.map(({ fingerprint }) => fingerprint)];
    const had: string[] = await tx('conflict_members')
      .where(anyOf(tx, 'fingerprint', touched))
      .distinct('release_id')
      .pluck('release_id');
    await tx('conflict_members')
      .where(anyOf(tx, 'fingerprint', touched))
      .delete();
    await tx('conflicts').where(anyOf(tx, 'fingerprint', gone)).delete();
    for (let start = 0; start < written.length; start += ROWS_PER_UPSERT) {
      await tx('conflicts')
        .insert(
          written
            .slice(start, start + ROWS_PER_UPSERT)
            .map(found => toRow(found, now)),
        )
        .onConflict('fingerprint')
        .merge(UPDATED);
    }
    await insertAll(
      tx,
      'conflict_members',
      written.flatMap(({ fingerprint, releases }) =>
        releases.map(release_id => ({ fingerprint, release_id })),
      ),
    );
    return [
      ...new Set([...had, ...written.flatMap(({ releases }) => releases)]),
    ];
  }

  async all(): Promise<FoundConflict[]> {
    const rows = await this.#rows().select('content', 'first_seen_at');
    return rows.map(row => toStored(row).found);
  }

  /** The conflicts that some releases have a part in. */
  async of(
    releaseIds: Iterable<string>,
    narrowing: { severity?: ConflictSeverity; endingAfter?: Date } = {},
  ): Promise<FoundConflict[]> {
    const { severity, endingAfter } = narrowing;
    const query = this.#rows()
      .whereIn(
        'fingerprint',
        this.#db('conflict_members')
          .where(anyOf(this.#db, 'release_id', [...releaseIds]))
          .select('fingerprint'),
      )
      .select('content', 'first_seen_at');
    if (severity) {
      query.where({ severity });
    }
    if (endingAfter) {
      query.where(isNotOver(endingAfter));
    }
    const rows = await query;
    return rows.map(row => toStored(row).found);
  }

  async byFingerprint(
    fingerprint: string,
  ): Promise<StoredConflict | undefined> {
    const row = await this.#rows()
      .where({ fingerprint })
      .first('content', 'first_seen_at');
    return row && toStored(row);
  }

  /** When each of some conflicts was first seen, as far as it is stored. */
  async firstSeen(
    fingerprints: readonly string[],
  ): Promise<Map<string, string>> {
    const rows = await this.#rows()
      .where(anyOf(this.#db, 'fingerprint', fingerprints))
      .select('fingerprint', 'first_seen_at');
    return new Map(
      rows.map(row => [row.fingerprint, toIso(row.first_seen_at)]),
    );
  }

  /** One page, the most severe first, and where the next one starts. */
  async page(
    filter: ConflictFilter,
    options: { limit: number; after?: ConflictPosition },
  ): Promise<{ items: StoredConflict[]; next?: ConflictPosition }> {
    const query = this.#filtered(filter)
      .orderBy(['severity_order', 'start_at', 'fingerprint'])
      .limit(options.limit + 1)
      .select('content', 'first_seen_at');
    if (options.after) {
      behind(query, options.after);
    }
    const rows: ConflictRow[] = await query;
    const items = rows.slice(0, options.limit).map(toStored);
    const last = items.at(-1)?.found;
    return {
      items,
      next:
        rows.length > options.limit && last
          ? {
              severity: last.severity,
              start: toIso(last.interval.start),
              fingerprint: last.fingerprint,
            }
          : undefined,
    };
  }

  /** The worst open conflict of each of some releases, as of an instant. */
  async severities(
    releaseIds: readonly string[],
    now: Date,
  ): Promise<Map<string, ConflictSeverity>> {
    const rows: { release_id: string; worst: number }[] =
      await this.worstOfEach(now).where(
        anyOf(this.#db, 'conflict_members.release_id', releaseIds),
      );
    return new Map(
      rows.map(({ release_id, worst }) => [
        release_id,
        CONFLICT_SEVERITIES[worst],
      ]),
    );
  }

  /**
   * Selects each release that has an open conflict, and `worst`, the place of
   * the worst of them among the severities.
   */
  worstOfEach(now: Date): Knex.QueryBuilder {
    return this.#open(now)
      .groupBy('conflict_members.release_id')
      .select('conflict_members.release_id')
      .min({ worst: 'severity_order' });
  }

  /** Selects the ids of the releases with an open conflict of some severity. */
  idsWith(severities: readonly string[], now: Date): Knex.QueryBuilder {
    return this.#open(now)
      .where(anyOf(this.#db, 'conflicts.severity', severities))
      .select('conflict_members.release_id');
  }

  async count(filter: ConflictFilter): Promise<number> {
    const [row] = await this.#filtered(filter).count({ count: '*' });
    return Number(row.count);
  }

  #filtered(filter: ConflictFilter): Knex.QueryBuilder {
    const { releaseIds, kind, severity, acknowledged, from, to, now } = filter;
    const query: Knex.QueryBuilder = this.#db('conflicts')
      .whereIn(
        'conflicts.fingerprint',
        this.#db('conflict_members')
          .whereIn('release_id', releaseIds())
          .select('fingerprint'),
      )
      .where(isNotOver(now));
    if (kind) {
      query.where(anyOf(this.#db, 'kind', kind));
    }
    if (severity) {
      query.where(anyOf(this.#db, 'severity', severity));
    }
    if (from !== undefined) {
      query.where('end_at', '>', toDate(from));
    }
    if (to !== undefined) {
      query.where('start_at', '<', toDate(to));
    }
    if (acknowledged !== undefined) {
      const active = activeAt(this.#db, now).select('fingerprint');
      if (acknowledged) {
        query.whereIn('conflicts.fingerprint', active);
      } else {
        query.whereNotIn('conflicts.fingerprint', active);
      }
    }
    return query;
  }

  /** Members of the conflicts that are not over and that nobody took note of. */
  #open(now: Date): Knex.QueryBuilder {
    return this.#db('conflict_members')
      .join(
        'conflicts',
        'conflicts.fingerprint',
        'conflict_members.fingerprint',
      )
      .where(isNotOver(now))
      .whereNotIn(
        'conflicts.fingerprint',
        activeAt(this.#db, now).select('fingerprint'),
      );
  }

  #rows() {
    return this.#db<ConflictRow>('conflicts');
  }
}

/** A milestone that slipped stays until it is put right. */
function isNotOver(now: Date) {
  return (part: Knex.QueryBuilder) =>
    part.where('end_at', '>', now).orWhere('kind', 'milestone_slip');
}

function behind(query: Knex.QueryBuilder, after: ConflictPosition) {
  const order = CONFLICT_SEVERITIES.indexOf(after.severity);
  const start = toDate(after.start);
  query.where(part =>
    part
      .where('severity_order', '>', order)
      .orWhere(same =>
        same.where('severity_order', order).where('start_at', '>', start),
      )
      .orWhere(same =>
        same
          .where('severity_order', order)
          .where('start_at', start)
          .where('conflicts.fingerprint', '>', after.fingerprint),
      ),
  );
}

import { Knex } from 'knex';
import { Earlier } from '../../dependencies';
import { anyOf } from '../../platform';
import { StoredVerdict, toStoredVerdict, VerdictRow } from './verdictRow';
import { EarlierRow, toEarlier } from './RequiredReleasesStore';

/** All that is stored of the readiness of one release. @internal */
export interface StoredReadiness {
  /** Absent where the release is not on its way. */
  mine?: StoredVerdict;
  /** The releases that must come before it, the nearest first. */
  earlier: Earlier[];
  /** The verdicts on it and those that are on their way. */
  rows: StoredVerdict[];
  /** How many releases wait for each of them. */
  waiting: Map<string, number>;
}

type JoinedRow = EarlierRow &
  Partial<VerdictRow> & { waiting: number | string };

/**
 * Reads the readiness of one release in one statement: its verdict, and those
 * on the releases that must come before it.
 *
 * @internal
 */
export class ReadinessRows {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async of(releaseId: string): Promise<StoredReadiness> {
    const db = this.#db;
    const releases = db('required_releases')
      .where('later_id', releaseId)
      .whereNull('until')
      .select('earlier_id', 'distance', 'via', 'cut')
      .unionAll(
        db.raw("select cast(? as varchar(64)), 0, '[]', false", [releaseId]),
      );
    const rows: JoinedRow[] = await db
      .from(releases.as('found'))
      .leftJoin('own_verdicts', 'own_verdicts.release_id', 'found.earlier_id')
      .orderBy(['found.distance', 'found.earlier_id'])
      .select(
        'found.*',
        'own_verdicts.*',
        db('required_releases as later')
          .whereRaw('later.earlier_id = found.earlier_id')
          .whereNull('later.until')
          .count('*')
          .as('waiting'),
      );
    const verdicts = rows.flatMap(row =>
      isJudged(row) ? toStoredVerdict(row) : [],
    );
    return {
      mine: verdicts.find(verdict => verdict.releaseId === releaseId),
      earlier: rows.filter(({ distance }) => distance > 0).map(toEarlier),
      rows: verdicts,
      waiting: new Map(rows.map(row => [row.earlier_id, Number(row.waiting)])),
    };
  }

  /**
   * The same of many releases, in two statements: what must come before each,
   * and the verdict on each of all of them once.
   */
  async ofMany(
    releaseIds: readonly string[],
  ): Promise<Map<string, StoredReadiness>> {
    if (releaseIds.length === 0) {
      return new Map();
    }
    const db = this.#db;
    const links: (EarlierRow & { later_id: string })[] = await db(
      'required_releases',
    )
      .where(anyOf(db, 'later_id', releaseIds))
      .whereNull('until')
      .orderBy(['distance', 'earlier_id'])
      .select('later_id', 'earlier_id', 'distance', 'via', 'cut');
    const ids = [
      ...new Set([
        ...releaseIds,
        ...links.map(({ earlier_id: earlierId }) => earlierId),
      ]),
    ];
    const waits = db('required_releases')
      .where(anyOf(db, 'earlier_id', ids))
      .whereNull('until')
      .groupBy('earlier_id')
      .select('earlier_id')
      .count({ waiting: '*' });
    const found: (VerdictRow & { waiting: number | string | null })[] =
      await db('own_verdicts')
        .leftJoin(waits.as('waits'), 'waits.earlier_id', 'release_id')
        .where(anyOf(db, 'release_id', ids))
        .select('own_verdicts.*', 'waits.waiting');
    const verdicts = new Map(
      found.map(row => [row.release_id, toStoredVerdict(row)]),
    );
    const waiting = new Map(
      found.map(row => [row.release_id, Number(row.waiting ?? 0)]),
    );
    const byRelease = new Map<string, Earlier[]>();
    for (const row of links) {
      const known = byRelease.get(row.later_id) ?? [];
      byRelease.set(row.later_id, [...known, toEarlier(row)]);
    }
    return new Map(
      releaseIds.map(id => {
        const earlier = byRelease.get(id) ?? [];
        return [
          id,
          {
            mine: verdicts.get(id),
            earlier,
            rows: [id, ...earlier.map(({ releaseId }) => releaseId)].flatMap(
              one => verdicts.get(one) ?? [],
            ),
            waiting,
          },
        ];
      }),
    );
  }
}

function isJudged(row: JoinedRow): row is JoinedRow & VerdictRow {
  return typeof row.release_id === 'string';
}

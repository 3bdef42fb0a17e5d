import {
  EvidenceListQuery,
  EvidenceRecord,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { anyOf, StoredInstant, toDate, toIso } from '../../platform';
import {
  EVIDENCE_COLUMNS,
  EVIDENCE_TABLE,
  EvidenceRow,
  toEvidenceRecord,
} from './evidenceRow';
import { isAbout } from './isAbout';

/** How much is looked at of one release: the latest. */
const LATEST = 5_000;

/** How much is shown of what counts for nothing, of each component or release. */
const LATEST_BESIDE = 50;

/** What is known about a release. @internal */
export interface EvidenceOf {
  /** What may count; the latest first. */
  about: EvidenceRecord[];
  /**
   * The latest of what counts for nothing: from senders that are not trusted,
   * of other versions and artifacts, or from the future.
   */
  beside: EvidenceRecord[];
}

/** Where a page of evidence ends. @internal */
export interface EvidencePosition {
  /** RFC 3339, UTC. */
  at: string;
  id: string;
}

/**
 * Reads evidence.
 *
 * @internal
 */
export class EvidenceQueries {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** What is known about some releases, by the id of the release. */
  async of(releases: readonly Release[]): Promise<Map<string, EvidenceOf>> {
    const [about, latest] = await Promise.all([
      this.#about(releases),
      this.#latest(releases),
    ]);
    return new Map(
      releases.map(release => [
        release.id,
        {
          about: about
            .filter(({ subject }) => isAbout(subject, release))
            .slice(0, LATEST),
          beside: latest.filter(record => isBeside(record, release)),
        },
      ]),
    );
  }

  /**
   * One page, what occurred last first.
   *
   * @param releaseIds - makes subqueries for the releases that may be read
   */
  async page(
    filter: Omit<EvidenceListQuery, 'cursor'> & { after?: EvidencePosition },
    releaseIds: () => Knex.QueryBuilder,
  ): Promise<{ items: EvidenceRecord[]; next?: EvidencePosition }> {
    const { entityRef, version, type, releaseId, after, limit } = filter;
    const query = this.#db(EVIDENCE_TABLE)
      .where(part =>
        part.whereNull('release_id').orWhereIn('release_id', releaseIds()),
      )
      .orderBy([
        { column: 'occurred_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit + 1)
      .select<(EvidenceRow & { id: string; occurred_at: StoredInstant })[]>(
        'id',
        'occurred_at',
        ...EVIDENCE_COLUMNS,
      );
    for (const [column, value] of [
      ['entity_ref', entityRef],
      ['version', version],
      ['type', type],
      ['release_id', releaseId],
    ] as const) {
      if (value !== undefined) {
        query.where(column, value);
      }
    }
    if (after) {
      const at = toDate(after.at);
      query.where(part =>
        part
          .where('occurred_at', '<', at)
          .orWhere(same =>
            same.where('occurred_at', at).where('id', '<', after.id),
          ),
      );
    }
    const rows = await query;
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(toEvidenceRecord),
      next:
        rows.length > limit && last
          ? { at: toIso(last.occurred_at), id: last.id }
          : undefined,
    };
  }

  async #about(releases: readonly Release[]): Promise<EvidenceRecord[]> {
    const versions = releases.flatMap(({ version, components }) => [
      version,
      ...components.flatMap(({ toVersion }) => toVersion ?? []),
    ]);
    const rows: EvidenceRow[] = await this.#db(EVIDENCE_TABLE)
      .where({ quarantined: false, trusted: true })
      .where(part =>
        part
          .where(component =>
            component
              .where(anyOf(this.#db, 'entity_ref', refsOf(releases)))
              .where(version =>
                version
                  .whereNull('version')
                  .orWhere(anyOf(this.#db, 'version', [...new Set(versions)])),
              ),
          )
          .orWhere(anyOf(this.#db, 'release_id', idsOf(releases))),
      )
      .orderBy([
        { column: 'occurred_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .select(EVIDENCE_COLUMNS);
    return rows.map(toEvidenceRecord);
  }

  /** The latest of each component and release, whatever it says. */
  async #latest(releases: readonly Release[]): Promise<EvidenceRecord[]> {
    const latestBy = (column: string, values: readonly string[]) =>
      this.#db
        .from(
          this.#db(EVIDENCE_TABLE)
            .where(anyOf(this.#db, column, values))
            .select(
              'id',
              this.#db.raw(
                'row_number() over (partition by ?? order by occurred_at desc, id desc) as place',
                [column],
              ),
            )
            .as('ranked'),
        )
        .where('place', '<=', LATEST_BESIDE)
        .select('id');
    const rows: EvidenceRow[] = await this.#db(EVIDENCE_TABLE)
      .whereIn('id', latestBy('entity_ref', refsOf(releases)))
      .orWhereIn('id', latestBy('release_id', idsOf(releases)))
      .orderBy([
        { column: 'occurred_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .select(EVIDENCE_COLUMNS);
    return rows.map(toEvidenceRecord);
  }
}

function refsOf(releases: readonly Release[]): string[] {
  return [
    ...new Set(
      releases.flatMap(({ components }) =>
        components.map(({ entityRef }) => entityRef),
      ),
    ),
  ];
}

function idsOf(releases: readonly Release[]): string[] {
  return releases.map(({ id }) => id);
}

/** Of another release nothing is shown, since not everybody may read it. */
function isBeside(
  { subject, trust, quarantined }: EvidenceRecord,
  release: Release,
): boolean {
  const { entityRef, releaseId } = subject;
  const isNear =
    releaseId === release.id ||
    (releaseId === undefined &&
      release.components.some(component => component.entityRef === entityRef));
  const mayCount = trust.trusted && !quarantined && isAbout(subject, release);
  return isNear && !mayCount;
}

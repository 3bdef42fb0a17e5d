import {
  EvidenceListQuery,
  EvidenceRecord,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import {
  anyOf,
  eachInSteps,
  inTurns,
  StoredInstant,
  toDate,
  toIso,
} from '../../platform';
import { EvidenceBySubject } from './EvidenceBySubject';
import {
  EVIDENCE_COLUMNS,
  EVIDENCE_TABLE,
  EvidenceRow,
  toEvidenceRecord,
} from './evidenceRow';
import { BroughtVersion, broughtVersions, latestOfEach } from './evidenceSql';
import { isAbout } from './isAbout';

/** How much is looked at of one release: the latest. */
const LATEST = 5_000;

/** How much is shown of what counts for nothing, of each component or release. */
const LATEST_BESIDE = 50;

const COLUMNS = ['id', 'occurred_at', ...EVIDENCE_COLUMNS];

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

type FoundRow = EvidenceRow & { id: string };

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
    const [aboutRows, latestRows] = await Promise.all([
      this.#about(releases),
      this.#latest(releases),
    ]);
    // Most of what may count is among the latest.
    const read = new Map<string, EvidenceRecord>();
    const readRow = (row: FoundRow) => {
      const record = read.get(row.id) ?? toEvidenceRecord(row);
      read.set(row.id, record);
      return record;
    };
    const bySubject = async (rows: readonly FoundRow[]) =>
      new EvidenceBySubject(await inTurns(eachInSteps(rows, readRow)));
    const about = await bySubject(aboutRows);
    const latest = await bySubject(latestRows);
    return new Map(
      releases.map(release => [
        release.id,
        {
          about: about
            .near(release)
            .filter(({ subject }) => isAbout(subject, release))
            .slice(0, LATEST),
          beside: latest
            .near(release)
            .filter(record => isBeside(record, release)),
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
      .select<(FoundRow & { occurred_at: StoredInstant })[]>(
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

  /**
   * What may count. Each way of naming a release is a query of its own, so that
   * each reads by an index.
   */
  async #about(releases: readonly Release[]): Promise<FoundRow[]> {
    const evidence = () =>
      this.#db(EVIDENCE_TABLE)
        .where({ quarantined: false, trusted: true })
        .select(COLUMNS.map(name => `evidence.${name}`));
    const brought = broughtVersions(this.#db, versionsOf(releases));
    return this.#read([
      evidence().join(brought.as('brought'), join =>
        join
          .on('brought.ref', 'evidence.entity_ref')
          .andOn('brought.version', 'evidence.version'),
      ),
      evidence()
        .where(anyOf(this.#db, 'entity_ref', refsOf(releases)))
        .whereNull('version'),
      evidence().where(anyOf(this.#db, 'release_id', idsOf(releases))),
    ]);
  }

  /** The latest of each component and release, whatever it says. */
  async #latest(releases: readonly Release[]): Promise<FoundRow[]> {
    const shared = { limit: LATEST_BESIDE, columns: COLUMNS };
    return this.#read([
      latestOfEach(this.#db, {
        ...shared,
        column: 'entity_ref',
        values: refsOf(releases),
      }),
      latestOfEach(this.#db, {
        ...shared,
        column: 'release_id',
        values: idsOf(releases),
      }),
    ]);
  }

  async #read(found: readonly Knex.QueryBuilder[]): Promise<FoundRow[]> {
    const [first, ...others] = found;
    return this.#db
      .from(first.unionAll(others).as('found'))
      .orderBy([
        { column: 'occurred_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .select('id', ...EVIDENCE_COLUMNS);
  }
}

/** The components of releases, each with the versions that they bring. */
function versionsOf(releases: readonly Release[]): BroughtVersion[] {
  const pairs = new Map(
    releases.flatMap(({ version, components }) =>
      components.map(({ entityRef: ref, toVersion = version }) => [
        `${ref} ${toVersion}`,
        { ref, version: toVersion },
      ]),
    ),
  );
  return [...pairs.values()];
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

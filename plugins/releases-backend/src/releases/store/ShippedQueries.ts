import { Knex } from 'knex';
import { anyOf } from '../../platform';

/** A component that a release ships, and in which version. @internal */
export interface ShippedComponent {
  releaseId: string;
  environment: string;
  archived: boolean;
  entityRef: string;
  version: string;
  /** Whether it says by digest what it ships. */
  pinned: boolean;
}

/** The same, found by the digest of an artifact. @internal */
export interface ShippedArtifact extends ShippedComponent {
  digest: string;
}

interface ShippedRow {
  release_id: string;
  environment: string;
  archived_at: unknown;
  entity_ref: string;
  version: string;
  pinned: boolean | number;
}

const COLUMNS = [
  'releases.id as release_id',
  'releases.environment',
  'releases.archived_at',
];

/**
 * Finds releases by what they ship, for the plugin itself.
 *
 * @internal
 */
export class ShippedQueries {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** What ships one of some components in one of some versions, as written. */
  async byVersions(
    entityRefs: readonly string[],
    versions: readonly string[],
  ): Promise<ShippedComponent[]> {
    if (entityRefs.length === 0 || versions.length === 0) {
      return [];
    }
    const db = this.#db;
    const rows: ShippedRow[] = await db('release_components as shipped')
      .join('releases', 'releases.id', 'shipped.release_id')
      .where(anyOf(db, 'shipped.entity_ref', entityRefs))
      .where(either =>
        either
          .where(anyOf(db, 'shipped.to_version', versions))
          .orWhere(whole =>
            whole
              .whereNull('shipped.to_version')
              .where(anyOf(db, 'releases.version', versions)),
          ),
      )
      .orderBy(['releases.id', 'shipped.entity_ref'])
      .select(
        ...COLUMNS,
        'shipped.entity_ref',
        db.raw('coalesce(shipped.to_version, releases.version) as version'),
        db.raw(
          'exists (select 1 from release_artifacts artifacts where artifacts.release_id = releases.id and artifacts.entity_ref = shipped.entity_ref) as pinned',
        ),
      );
    return rows.map(toShipped);
  }

  /** What ships artifacts of some digests. */
  async byDigests(digests: readonly string[]): Promise<ShippedArtifact[]> {
    if (digests.length === 0) {
      return [];
    }
    const db = this.#db;
    const rows: (ShippedRow & { digest: string })[] = await db(
      'release_artifacts as artifacts',
    )
      .join('releases', 'releases.id', 'artifacts.release_id')
      .leftJoin('release_components as shipped', on =>
        on
          .on('shipped.release_id', 'artifacts.release_id')
          .on('shipped.entity_ref', 'artifacts.entity_ref'),
      )
      .where(anyOf(db, 'artifacts.digest', digests))
      .orderBy(['releases.id', 'artifacts.entity_ref'])
      .select(
        ...COLUMNS,
        'artifacts.entity_ref',
        'artifacts.digest',
        db.raw('coalesce(shipped.to_version, releases.version) as version'),
        db.raw('true as pinned'),
      );
    return rows.map(row => ({ ...toShipped(row), digest: row.digest }));
  }
}

function toShipped(row: ShippedRow): ShippedComponent {
  return {
    releaseId: row.release_id,
    environment: row.environment,
    archived: row.archived_at !== null,
    entityRef: row.entity_ref,
    version: row.version,
    pinned: Boolean(row.pinned),
  };
}

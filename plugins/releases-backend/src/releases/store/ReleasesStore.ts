import {
  OPEN_STATES,
  Release,
  ReleaseRisk,
  ReleaseSource,
  ReleaseState,
  Waiver,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import {
  Announcement,
  anyOf,
  insertAll,
  RecordTable,
  StoredInstant,
  toIso,
  toOptionalIso,
  versionOf,
} from '../../platform';
import { RELEASE_CHANGED_TOPIC } from '../record/releaseChangedTopic';
import { subjectOf } from '../record/subject';
import {
  ReleaseComponentRow,
  toShippingRelease,
  toIndexRows,
  toRelease,
  toReleaseRow,
  WHOLE_RELEASE,
} from './releaseRow';
import { WriteWitness } from './WriteWitness';

/** How releases end that bring nothing out. */
const LEFT: ReleaseState[] = ['cancelled', 'failed', 'rolled_back'];
/** A release that ships a component. @internal */
export interface ShipperRow {
  id: string;
  state: ReleaseState;
  /** Of its window. */
  start?: string;
  /** When it was over, or is planned to be. */
  releasedAt: string;
}

/**
 * Releases in the database. Each is one row that holds the whole of it, beside
 * the rows it is found by, which are written with it.
 *
 * @internal
 */
export class ReleasesStore implements RecordTable<Release> {
  readonly table = 'releases';
  /** Waivers have entries of their own in the ledger. */
  readonly untold = ['waivers'];
  readonly #db: Knex;
  readonly #witness?: WriteWitness;

  constructor(db: Knex, witness?: WriteWitness) {
    this.#db = db;
    this.#witness = witness;
  }

  subjectOf(id: string): string {
    return subjectOf(id);
  }

  announcementOf({ id, revision, state }: Release): Announcement {
    return {
      kind: 'releases',
      id,
      topic: RELEASE_CHANGED_TOPIC,
      payload: { id, revision, state },
    };
  }

  async insert(
    tx: Knex.Transaction,
    releases: readonly Release[],
  ): Promise<void> {
    await insertAll(tx, 'releases', releases.map(toReleaseRow));
    await this.#insertIndexRows(tx, releases);
    await this.#witness?.releasesWritten(tx, releases);
  }

  async update(
    tx: Knex.Transaction,
    releases: readonly Release[],
  ): Promise<void> {
    for (const release of releases) {
      await tx('releases')
        .where({ id: release.id })
        .update(toReleaseRow(release));
    }
    const ids = releases.map(release => release.id);
    for (const table of Object.keys(toIndexRows(releases))) {
      await tx(table).where(anyOf(tx, 'release_id', ids)).delete();
    }
    await this.#insertIndexRows(tx, releases);
    await this.#witness?.releasesWritten(tx, releases);
  }

  /** Puts the waivers of a release, which are kept elsewhere, beside it. */
  async attachWaivers(
    tx: Knex.Transaction,
    id: string,
    waivers: readonly Waiver[],
  ): Promise<void> {
    await tx('releases')
      .where({ id })
      .update({
        waivers: JSON.stringify(waivers),
        attachments: tx.raw('attachments + 1'),
      });
    await this.#witness?.releaseAttached(tx, id);
  }

  /** Puts the risks of a release, which are kept elsewhere, beside it. */
  async attachRisks(
    tx: Knex.Transaction,
    id: string,
    risks: readonly ReleaseRisk[],
  ): Promise<void> {
    await tx('releases')
      .where({ id })
      .update({
        risks: risks.length > 0 ? JSON.stringify(risks) : null,
        attachments: tx.raw('attachments + 1'),
      });
    await this.#witness?.releaseAttached(tx, id);
  }

  /** Releases of these ids, archived ones included, for the plugin itself. */
  async byIds(ids: readonly string[]): Promise<Release[]> {
    const rows = await this.#db('releases')
      .where(anyOf(this.#db, 'id', ids))
      .select(WHOLE_RELEASE);
    return rows.map(toRelease);
  }

  async bySources(sources: readonly ReleaseSource[]): Promise<Release[]> {
    const providers = [...new Set(sources.map(source => source.provider))];
    const found = await Promise.all(
      providers.map(provider =>
        this.#db('releases')
          .where('source_provider', provider)
          .where(
            anyOf(
              this.#db,
              'source_external_id',
              sources
                .filter(source => source.provider === provider)
                .map(source => source.externalId),
            ),
          )
          .select(WHOLE_RELEASE),
      ),
    );
    return found.flat().map(toRelease);
  }

  /** Releases that ship one of these entities and can still meet a need. */
  async carriers(entityRefs: readonly string[]) {
    const rows = await this.#db<ReleaseComponentRow>('release_components')
      .where(anyOf(this.#db, 'entity_ref', entityRefs))
      .where('archived', false)
      .whereNotIn('state', LEFT)
      .select();
    return rows.map(toShippingRelease);
  }

  /**
   * Releases that ship one of these versions to an environment and are open or
   * out, once for each of the components. Where a release says no version of a
   * component, it is its own.
   */
  async shippingVersions(
    components: readonly { entityRef: string; version: string }[],
    environment: string,
  ) {
    const rows: ReleaseComponentRow[] = await this.#db(
      'release_components as shipped',
    )
      .join('releases', 'releases.id', 'shipped.release_id')
      .where({ 'shipped.environment': environment, 'shipped.archived': false })
      .whereNotIn('shipped.state', LEFT)
      .where(any => {
        for (const { entityRef, version } of components) {
          any.orWhere(one =>
            one
              .where('shipped.entity_ref', entityRef)
              .whereRaw('coalesce(??, ??) = ?', [
                'shipped.to_version',
                'releases.version',
                version,
              ]),
          );
        }
      })
      .select('shipped.*');
    return rows.map(toShippingRelease);
  }

  /**
   * Each open release that has a window, and a text that is another one when
   * anything of it was changed.
   */
  async placed(): Promise<{ id: string; version: string }[]> {
    const rows: { id: string; revision: number; attachments: number }[] =
      await this.#placed().select('id', 'revision', 'attachments');
    return rows.map(({ id, revision, attachments }) => ({
      id,
      version: `${revision}.${attachments}`,
    }));
  }

  /** What tells whether all of {@link placed} are still the same. */
  async placedVersion(): Promise<string> {
    const [{ version }] = await this.#placed().select<
      { version: string | null }[]
    >(versionOf(this.#db, "id || ':' || revision || '.' || attachments", 'id'));
    return version ?? '';
  }

  /**
   * Releases that ship a component to an environment, archived ones left out.
   *
   * @param version - only those that ship this one; absent: any that are open
   */
  async shippersTo({
    entityRef,
    environment,
    version,
  }: {
    entityRef: string;
    environment: string;
    version?: string;
  }): Promise<ShipperRow[]> {
    const query = this.#db('release_components')
      .join('releases', 'releases.id', 'release_components.release_id')
      .where('release_components.entity_ref', entityRef)
      .where('release_components.environment', environment)
      .where('release_components.archived', false)
      .select(
        'releases.id',
        'releases.state',
        'releases.window_start',
        'release_components.released_at',
      );
    if (version === undefined) {
      query.whereIn('releases.state', OPEN_STATES);
    } else {
      query.whereRaw('coalesce(??, ??) = ?', [
        'release_components.to_version',
        'releases.version',
        version,
      ]);
    }
    const rows: {
      id: string;
      state: ReleaseState;
      window_start: StoredInstant | null;
      released_at: StoredInstant;
    }[] = await query;
    return rows.map(row => ({
      id: row.id,
      state: row.state,
      start: toOptionalIso(row.window_start),
      releasedAt: toIso(row.released_at),
    }));
  }

  /** Which versions of these entities are out, and where. */
  async released(
    entityRefs: readonly string[],
  ): Promise<{ entityRef: string; environment: string; version: string }[]> {
    const rows = await this.#db('release_components')
      .where(anyOf(this.#db, 'entity_ref', entityRefs))
      .whereNotNull('to_version')
      .where('archived', false)
      .whereIn('state', ['verifying', 'completed'])
      .distinct('entity_ref', 'environment', 'to_version');
    return rows.map(row => ({
      entityRef: row.entity_ref as string,
      environment: row.environment as string,
      version: row.to_version as string,
    }));
  }

  #placed(): Knex.QueryBuilder {
    return this.#db('releases')
      .whereIn('state', OPEN_STATES)
      .whereNotNull('window_start')
      .whereNull('archived_at');
  }

  async #insertIndexRows(tx: Knex.Transaction, releases: readonly Release[]) {
    for (const [table, rows] of Object.entries(toIndexRows(releases))) {
      await insertAll(tx, table, rows);
    }
  }
}

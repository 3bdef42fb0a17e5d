import { Knex } from 'knex';
import { anyOf, personRef, toDate } from '../../platform';

const TABLE = 'release_authors';

/**
 * Who changed what is material of releases, beside who made them, since votes
 * were last made void.
 *
 * @internal
 */
export class AuthorsStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /**
   * Notes one more author of a release.
   *
   * @param isAnew - the change made votes void: the authors before it are
   *   forgotten
   */
  async add(
    tx: Knex.Transaction,
    releaseId: string,
    author: { actor: string; at: string },
    isAnew: boolean,
  ): Promise<void> {
    if (isAnew) {
      await tx(TABLE).where({ release_id: releaseId }).delete();
    }
    await tx(TABLE)
      .insert({
        release_id: releaseId,
        author: personRef(author.actor),
        at: toDate(author.at),
      })
      .onConflict(['release_id', 'author'])
      .ignore();
  }

  /** Whether somebody is an author of a release, or there is anything else. */
  async hasAny(
    releaseId: string,
    author: string,
    orElse: Knex.QueryBuilder,
  ): Promise<boolean> {
    const rows: unknown[] = await this.#db(TABLE)
      .where({ release_id: releaseId, author })
      .select('release_id')
      .unionAll(orElse);
    return rows.length > 0;
  }

  async of(releaseIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows: { release_id: string; author: string }[] = await this.#db(TABLE)
      .where(anyOf(this.#db, 'release_id', releaseIds))
      .orderBy(['release_id', 'author'])
      .select('release_id', 'author');
    const authors = new Map<string, string[]>();
    rows.forEach(({ release_id, author }) =>
      authors.set(release_id, [...(authors.get(release_id) ?? []), author]),
    );
    return authors;
  }
}

import { Knex } from 'knex';
import { anyOf, VersionedStore } from '../../../platform';
import { StoredTrain } from '../train/StoredTrain';

/**
 * Trains in the database.
 *
 * @internal
 */
export class TrainsStore extends VersionedStore<StoredTrain> {
  readonly #trains: Knex;

  constructor(db: Knex) {
    super(db, {
      table: 'trains',
      noun: 'train',
      kind: 'trains',
      columnsOf: ({ environment }) => ({ environment: environment ?? null }),
    });
    this.#trains = db;
  }

  /** Those of some trains that there are, archived or not. */
  async byIds(ids: readonly string[]): Promise<StoredTrain[]> {
    const rows: { content: string }[] = await this.#trains('trains')
      .where(anyOf(this.#trains, 'id', ids))
      .select('content');
    return rows.map(({ content }) => JSON.parse(content));
  }

  /** How often releases boarded the train or left it. */
  async boardings(id: string): Promise<number> {
    const row = await this.#trains('trains').where({ id }).first('boardings');
    return row?.boardings ?? 0;
  }

  /**
   * Counts a boarding that was judged on a train as it was then.
   *
   * @returns whether nobody boarded, left or changed the train since
   */
  async countBoarding(
    tx: Knex.Transaction,
    seen: { id: string; revision: number; boardings: number },
  ): Promise<boolean> {
    const { id, revision, boardings } = seen;
    const counted = await tx('trains')
      .where({ id, revision, boardings })
      .update({ boardings: boardings + 1 });
    return counted > 0;
  }
}

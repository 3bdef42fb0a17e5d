import { Knex } from 'knex';

/**
 * What another table knows of releases, read in the statement that finds them.
 *
 * @internal
 */
export interface Beside<T, Known = unknown> {
  /** What `select` names beside `release_id`: nothing that the finder names. */
  columns: readonly string[];
  /**
   * Selects `release_id` and the columns, each release at most once.
   *
   * @param ids - selects the ids of the releases that are found
   */
  select(ids: () => Knex.QueryBuilder): Knex.QueryBuilder;
  /** @param row - the columns, each null where the table knows nothing */
  read(row: Record<string, unknown>, known: Known): T;
}

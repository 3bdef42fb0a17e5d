import { Knex } from 'knex';

/** One migration, and what becomes of data by it. @internal */
export interface MigrationStep {
  name: string;
  /** Fills tables by the stores that own them. */
  fill(db: Knex): Promise<unknown>;
  /** The tables that the migration makes. */
  tables: string[];
  /** What else must be as before once it has gone down. */
  back?(db: Knex): Promise<unknown>;
}

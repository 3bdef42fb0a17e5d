import { Knex } from 'knex';
import { StaleRecord } from '../../platform';

/**
 * What holds a change to the records that it was decided by: it throws a
 * {@link StaleRecord} where there are others by now.
 *
 * @internal
 */
export function sameRecords(
  subject: string,
  known: readonly { id: string; revision: number }[],
  read: (
    tx: Knex.Transaction,
  ) => Promise<readonly { id: string; revision: number }[]>,
): (tx: Knex.Transaction) => Promise<void> {
  const before = versionsOf(known);
  return async tx => {
    if (versionsOf(await read(tx)) !== before) {
      throw new StaleRecord(subject);
    }
  };
}

function versionsOf(
  records: readonly { id: string; revision: number }[],
): string {
  return records.map(({ id, revision }) => `${id} ${revision}`).join();
}

import { mockServices } from '@backstage/backend-test-utils';
import { LedgerAction } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { Journal } from '../platform/journal/Journal';
import { RecordTable, Versioned } from '../platform/journal/RecordTable';
import { LedgerService } from '../platform/ledger/LedgerService';
import { LedgerStore } from '../platform/ledger/LedgerStore';
import { Outbox } from '../platform/outbox/Outbox';

/**
 * The journal over a migrated database, as the plugin has it.
 *
 * @internal
 */
export function journalOn(db: Knex) {
  const ledger = new LedgerService(new LedgerStore(db));
  const outbox = new Outbox({ db, logger: mockServices.logger.mock() });
  const journal = new Journal(db, { ledger, outbox });
  return {
    ledger,
    outbox,
    journal,
    /** Writes new records, as if a person had made them. */
    insert: <T extends Versioned>(
      table: RecordTable<T>,
      records: readonly T[],
      action: LedgerAction = 'created',
    ): Promise<void> =>
      journal.commit(
        { actor: 'user:default/manager' },
        '2026-11-21T08:00:00Z',
        entry =>
          entry.write(
            table,
            records.map(after => ({ after, action })),
          ),
      ),
    /** Writes a record over what was there. */
    update: <T extends Versioned>(
      table: RecordTable<T>,
      before: T,
      after: T,
    ): Promise<void> =>
      journal.commit(
        { actor: 'user:default/manager' },
        '2026-11-21T09:00:00Z',
        entry => entry.write(table, [{ before, after, action: 'changed' }]),
      ),
  };
}

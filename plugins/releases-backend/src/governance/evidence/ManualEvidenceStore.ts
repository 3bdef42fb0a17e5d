import { EvidenceRecord } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { AttachedStore } from '../attached/AttachedStore';

/** Evidence that a person recorded about a release. @internal */
export interface ManualEvidenceRecord extends EvidenceRecord {
  releaseId: string;
  revision: number;
}

/** @internal */
export type ManualEvidenceStore = Omit<
  AttachedStore<ManualEvidenceRecord>,
  'of'
>;

/**
 * Which evidence people recorded: each is told in the ledger, in the activity
 * of its release. The evidence itself is kept beside all other.
 *
 * @internal
 */
export function createManualEvidenceStore(db: Knex): ManualEvidenceStore {
  return new AttachedStore<ManualEvidenceRecord>(db, {
    table: 'manual_evidence',
    noun: 'evidence',
    untold: ['receivedAt', 'trust'],
    isFixed: true,
    columnsOf: () => ({}),
  });
}

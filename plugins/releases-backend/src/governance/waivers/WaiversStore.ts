import { Waiver } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { AttachedStore } from '../attached/AttachedStore';

/** A waiver as it is kept. @internal */
export interface StoredWaiver extends Waiver {
  releaseId: string;
  revision: number;
}

/** @internal */
export class WaiversStore extends AttachedStore<StoredWaiver> {
  constructor(db: Knex) {
    super(db, {
      table: 'waivers',
      noun: 'waiver',
      columnsOf: waiver => ({ content: JSON.stringify(waiver) }),
    });
  }
}

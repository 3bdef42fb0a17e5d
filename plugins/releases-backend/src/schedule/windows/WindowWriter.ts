import {
  formatInstant,
  LedgerAction,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { LedgerService } from '../../platform/ledger/LedgerService';
import { changedFields } from '../../platform/ledger/changedFields';
import { StoredWindow } from './StoredWindow';
import { WindowsStore } from './WindowsStore';

/** The subject of a window's chain in the ledger. @internal */
export function windowSubject(id: string): string {
  return `window:${id}`;
}

/** What becomes of a window. @internal */
export interface WindowWrite {
  /** Absent for a new one. */
  current?: StoredWindow;
  next: StoredWindow;
  action: LedgerAction;
}

/** Rolls a transaction back whose window was changed meanwhile. @internal */
export class StaleWindow extends Error {
  constructor(readonly windowId: string) {
    super(`The window ${windowId} was changed meanwhile.`);
  }
}

/**
 * Writes windows, each together with its ledger entry.
 *
 * @internal
 */
export class WindowWriter {
  readonly #store: WindowsStore;
  readonly #ledger: LedgerService;

  constructor(store: WindowsStore, ledger: LedgerService) {
    this.#store = store;
    this.#ledger = ledger;
  }

  /**
   * Writes those that differ.
   *
   * @returns the windows as they are afterwards, in the order of the writes
   * @throws {@link StaleWindow} where one was changed meanwhile
   */
  async write(
    tx: Knex.Transaction,
    writes: readonly WindowWrite[],
    by: { actor: string; now: Date },
  ): Promise<StoredWindow[]> {
    const at = formatInstant(by.now);
    const written: StoredWindow[] = [];
    for (const { current, next, action } of writes) {
      const fields = changedFields(current ?? {}, next);
      if (current && Object.keys(fields).length === 0) {
        written.push(current);
        continue;
      }
      const window: StoredWindow = {
        ...next,
        updatedAt: at,
        revision: (current?.revision ?? 0) + 1,
      };
      if (!current) {
        await this.#store.insert(tx, [window]);
      } else if (!(await this.#store.update(tx, window))) {
        throw new StaleWindow(window.id);
      }
      await this.#ledger.append(tx, [
        {
          subject: windowSubject(window.id),
          at,
          actor: by.actor,
          action,
          change: { fields },
        },
      ]);
      written.push(window);
    }
    return written;
  }
}

import {
  formatInstant,
  LedgerAction,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { changedFields, Journal, WriteContext } from '../../../platform';
import { StoredWindow } from './StoredWindow';
import { WindowsStore } from './WindowsStore';

/** Sees every write of windows, in its transaction. @internal */
export interface WindowWitness {
  /** @param windows - as they were and as they are now */
  windowsWritten(
    tx: Knex.Transaction,
    windows: readonly StoredWindow[],
    actor: string,
  ): Promise<void>;
}

/** What becomes of a window. @internal */
export interface WindowWrite {
  /** Absent for a new one. */
  current?: StoredWindow;
  next: StoredWindow;
  action: LedgerAction;
}

interface WindowWriterOptions {
  store: WindowsStore;
  journal: Journal;
  /** Called after windows changed; must not fail. */
  onChanged: () => void;
  witness?: WindowWitness;
}

/**
 * Writes windows through the journal: all of them, or none.
 *
 * @internal
 */
export class WindowWriter {
  readonly #options: WindowWriterOptions;

  constructor(options: WindowWriterOptions) {
    this.#options = options;
  }

  /**
   * Writes those that differ.
   *
   * @param answer - makes what a retry gets, of the windows as they are
   * afterwards, in the order of the writes
   * @throws a {@link StaleRecord} where one was changed meanwhile
   */
  async write<A>(
    context: Pick<WriteContext, 'actor'> &
      Partial<Pick<WriteContext, 'saveIdempotentResponse'>>,
    writes: readonly WindowWrite[],
    now: Date,
    answer: (written: StoredWindow[]) => A,
  ): Promise<A> {
    const { store, journal, onChanged, witness } = this.#options;
    const at = formatInstant(now);
    const decided = writes.map(({ current: before, next, action }) => {
      const isSame =
        before !== undefined &&
        Object.keys(changedFields(before, next)).length === 0;
      const after: StoredWindow = isSame
        ? before
        : { ...next, updatedAt: at, revision: (before?.revision ?? 0) + 1 };
      return { before, after, action, isSame };
    });
    const changes = decided.filter(({ isSame }) => !isSame);
    const answered = await journal.commit(context, at, async entry => {
      await entry.write(store, changes);
      await witness?.windowsWritten(
        entry.tx,
        changes.flatMap(({ before, after }) => [
          ...(before ? [before] : []),
          after,
        ]),
        entry.actor,
      );
      return answer(decided.map(({ after }) => after));
    });
    if (changes.length > 0) {
      onChanged();
    }
    return answered;
  }
}

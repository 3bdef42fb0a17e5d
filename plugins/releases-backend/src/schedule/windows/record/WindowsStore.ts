import { WindowEffect } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import {
  Announcement,
  anyOf,
  contains,
  insertAll,
  RecordTable,
  versionOf,
  wordsOf,
} from '../../../platform';
import { StoredWindow } from './StoredWindow';
import { toStoredWindow, toWindowRow, WindowRow } from './windowRow';

/** @internal */
export interface WindowFilter {
  effect?: readonly WindowEffect[];
  q?: string;
  archived?: boolean;
}

const ANNOUNCEMENTS = 'windows';

/** The order of windows in lists. @internal */
export function byName(
  a: Pick<StoredWindow, 'name' | 'id'>,
  b: Pick<StoredWindow, 'name' | 'id'>,
): number {
  const [first, second] = [a.name.toLowerCase(), b.name.toLowerCase()];
  if (first !== second) {
    return first < second ? -1 : 1;
  }
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/**
 * Windows in the database, each one row that holds the whole of it.
 *
 * @internal
 */
export class WindowsStore implements RecordTable<StoredWindow> {
  readonly table = 'windows';
  readonly untold = ['imported'];
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  subjectOf(id: string): string {
    return `window:${id}`;
  }

  announcementOf({ id }: StoredWindow): Announcement {
    return { kind: 'windows', id };
  }

  async insert(
    tx: Knex.Transaction,
    windows: readonly StoredWindow[],
  ): Promise<void> {
    await insertAll(tx, 'windows', windows.map(toWindowRow));
  }

  async update(
    tx: Knex.Transaction,
    windows: readonly StoredWindow[],
  ): Promise<void> {
    for (const window of windows) {
      await tx('windows').where({ id: window.id }).update(toWindowRow(window));
    }
  }

  async get(id: string): Promise<StoredWindow | undefined> {
    const row = await this.#windows().where({ id }).first('content');
    return row && toStoredWindow(row);
  }

  /** Windows of the configuration, archived ones included. */
  async configured(): Promise<StoredWindow[]> {
    const rows = await this.#windows()
      .where({ source: 'config' })
      .orderBy('id')
      .select('content');
    return rows.map(toStoredWindow);
  }

  /** What was imported of a calendar before, by its external ids. */
  async imported(
    calendar: string,
    externalIds: readonly string[],
  ): Promise<Map<string, StoredWindow>> {
    const rows = await this.#windows()
      .where({ calendar })
      .where(anyOf(this.#db, 'external_id', externalIds))
      .select('content');
    return new Map(
      rows
        .map(toStoredWindow)
        .map(window => [window.externalId ?? '', window] as const),
    );
  }

  /**
   * Every window that a filter lets pass, by name. They are sorted here, since
   * databases differ in how they order text.
   */
  async all(filter: WindowFilter): Promise<StoredWindow[]> {
    const query = this.#windows();
    if (filter.archived) {
      query.whereNotNull('archived_at');
    } else {
      query.whereNull('archived_at');
    }
    if (filter.effect) {
      query.whereIn('effect', filter.effect);
    }
    for (const word of wordsOf(filter.q)) {
      query.where(contains(this.#db, 'search_text', word));
    }
    const rows = await query.select('content');
    return rows.map(toStoredWindow).sort(byName);
  }

  /** What tells whether the windows that are not archived are still the same. */
  async version(): Promise<string> {
    const [{ version }] = await this.selectVersion();
    return version ?? '';
  }

  /** Selects `version`, for those who read something else beside it. */
  selectVersion(): Knex.QueryBuilder {
    return this.#windows()
      .whereNull('archived_at')
      .select(versionOf(this.#db, "id || ':' || revision", 'id'));
  }

  /** The ids and revisions of the windows that are not archived. */
  async currentRevisions(): Promise<{ id: string; revision: number }[]> {
    return this.#windows().whereNull('archived_at').select('id', 'revision');
  }

  /** Those that there are of some windows, archived ones included. */
  async byIds(ids: readonly string[]): Promise<StoredWindow[]> {
    const rows = await this.#windows()
      .where(anyOf(this.#db, 'id', ids))
      .select('content');
    return rows.map(toStoredWindow);
  }

  /** Until when openings and closings were announced; absent: never. */
  async announcedUntil(): Promise<Date | undefined> {
    const mark = await this.#db('window_announcements')
      .where({ id: ANNOUNCEMENTS })
      .first('announced_until');
    return mark && new Date(mark.announced_until);
  }

  async markAnnounced(until: Date): Promise<void> {
    await this.#db('window_announcements')
      .insert({ id: ANNOUNCEMENTS, announced_until: until })
      .onConflict('id')
      .merge();
  }

  #windows() {
    return this.#db<WindowRow>('windows');
  }
}

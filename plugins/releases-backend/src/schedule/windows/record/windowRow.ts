import { searchTextOf, StoredInstant, toNullableDate } from '../../../platform';
import { StoredWindow } from './StoredWindow';

/** @internal */
export interface WindowRow {
  id: string;
  revision: number;
  effect: string;
  search_text: string;
  source: string;
  calendar: string | null;
  external_id: string | null;
  content: string;
  archived_at: StoredInstant | null;
}

/** @internal */
export function toWindowRow(window: StoredWindow): WindowRow {
  return {
    id: window.id,
    revision: window.revision,
    effect: window.effect,
    search_text: searchTextOf([window.name, window.reason]),
    source: window.source,
    calendar: window.calendar ?? null,
    external_id: window.externalId ?? null,
    content: JSON.stringify(window),
    archived_at: toNullableDate(window.archivedAt),
  };
}

/** @internal */
export function toStoredWindow(row: Pick<WindowRow, 'content'>): StoredWindow {
  return JSON.parse(row.content);
}

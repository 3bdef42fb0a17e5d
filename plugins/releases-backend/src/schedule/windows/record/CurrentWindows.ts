import { inTurns, shareReading, Steps } from '../../../platform';
import {
  calendarWindow,
  DecidableWindow,
  WindowCalendar,
} from '../../decision';
import { timesOf } from './presentWindow';
import { StoredWindow } from './StoredWindow';
import { byName, WindowsStore } from './WindowsStore';

/** How many windows are read at a time. */
const BATCH = 250;

/** The windows that are not archived, as they are at a moment. @internal */
export interface Windows {
  /** By name */
  stored: readonly StoredWindow[];
  /** In the same order */
  decidable: readonly DecidableWindow[];
  calendar: WindowCalendar;
}

/** @internal */
export function toDecidable(window: StoredWindow): DecidableWindow {
  const { id, name, effect, reason, scope, inFlight } = window;
  const { revision, updatedAt } = window;
  return {
    ...{ id, name, effect, reason, scope, inFlight, revision, updatedAt },
    times: timesOf(window),
  };
}

/**
 * Keeps the windows at hand, with what was worked out of them, and reads anew
 * only those that changed: whether any did is asked every time, so that what it
 * answers is what the database holds.
 *
 * @internal
 */
export class CurrentWindows {
  readonly #store: WindowsStore;
  #version: string | undefined;
  #windows = madeOf([]);

  constructor(store: WindowsStore) {
    this.#store = store;
  }

  /** What is there now. Who asks before a reading has begun shares it. */
  readonly load = shareReading(() => this.#read());

  async #read(): Promise<Windows> {
    return this.at(await this.#store.version());
  }

  /** What is there, for who has just read its version beside something else. */
  async at(version: string): Promise<Windows> {
    if (version !== this.#version) {
      this.#windows = await this.#readChanged();
      this.#version = version;
    }
    return this.#windows;
  }

  async #readChanged(): Promise<Windows> {
    const { stored, decidable } = this.#windows;
    const known = new Map(
      stored.map((window, place) => [
        window.id,
        { stored: window, decidable: decidable[place] },
      ]),
    );
    const current = await this.#store.currentRevisions();
    const changed = current.filter(
      ({ id, revision }) => known.get(id)?.stored.revision !== revision,
    );
    for (let next = 0; next < changed.length; next += BATCH) {
      const ids = changed.slice(next, next + BATCH).map(({ id }) => id);
      const read = await this.#store.byIds(ids);
      for (const one of await inTurns(prepared(read))) {
        known.set(one.stored.id, one);
      }
    }
    return madeOf(
      current
        .flatMap(({ id }) => known.get(id) ?? [])
        .filter(one => !one.stored.archivedAt)
        .sort((a, b) => byName(a.stored, b.stored)),
    );
  }
}

interface KnownWindow {
  stored: StoredWindow;
  decidable: DecidableWindow;
}

function* prepared(windows: readonly StoredWindow[]): Steps<KnownWindow[]> {
  const known: KnownWindow[] = [];
  for (const stored of windows) {
    const decidable = toDecidable(stored);
    calendarWindow(decidable).prepare();
    known.push({ stored, decidable });
    yield;
  }
  return known;
}

function madeOf(known: readonly KnownWindow[]): Windows {
  const decidable = known.map(one => one.decidable);
  return {
    stored: known.map(one => one.stored),
    decidable,
    calendar: new WindowCalendar(decidable),
  };
}

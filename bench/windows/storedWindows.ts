import { Knex } from 'knex';
import { StoredWindow } from '../../plugins/releases-backend/src/schedule/windows/record/StoredWindow';
import { WindowsStore } from '../../plugins/releases-backend/src/schedule/windows/record/WindowsStore';

/** The type of the components that windows in scope are for. */
export const TYPE = 'service';

/** A rule that never ends, an hour long, at another minute than its neighbours. */
export function daily(place: number) {
  const hour = String(place % 22).padStart(2, '0');
  const minute = String((place * 7) % 60).padStart(2, '0');
  return {
    dtstart: `2026-01-01T${hour}:${minute}:00`,
    duration: 'PT1H',
    rrule: 'FREQ=DAILY',
    exdates: [],
  };
}

function freeze(place: number, inScope: boolean): StoredWindow {
  return {
    id: `freeze-${place}`,
    name: `Freeze ${place}`,
    effect: 'deny',
    reason: 'The bench asks for it.',
    timeZone: 'Europe/Paris',
    recurrence: daily(place),
    scope: {
      entityFilter: { 'spec.type': inScope ? TYPE : 'website' },
      environments: [],
      releaseKinds: [],
    },
    inFlight: 'finish',
    source: 'portal',
    createdBy: 'user:default/bench',
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    revision: 1,
  };
}

/** So many windows, for the components of the type or for none of them. */
export function dailyWindows(count: number, inScope: boolean): StoredWindow[] {
  return Array.from({ length: count }, (_, place) => freeze(place, inScope));
}

/** Leaves so many windows in the database, and no others. */
export async function storeWindows(
  db: Knex,
  count: number,
  inScope: boolean,
): Promise<void> {
  const store = new WindowsStore(db);
  await db('windows').delete();
  await db.transaction(tx =>
    store.insert(
      tx,
      dailyWindows(count, inScope).map(window => ({
        ...window,
        // What a process knows of a window goes by its revision.
        revision: Math.floor(performance.now()),
      })),
    ),
  );
}

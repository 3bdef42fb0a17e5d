import { NewWindow } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { StoredWindow } from '../../../plugins/releases-backend/src/schedule/windows/record/StoredWindow';
import { WindowsStore } from '../../../plugins/releases-backend/src/schedule/windows/record/WindowsStore';
import { ownerOf, systemOf } from '../../lib/catalog';
import { Random } from '../../lib/random';
import { PortalSize } from '../../lib/sizes';

const ZONES = ['Europe/Paris', 'America/New_York', 'Asia/Tokyo', 'UTC'];
const CREATED = '2026-01-01T00:00:00Z';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const withoutMs = (at: number) =>
  new Date(Math.floor(at / 1000) * 1000).toISOString().replace('.000Z', 'Z');

/** Mostly nights and weekends of teams and systems; some for all, some once. */
function timesOf(place: number, now: Date) {
  const hour = String(place % 24).padStart(2, '0');
  const recurrence = (rrule: string, duration: string) => ({
    recurrence: {
      dtstart: `2026-01-02T${hour}:00:00`,
      duration,
      rrule,
      exdates: [],
    },
  });
  switch (place % 5) {
    case 0:
      return recurrence('FREQ=DAILY', 'PT1H');
    case 1:
      return recurrence('FREQ=WEEKLY;BYDAY=FR', 'P2DT12H');
    case 2:
      return recurrence('FREQ=MONTHLY;BYDAY=-1FR', 'P3D');
    case 3:
      return recurrence('FREQ=YEARLY', 'P14D');
    default: {
      const start = now.getTime() + ((place % 61) - 20) * DAY_MS;
      return { start: withoutMs(start), end: withoutMs(start + 8 * HOUR_MS) };
    }
  }
}

function scopeOf(place: number, random: Random, size: PortalSize) {
  const component = random.below(size.components);
  const environments = place % 3 === 0 ? ['production'] : [];
  const releaseKinds: NewWindow['scope']['releaseKinds'] = [];
  if (place % 50 === 4) {
    return { environments, releaseKinds };
  }
  const entityFilter =
    place % 2 === 0
      ? { 'spec.owner': ownerOf(component) }
      : { 'spec.system': systemOf(component) };
  return { entityFilter, environments, releaseKinds };
}

/** Writes the windows of a portal. */
export async function fillWindows(
  db: Knex,
  size: PortalSize,
  now: Date,
): Promise<void> {
  const random = new Random(3);
  const windows = Array.from(
    { length: size.windows },
    (_, place): StoredWindow => ({
      id: `window-${place}`,
      name: `Window ${place}`,
      effect: 'deny',
      reason: 'Nobody is on call for it.',
      timeZone: random.pick(ZONES),
      ...timesOf(place, now),
      scope: scopeOf(place, random, size),
      inFlight: 'finish',
      source: 'portal',
      createdBy: 'user:default/bench',
      createdAt: CREATED,
      updatedAt: CREATED,
      revision: 1,
    }),
  );
  await db.transaction(tx => new WindowsStore(db).insert(tx, windows));
}

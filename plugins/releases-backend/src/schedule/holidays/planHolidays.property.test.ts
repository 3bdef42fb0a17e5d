import fc from 'fast-check';
import { IcsEvent } from '../windows/import/readIcs';
import { planHolidays } from './planHolidays';

const DAY_MS = 86_400_000;
const NOW = new Date('2026-12-01T00:00:00Z');
const dayAfter = (days: number) =>
  new Date(Date.UTC(2026, 0) + days * DAY_MS).toISOString().slice(0, 10);

interface Off {
  uid: string;
  first: number;
  length: number;
  cancelled: boolean;
}

function toEvent({ uid, first, length, cancelled }: Off): IcsEvent {
  return {
    uid,
    name: uid,
    revision: { sequence: 0 },
    cancelled,
    isDays: true,
    details: [],
    warnings: [],
    window: cancelled
      ? undefined
      : {
          name: uid,
          effect: 'deny',
          reason: '',
          timeZone: 'UTC',
          start: `${dayAfter(first)}T00:00:00Z`,
          end: `${dayAfter(first + length)}T00:00:00Z`,
          scope: { environments: [], releaseKinds: [] },
          inFlight: 'finish',
        },
  };
}

const files = fc
  .uniqueArray(
    fc.record({
      uid: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      first: fc.nat(3000),
      length: fc.integer({ min: 1, max: 31 }),
      cancelled: fc.boolean(),
    }),
    { selector: ({ uid }) => uid },
  )
  .map(offs => ({ offs, told: offs.map(toEvent) }));

const planned = (told: IcsEvent[], before = planHolidays([], [], NOW)) =>
  planHolidays(told, before.events, NOW);

describe('planHolidays', () => {
  it('has the days of the last file that tells of an event', () => {
    fc.assert(
      fc.property(files, files, (one, other) => {
        const { events } = planned(other.told, planned(one.told));
        const last = new Map(
          [...one.offs, ...other.offs].map(off => [off.uid, off]),
        );
        const expected = [...last.values()]
          .filter(({ cancelled }) => !cancelled)
          .map(({ uid, first, length }): [string, string[]] => [
            uid,
            Array.from({ length }, (_, day) => dayAfter(first + day)),
          ]);
        expect(new Map(events.map(({ uid, days }) => [uid, days]))).toEqual(
          new Map(expected),
        );
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(files, files, (one, other) => {
        const first = planned(other.told, planned(one.told));
        const again = planned(other.told, first);
        expect(again.events).toEqual(first.events);
        for (const { status } of again.rows) {
          expect(['unchanged', 'skipped']).toContain(status);
        }
      }),
    );
  });
});

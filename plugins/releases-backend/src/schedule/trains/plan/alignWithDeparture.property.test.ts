import {
  isContentOpen,
  Release,
  ReleaseState,
} from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { aRelease } from '../../../__testUtils__/releaseFixture';
import { toInterval } from '../../scene/PlacedRelease';
import { isOffDeparture } from '../departures/offDeparture';
import { alignWithDeparture } from './alignWithDeparture';

const HOUR = 3_600_000;
const LEAVES = Date.parse('2026-12-03T08:00:00Z');
const DEPARTURE = { start: LEAVES, end: LEAVES + 6 * HOUR };

const iso = (at: number) => new Date(at).toISOString().replace('.000', '');

const release = fc
  .record({
    start: fc.integer({ min: -20, max: 20 }),
    hours: fc.integer({ min: 1, max: 9 }),
    state: fc.constantFrom<ReleaseState>('planned', 'approved', 'in_progress'),
  })
  .map(({ start, hours, state }) => ({
    state,
    window: {
      start: iso(LEAVES + start * HOUR),
      end: iso(LEAVES + (start + hours) * HOUR),
      timeZone: 'Europe/Paris',
    },
  }));

const waves = fc
  .array(fc.array(release, { maxLength: 3 }), { maxLength: 4 })
  .map(all =>
    all.map((wave, index) =>
      wave.map(
        (given, place): Release =>
          aRelease({ ...given, id: `${index}-${place}` }),
      ),
    ),
  );

const lengthOf = ({ window }: Pick<Release, 'window'>) => {
  const { start, end } = toInterval(window!);
  return end - start;
};

const offOf = ({ state, window }: Pick<Release, 'state' | 'window'>) =>
  isOffDeparture({ state, interval: toInterval(window!) }, DEPARTURE);

describe('aligning releases with their departure', () => {
  it('moves what is off the departure and fits into it, and nothing else', () => {
    fc.assert(
      fc.property(waves, given => {
        const moves = alignWithDeparture(given, DEPARTURE);
        const off = given
          .flat()
          .filter(
            member =>
              offOf(member) &&
              isContentOpen(member.state) &&
              lengthOf(member) <= DEPARTURE.end - DEPARTURE.start,
          );
        expect([...moves.keys()].sort()).toEqual(
          off.map(({ id }) => id).sort(),
        );
        for (const member of off) {
          const { revision, window } = moves.get(member.id)!;
          expect(revision).toBe(member.revision);
          expect(lengthOf({ window })).toBe(lengthOf(member));
          expect(offOf({ ...member, window })).toBe(false);
        }
      }),
    );
  });

  it('lets a wave wait for those before it as long as there is room', () => {
    fc.assert(
      fc.property(waves, given => {
        const moves = alignWithDeparture(given, DEPARTURE);
        given.forEach((wave, index) => {
          const before = given
            .slice(0, index)
            .flat()
            .filter(member => moves.has(member.id) || !offOf(member))
            .map(({ id, window }) =>
              Math.min(
                Date.parse((moves.get(id)?.window ?? window!).end),
                DEPARTURE.end,
              ),
            );
          const starts = wave
            .flatMap(({ id }) => moves.get(id) ?? [])
            .map(({ window }) => toInterval(window))
            .filter(({ end }) => end < DEPARTURE.end)
            .map(({ start }) => start);
          expect(Math.max(...before, 0)).toBeLessThanOrEqual(
            Math.min(...starts, Infinity),
          );
        });
      }),
    );
  });
});

import { ConflictKind } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import {
  arbitraryWorld,
  HOUR,
  shifted,
  toFacts,
  World,
} from './__testUtils__/arbitraryFacts';
import * as oracles from './__testUtils__/oracles';
import { detectConflicts } from './detectConflicts';
import { FoundConflict, fingerprintOf } from './FoundConflict';

jest.setTimeout(120_000);

function ofKind(world: World, kind: ConflictKind): FoundConflict[] {
  return detectConflicts(toFacts(world)).filter(item => item.kind === kind);
}

const ORACLES: [ConflictKind, (world: World) => string[]][] = [
  ['same_component', oracles.sameComponent],
  ['dependency_overlap', oracles.dependencyOverlap],
  ['order_violation', oracles.orderViolation],
  ['off_departure', oracles.offDeparture],
  ['resource_contention', oracles.resourceContention],
  ['environment_booking', oracles.environmentBooking],
  ['people', oracles.people],
];

describe('detectConflicts', () => {
  it.each(ORACLES)('finds every %s that there is', (kind, oracle) => {
    fc.assert(
      fc.property(arbitraryWorld(), world => {
        const expected = oracle(world).map(name => {
          const [code, releases, refs] = JSON.parse(name);
          return `${code} ${fingerprintOf(kind, releases, refs)}`;
        });
        expect(
          ofKind(world, kind)
            .map(({ code, fingerprint }) => `${code} ${fingerprint}`)
            .sort(),
        ).toEqual([...new Set(expected)].sort());
      }),
      { numRuns: 500 },
    );
  });

  it('lets what goes with its departure for a part be talked about', () => {
    fc.assert(
      fc.property(arbitraryWorld(), world => {
        for (const { releases, severity } of ofKind(world, 'off_departure')) {
          const release = world.releases.find(({ id }) => id === releases[0])!;
          expect(severity).toBe(
            oracles.hoursAboard(world, release).includes(true)
              ? 'medium'
              : 'high',
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('tells of two neighbours once how they come, whoever is looked at', () => {
    fc.assert(
      fc.property(
        arbitraryWorld(),
        fc.integer({ min: 0, max: 5 }),
        (world, place) => {
          const pairs = detectConflicts(toFacts(world), [`release-${place}`])
            .filter(({ kind }) =>
              ['dependency_overlap', 'order_violation'].includes(kind),
            )
            .map(({ releases }) => [...releases].sort().join(' '));
          expect(pairs).toEqual([...new Set(pairs)]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds the same whatever the order of what it is given', () => {
    fc.assert(
      fc.property(arbitraryWorld(), world => {
        const reversed: World = {
          ...world,
          releases: [...world.releases].reverse(),
          dependencies: [...world.dependencies].reverse(),
          bookings: [...world.bookings].reverse(),
        };
        expect(detectConflicts(toFacts(reversed))).toEqual(
          detectConflicts(toFacts(world)),
        );
      }),
    );
  });

  it('gives the same fingerprints when everything happens some time later', () => {
    fc.assert(
      fc.property(
        arbitraryWorld(),
        fc.integer({ min: -10_000, max: 10_000 }),
        (world, hours) => {
          const fingerprints = (given: World) =>
            detectConflicts(toFacts(given)).map(item => [
              item.fingerprint,
              item.code,
              item.severity,
            ]);
          expect(fingerprints(shifted(world, hours * HOUR))).toEqual(
            fingerprints(world),
          );
        },
      ),
    );
  });

  it('finds in focus what it finds of all and what the focus has a part in', () => {
    fc.assert(
      fc.property(
        arbitraryWorld(),
        fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 3 }),
        (world, places) => {
          const focus = new Set(places.map(place => `release-${place}`));
          const facts = toFacts(world);
          expect(detectConflicts(facts, focus)).toEqual(
            detectConflicts(facts).filter(({ releases }) =>
              releases.some(id => focus.has(id)),
            ),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds the same where a release was moved as where it lies there', () => {
    fc.assert(
      fc.property(arbitraryWorld(), arbitraryWorld(), (world, other) => {
        const moved = other.releases.slice(0, 2);
        const facts = toFacts(world);
        const ids = new Set(moved.map(({ id }) => id));
        const there: World = {
          ...world,
          releases: [
            ...world.releases.filter(({ id }) => !ids.has(id)),
            ...moved,
          ],
        };
        expect(
          detectConflicts({ ...facts, scene: facts.scene.with(moved) }),
        ).toEqual(detectConflicts(toFacts(there)));
      }),
    );
  });
});

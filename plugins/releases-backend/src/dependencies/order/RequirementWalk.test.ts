import {
  Release,
  RELEASE_STATES,
} from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { databaseIds, migratedDatabase } from '../../__testUtils__/databases';
import { ReleasesStore } from '../../releases/store/ReleasesStore';
import {
  component,
  onDay,
  sampleRelease,
} from '../../governance/evaluate/__testUtils__/sampleRelease';
import { isPending } from '../../releases/record/releaseStatus';
import { RequirementWalk } from './RequirementWalk';
import {
  ResolvedRequirement,
  resolveRequirements,
} from './resolveRequirements';

const arbitraryComponent = fc
  .record({
    name: fc.constantFrom('a', 'b', 'c'),
    toVersion: fc.constantFrom('1.0.0', '2.0.0', '3.0.0', undefined),
    required: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 }),
    version: fc.constantFrom('>=1', '>=2', '2.0.0', '<2'),
  })
  .map(({ name, toVersion, required, version }) =>
    component(name, {
      ...(toVersion ? { toVersion } : {}),
      requires: required
        .filter(other => other !== name)
        .map(other => ({ entityRef: `component:default/${other}`, version })),
    }),
  );

/** Releases of three components, most of them over; ids in an order of their own. */
const arbitraryReleases: fc.Arbitrary<Release[]> = fc
  .array(
    fc.record({
      state: fc.oneof(
        { weight: 2, arbitrary: fc.constantFrom(...RELEASE_STATES) },
        { weight: 1, arbitrary: fc.constant('completed' as const) },
      ),
      day: fc.option(fc.integer({ min: 10, max: 28 }), { nil: undefined }),
      endedOn: fc.option(fc.integer({ min: 10, max: 19 }), { nil: undefined }),
      environment: fc.constantFrom('production', 'production', 'staging'),
      isArchived: fc.oneof(
        { weight: 9, arbitrary: fc.constant(false) },
        { weight: 1, arbitrary: fc.constant(true) },
      ),
      components: fc.array(arbitraryComponent, { minLength: 1, maxLength: 2 }),
    }),
    { minLength: 8, maxLength: 25 },
  )
  .map(specs =>
    specs.map(
      ({ state, day, endedOn, environment, isArchived, ...rest }, index) =>
        sampleRelease({
          id: `r${(index * 7) % 26}`,
          name: `release ${index}`,
          state,
          environment,
          window: day === undefined ? undefined : onDay(day),
          actual:
            endedOn === undefined
              ? {}
              : { end: `2026-11-${endedOn}T10:00:00.250Z` },
          ...(isArchived ? { archivedAt: '2026-11-19T00:00:00Z' } : {}),
          ...rest,
        }),
    ),
  );

function idsOf(requirements: readonly ResolvedRequirement[]) {
  return requirements.map(({ entityRef, version, provider, unversioned }) => ({
    entityRef,
    version,
    provider: provider?.id,
    unversioned: unversioned?.id,
  }));
}

/** What a release requires, chosen among all releases as they are. */
function resolvedAmong(all: readonly Release[], release: Release) {
  return resolveRequirements(release, entityRef =>
    all.flatMap(other =>
      other.components
        .filter(shipped => shipped.entityRef === entityRef)
        .map(({ toVersion }) => ({ release: other, toVersion })),
    ),
  );
}

describe.each(databaseIds)('RequirementWalk on %s', databaseId => {
  it('chooses as if it had all releases as they are, and loads only those it chose', async () => {
    const db = await migratedDatabase(databaseId);
    const store = new ReleasesStore(db, undefined as never);
    let chosen = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryReleases, async releases => {
        await db('releases').delete();
        await db.transaction(tx => store.insert(tx, releases));
        const asked = releases.filter(
          ({ state, archivedAt }) =>
            isPending(state) && archivedAt === undefined,
        );
        const walk = new RequirementWalk(store);

        const onTheWay = await walk.up(asked);

        const met = new Set(onTheWay.map(({ id }) => id));
        for (const release of onTheWay) {
          const expected = resolvedAmong(releases, release);
          expect(idsOf(walk.resolved.get(release.id) ?? [])).toEqual(
            idsOf(expected),
          );
          for (const { provider, unversioned } of expected) {
            for (const found of [provider, unversioned]) {
              if (found) {
                met.add(found.id);
                chosen += 1;
              }
            }
          }
        }
        expect(new Set(walk.releases.keys())).toEqual(met);
      }),
      { numRuns: 25 },
    );
    expect(chosen).toBeGreaterThan(50);
    await db.destroy();
  }, 60_000);
});

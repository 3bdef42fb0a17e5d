import { FactTarget } from '@slipway/backstage-plugin-releases-node';
import fc from 'fast-check';
import { ShippedComponent } from '../../releases';
import { Candidates, versionOfTag } from './Candidates';
import { Match, matchTarget, NoMatch } from './matchTarget';

const REFS = ['component:default/a', 'component:default/b'];
const VERSIONS = ['1.0.0', '2.0.0', 'abcdef0'];
const COMMIT = 'abcdef0123456789abcdef0123456789abcdef01';
const SLUG = 'github.com/project-slug';

const ids = fc.constantFrom('r1', 'r2', 'r3', 'r4');

/** A release that ships one component, and how it may be found. */
const shipped = fc.record({
  releaseId: ids,
  environment: fc.constantFrom('staging', 'production'),
  archived: fc.boolean(),
  entityRef: fc.constantFrom(...REFS),
  version: fc.constantFrom(...VERSIONS, 'v1.0.0'),
  digest: fc.constantFrom('sha256:1', 'sha256:2'),
  externalId: fc.constantFrom('x', 'y'),
});

type Shipped = typeof shipped extends fc.Arbitrary<infer T> ? T : never;

const worlds = fc.uniqueArray(shipped, {
  selector: ({ releaseId }) => releaseId,
  maxLength: 4,
});

function candidatesOf(world: readonly Shipped[]): Candidates {
  const one = ({
    releaseId,
    environment,
    archived,
    entityRef,
    version,
  }: Shipped): ShippedComponent => ({
    releaseId,
    environment,
    archived,
    entityRef,
    version,
    pinned: true,
  });
  return {
    releases: world.map(
      ({
        releaseId,
        environment,
        archived,
        entityRef,
        version,
        externalId,
      }) => ({
        id: releaseId,
        environment,
        archived,
        source: { provider: 'jira', externalId },
        components: [{ entityRef, version }],
      }),
    ),
    digests: world.map(release => ({
      ...one(release),
      digest: release.digest,
    })),
    versions: world.map(one),
    projects: [
      { entityRef: REFS[0], annotation: SLUG, value: 'acme/a' },
      {
        entityRef: REFS[1],
        annotation: 'gitlab.com/project-slug',
        value: 'acme/a',
      },
    ],
  };
}

const targets: fc.Arbitrary<FactTarget> = fc.record(
  {
    releaseId: ids,
    source: fc.record({
      provider: fc.constantFrom('jira', 'other'),
      externalId: fc.constantFrom('x', 'y'),
    }),
    digest: fc.constantFrom('sha256:1', 'sha256:2', 'sha256:3'),
    entityRef: fc.constantFrom(...REFS),
    version: fc.constantFrom(...VERSIONS, 'v2.0.0'),
    project: fc.record({
      annotation: fc.constant(SLUG),
      value: fc.constantFrom('Acme/A', 'acme/z'),
    }),
    tag: fc.constantFrom('v1.0.0', 'a-2.0.0'),
    commit: fc.constant(COMMIT),
  },
  { requiredKeys: [] },
);

/** Which releases each clue finds, from the first to the last, without any of the code. */
function expected(target: FactTarget, world: readonly Shipped[]): string[] {
  const open = world.filter(({ archived }) => !archived);
  const plain = (version: string) => version.replace(/^v/, '');
  const meant =
    target.version ??
    { 'v1.0.0': '1.0.0', 'a-2.0.0': '2.0.0' }[target.tag ?? ''] ??
    (target.commit && 'abcdef0');
  const inVersion = (ref: string | undefined) =>
    open.filter(
      one =>
        one.entityRef === ref &&
        meant !== undefined &&
        plain(one.version) === plain(meant),
    );
  const found = [
    open.filter(one => one.releaseId === target.releaseId),
    open.filter(
      one =>
        target.source?.provider === 'jira' &&
        one.externalId === target.source.externalId,
    ),
    open.filter(
      one =>
        one.digest === target.digest &&
        (!target.entityRef || one.entityRef === target.entityRef),
    ),
    inVersion(target.entityRef),
    target.project?.value === 'Acme/A' ? inVersion(REFS[0]) : [],
  ].find(releases => releases.length > 0);
  return (found ?? []).map(({ releaseId }) => releaseId).sort();
}

describe('matching', () => {
  it('takes the first clue that finds releases that are not archived', () => {
    fc.assert(
      fc.property(targets, worlds, (target, world) => {
        const match = matchTarget(target, candidatesOf(world));
        const found = 'by' in match ? match.releases.map(({ id }) => id) : [];
        expect('by' in match).toBe(found.length > 0);
        expect(found.sort()).toEqual(expected(target, world));
      }),
      { numRuns: 2_000 },
    );
  });

  it('says why, and waits for what would change it', () => {
    fc.assert(
      fc.property(targets, worlds, (target, world) => {
        const match = matchTarget(target, candidatesOf(world));
        fc.pre('why' in match);
        const { why, waitsFor } = match as NoMatch;
        expect(why.code).toMatch(/^(intake|phrase)\./);
        const names =
          target.releaseId ?? target.source ?? target.digest ?? target.project;
        expect(waitsFor.length > 0).toBe(
          names !== undefined ||
            (target.entityRef !== undefined &&
              (target.version ?? target.tag ?? target.commit) !== undefined),
        );
      }),
    );
  });

  it('finds the same in whichever order things are known', () => {
    fc.assert(
      fc.property(targets, worlds, (target, world) => {
        const idsOf = (given: readonly Shipped[]) => {
          const match = matchTarget(target, candidatesOf(given));
          return 'by' in match
            ? [
                match.by,
                ...(match as Match).releases.map(({ id }) => id).sort(),
              ]
            : [];
        };
        expect(idsOf([...world].reverse())).toEqual(idsOf(world));
      }),
    );
  });

  it.each([
    ['v5.3.0', '5.3.0'],
    ['refs/tags/v5.3.0', '5.3.0'],
    ['checkout-5.3.0-rc.1', '5.3.0-rc.1'],
    ['@acme/ui@1.2.3', '1.2.3'],
    ['release/2026.11', '2026.11'],
    ['5.3.0+build.7', '5.3.0+build.7'],
    ['nightly', 'nightly'],
    ['v5', 'v5'],
  ])('reads the version of the tag %s', (tag, version) => {
    expect(versionOfTag(tag)).toBe(version);
  });
});

import {
  PolicySelector,
  policySelectorSchema,
  Release,
  ReleaseComponent,
} from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { sampleRelease } from '../evaluate/__testUtils__/sampleRelease';
import { policyMatcher } from './policySelector';
import { ReadyPolicy, selectPolicies } from './selectPolicies';
import { StoredPolicy } from './StoredPolicy';

const KINDS = ['standard', 'normal', 'emergency'] as const;
const IMPACTS = ['breaking', 'additive', 'fix', 'none'] as const;
const LIFECYCLES = ['production', 'experimental'] as const;

const some = <T>(values: readonly T[]) =>
  fc.subarray([...values], { minLength: 0 });

const selectors: fc.Arbitrary<PolicySelector> = fc
  .record({
    environments: some(['production', 'staging']),
    kinds: some(KINDS),
    impacts: some(IMPACTS),
    trainIds: some(['t1', 't2']),
    ownerRefs: some(['group:default/a', 'group:default/b']),
    tags: some(['pci', 'gdpr']),
    lifecycle: fc.option(fc.constantFrom(...LIFECYCLES), { nil: undefined }),
  })
  .map(({ lifecycle, ...rest }) =>
    policySelectorSchema.parse({
      ...rest,
      ...(lifecycle ? { entityFilter: { 'spec.lifecycle': lifecycle } } : {}),
    }),
  );

const REFS = ['component:default/x', 'component:default/y'];

const releases: fc.Arbitrary<Release> = fc
  .record({
    environment: fc.constantFrom('production', 'staging', 'test'),
    kind: fc.constantFrom(...KINDS),
    impact: fc.constantFrom(...IMPACTS),
    trainId: fc.option(fc.constantFrom('t1', 't2', 't3'), { nil: undefined }),
    ownerRef: fc.option(fc.constantFrom('group:default/a', 'group:default/c'), {
      nil: undefined,
    }),
    tags: some(['pci', 'gdpr', 'other']),
    components: some(REFS).chain(refs =>
      fc.tuple(
        ...refs.map(entityRef =>
          fc.record({
            entityRef: fc.constant(entityRef),
            impact: fc.option(fc.constantFrom(...IMPACTS), { nil: undefined }),
            artifacts: fc.constant<ReleaseComponent['artifacts']>([]),
            requires: fc.constant<ReleaseComponent['requires']>([]),
          }),
        ),
      ),
    ),
  })
  .map(part => sampleRelease(part));

/** What the catalog has: the lifecycle of an entity; null: it lacks the entity. */
const catalogs = fc.tuple(
  fc.constantFrom(...LIFECYCLES, null),
  fc.constantFrom(...LIFECYCLES, null),
);
type Catalog = readonly (string | null)[];

const documentsOf = (catalog: Catalog) => (ref: string) => {
  const lifecycle = catalog[REFS.indexOf(ref)];
  return lifecycle
    ? {
        kind: 'Component',
        metadata: { name: ref.slice(-1) },
        spec: { lifecycle },
      }
    : undefined;
};

function isIn<T>(wanted: readonly T[], given: readonly unknown[]): boolean {
  return wanted.length === 0 || wanted.some(one => given.includes(one));
}

/** Says the same without certainties or functions made ready. */
function model(
  selector: PolicySelector,
  release: Release,
  kinds: readonly string[],
  catalog: Catalog,
): boolean {
  const wanted = selector.entityFilter?.['spec.lifecycle'];
  return (
    isIn(selector.environments, [release.environment]) &&
    isIn<string>(selector.kinds, kinds) &&
    isIn(selector.impacts, [
      release.impact,
      ...release.components.map(({ impact }) => impact),
    ]) &&
    isIn(selector.trainIds, [release.trainId]) &&
    isIn(selector.ownerRefs, [release.ownerRef]) &&
    isIn(selector.tags, release.tags) &&
    (wanted === undefined ||
      release.components.some(({ entityRef }) =>
        [null, wanted].includes(catalog[REFS.indexOf(entityRef)]),
      ))
  );
}

const ready = (
  id: string,
  selector: PolicySelector,
  standardChanges?: PolicySelector,
): ReadyPolicy => ({
  policy: { id } as StoredPolicy,
  selects: policyMatcher(selector),
  preApproves: standardChanges && policyMatcher(standardChanges),
});

describe('selectPolicies', () => {
  it('selects by every part, and every policy that does applies', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(selectors, fc.option(selectors, { nil: undefined })),
          { maxLength: 4 },
        ),
        releases,
        catalogs,
        (policies, release, catalog) => {
          const isStandard =
            release.kind === 'standard' &&
            policies.some(
              ([, changes]) =>
                changes && model(changes, release, ['standard'], catalog),
            );
          const kind =
            release.kind === 'standard' && !isStandard
              ? 'normal'
              : release.kind;
          const kinds = kind === 'emergency' ? ['emergency', 'normal'] : [kind];
          const selection = selectPolicies(
            policies.map(([selector, changes], index) =>
              ready(`p${index}`, selector, changes),
            ),
            release,
            documentsOf(catalog),
          );
          expect(selection.kind).toBe(kind);
          expect(selection.policies.map(({ policy }) => policy.id)).toEqual(
            policies.flatMap(([selector], index) =>
              model(selector, release, kinds, catalog) ? `p${index}` : [],
            ),
          );
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('lets nobody get around a policy by a component that the catalog lacks', () => {
    const selector = policySelectorSchema.parse({
      entityFilter: { 'spec.lifecycle': 'production' },
    });
    const release = sampleRelease();
    const { policies } = selectPolicies(
      [ready('p', selector)],
      release,
      () => undefined,
    );
    expect(policies).toHaveLength(1);
  });
});

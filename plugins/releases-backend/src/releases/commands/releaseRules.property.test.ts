import {
  AuthorizeResult,
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import { RELEASE_STATES } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { databaseIds } from '../../__testUtils__/databases';
import { aRelease } from '../../__testUtils__/releaseFixture';
import { releaseConditions, releaseRules } from '../permissions/conditions';
import { ReleaseCondition } from '../permissions/releaseResource';
import {
  ships,
  withReleasesStore,
} from '../store/__testUtils__/withReleasesStore';

const OWNERS: Record<string, string> = {
  'component:default/checkout': 'group:default/payments-team',
  'component:default/ledger': 'group:default/ledger-team',
};

describe.each(databaseIds)('the rules of permissions on %s', databaseId => {
  const { insert, namesOf } = withReleasesStore(databaseId);

  it('reads in SQL what the rules allow in memory', async () => {
    const rules = Object.values(releaseRules);
    const releases = RELEASE_STATES.flatMap((state, index) => [
      aRelease({
        name: `${state} 1`,
        state,
        tags: index % 2 ? ['x'] : [],
        components: ships('checkout'),
      }),
      aRelease({
        name: `${state} 2`,
        state,
        ownerRef: undefined,
        environment: 'staging',
        components: ships('ledger'),
      }),
      aRelease({
        name: `${state} 3`,
        state,
        ownerRef: 'group:default/ledger-team',
        components: [],
      }),
    ]);
    await insert(...releases);

    const claims = fc.subarray([
      'group:default/payments-team',
      'group:default/ledger-team',
      'user:default/nobody',
    ]);
    const condition = fc.oneof(
      claims.map(some => releaseConditions.isOwner({ claims: some })),
      claims.map(some => releaseConditions.isComponentOwner({ claims: some })),
      fc.constant(releaseConditions.hasTag({ tag: 'x' })),
      fc
        .constantFrom('production', 'staging')
        .map(environment => releaseConditions.inEnvironment({ environment })),
      fc
        .subarray([...RELEASE_STATES])
        .map(states => releaseConditions.inState({ states })),
    );
    const { criteria } = fc.letrec<{
      criteria: PermissionCriteria<PermissionCondition>;
    }>(tie => ({
      criteria: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        condition,
        tie('criteria').map(not => ({ not })),
        fc
          .array(tie('criteria'), { minLength: 1, maxLength: 3 })
          .map(parts => ({ allOf: parts })),
        fc
          .array(tie('criteria'), { minLength: 1, maxLength: 3 })
          .map(parts => ({ anyOf: parts })),
      ) as fc.Arbitrary<PermissionCriteria<PermissionCondition>>,
    }));

    const isAuthorized = createConditionAuthorizer(rules);
    const toQuery = createConditionTransformer<ReleaseCondition, typeof rules>(
      rules,
    );
    await fc.assert(
      fc.asyncProperty(criteria, async conditions => {
        const allowed = releases.filter(release =>
          isAuthorized(
            {
              result: AuthorizeResult.CONDITIONAL,
              pluginId: 'releases',
              resourceType: 'releases-release',
              conditions,
            },
            {
              release,
              componentOwnerRefs: release.components.map(
                ({ entityRef }) => OWNERS[entityRef],
              ),
            },
          ),
        );
        expect(
          await namesOf({
            scope: toQuery(conditions) as PermissionCriteria<ReleaseCondition>,
          }),
        ).toEqual(allowed.map(({ name }) => name).sort());
      }),
      { numRuns: 60 },
    );
  });
});

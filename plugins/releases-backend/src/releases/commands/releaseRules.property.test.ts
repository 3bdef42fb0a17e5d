import {
  AuthorizeResult,
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import {
  Release,
  RELEASE_STATES,
} from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { databaseIds } from '../../__testUtils__/databases';
import { aRelease } from '../../__testUtils__/releaseFixture';
import { releaseConditions, releaseRules } from '../permissions/conditions';
import { ReadScope } from '../permissions/ReleaseAuthorizer';
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
  const { db, queries, insert, namesOf } = withReleasesStore(databaseId);

  /** What a caller reads of them by each way that there is, in names. */
  async function readBy(scope: ReadScope, releases: readonly Release[]) {
    const span = { from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' };
    const byId = new Map(releases.map(({ id, name }) => [id, name]));
    const inNames = (ids: readonly string[]) =>
      ids.map(id => byId.get(id)!).sort();
    const briefs = await queries().briefs({ scope, ...span }, {});
    const placed = await db()
      .from(
        queries()
          .placementsIn({ scope, ...span })
          .as('placed'),
      )
      .distinct('release_id')
      .pluck('release_id');
    return {
      many: await namesOf({ scope }),
      few: await namesOf({ scope, ids: [...byId.keys()] }),
      briefs: inNames(briefs.map(({ id }) => id)),
      placed: inNames(placed),
    };
  }

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
        const scope = toQuery(
          conditions,
        ) as PermissionCriteria<ReleaseCondition>;
        const names = allowed.map(({ name }) => name).sort();
        expect(await readBy(scope, releases)).toEqual({
          many: names,
          few: names,
          briefs: names,
          placed: names,
        });
      }),
      { numRuns: 60 },
    );
  });
});

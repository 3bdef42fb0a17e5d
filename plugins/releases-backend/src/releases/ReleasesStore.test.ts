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
  RELEASE_SORTS,
  RELEASE_STATES,
  ReleaseSort,
} from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { Knex } from 'knex';
import { databaseIds, migratedDatabase } from '../__testUtils__/databases';
import { aRelease } from '../__testUtils__/releaseFixture';
import { ReleaseCondition } from '../permissions/releaseResource';
import { releaseConditions, releaseRules } from '../permissions/conditions';
import { anyOf } from '../database/anyOf';
import { DependencyScope } from './DependencyScope';
import { ReleasesStore } from './ReleasesStore';
import { ReleaseFilter, ReleasePosition } from './ReleaseFilter';

const OWNERS: Record<string, string> = {
  'component:default/checkout': 'group:default/payments-team',
  'component:default/ledger': 'group:default/ledger-team',
};

/** Stands where the dependencies' own table would, in the same database. */
async function scopeOver(db: Knex): Promise<DependencyScope> {
  await db.schema.createTable('test_entities', table => {
    table.string('entity_ref');
    table.string('owner_ref');
    table.string('system_ref');
    table.string('neighbour');
  });
  await db('test_entities').insert([
    {
      entity_ref: 'component:default/checkout',
      owner_ref: 'group:default/payments-team',
      system_ref: 'system:default/shop',
      neighbour: 'own',
    },
    {
      entity_ref: 'component:default/ledger',
      owner_ref: 'group:default/ledger-team',
      system_ref: 'system:default/money',
      neighbour: 'upstream',
    },
    {
      entity_ref: 'component:default/webshop',
      owner_ref: 'group:default/web',
      system_ref: 'system:default/shop',
      neighbour: 'downstream',
    },
  ]);
  const refs = () => db('test_entities').select('entity_ref');
  return {
    componentRefsIn: ({ ownerRefs, systemRefs }) => {
      const query = refs();
      if (ownerRefs) {
        query.where(anyOf(db, 'owner_ref', ownerRefs));
      }
      if (systemRefs) {
        query.where(anyOf(db, 'system_ref', systemRefs));
      }
      return query;
    },
    providerRefsOf: () => refs().where('neighbour', 'upstream'),
    consumerRefsOf: () => refs().where('neighbour', 'downstream'),
  };
}

function ships(...names: string[]): Release['components'] {
  return names.map(name => ({
    entityRef: `component:default/${name}`,
    artifacts: [],
    requires: [],
  }));
}

describe.each(databaseIds)('ReleasesStore on %s', databaseId => {
  let db: Knex;
  let store: ReleasesStore;

  beforeEach(async () => {
    db = await migratedDatabase(databaseId);
    store = new ReleasesStore(db, await scopeOver(db));
  });

  afterEach(async () => {
    await db.destroy();
  });

  const insert = (...releases: Release[]) =>
    store.transaction(tx => store.insert(tx, releases));

  const namesOf = async (filter: Partial<ReleaseFilter>) => {
    const { items } = await store.page(
      { scope: 'all', ...filter },
      { sort: 'name', limit: 100 },
    );
    return items.map(release => release.name);
  };

  it('gives back what was written, to the letter', async () => {
    const release = aRelease({
      name: 'Zürich 🚢 “5.3”',
      description: "line\nwith 'quotes' and \\ and %_",
      tags: ['peak-season'],
      milestones: [{ id: 'm', name: 'freeze', dueAt: '2026-11-24T17:00:00Z' }],
    });
    await insert(release);
    expect(await store.byIds([release.id])).toEqual([release]);
  });

  it('writes over the revision before its own, and over no other', async () => {
    const release = aRelease();
    await insert(release);
    const second = { ...release, revision: 2, components: ships('ledger') };
    await expect(
      store.transaction(tx => store.update(tx, [second])),
    ).resolves.toEqual([]);
    await expect(
      store.transaction(tx => store.update(tx, [{ ...second, name: 'lost' }])),
    ).resolves.toEqual([release.id]);
    expect((await store.byIds([release.id]))[0]).toEqual(second);
    expect(
      await namesOf({
        around: { entityRefs: ['component:default/checkout'], neighbours: [] },
      }),
    ).toEqual([]);
  });

  it('finds by each filter', async () => {
    const lone = { window: undefined, components: [] };
    await insert(
      aRelease({ name: 'a', tags: ['x', 'y'], state: 'draft', trainId: 't1' }),
      aRelease({
        name: 'b',
        ...lone,
        environment: 'staging',
        kind: 'emergency',
        ownerRef: undefined,
      }),
      aRelease({
        name: 'c',
        components: ships('ledger', 'webshop'),
        impact: 'breaking',
        hold: { reason: 'r', by: 'user:default/u', at: '2026-11-20T00:00:00Z' },
      }),
      aRelease({ name: 'd', ...lone, archivedAt: '2026-11-20T00:00:00Z' }),
      aRelease({
        name: 'e',
        window: undefined,
        components: ships('webshop'),
        milestones: [{ name: 'm', dueAt: '2026-11-26T00:00:00Z' }],
      }),
    );
    expect(await namesOf({})).toEqual(['a', 'b', 'c', 'e']);
    expect(await namesOf({ archived: true })).toEqual(['d']);
    expect(await namesOf({ withArchived: true })).toHaveLength(5);
    expect(await namesOf({ tag: ['y', 'z'] })).toEqual(['a']);
    expect(await namesOf({ state: ['draft'] })).toEqual(['a']);
    expect(await namesOf({ trainId: ['t1'] })).toEqual(['a']);
    expect(await namesOf({ environment: ['staging'] })).toEqual(['b']);
    expect(await namesOf({ kind: ['emergency'] })).toEqual(['b']);
    expect(await namesOf({ impact: ['breaking'] })).toEqual(['c']);
    expect(await namesOf({ held: true })).toEqual(['c']);
    expect(await namesOf({ held: false })).toEqual(['a', 'b', 'e']);
    expect(
      await namesOf({ ownerRef: ['group:default/payments-team'] }),
    ).toEqual(['a', 'c', 'e']);
    expect(await namesOf({ system: ['system:default/money'] })).toEqual(['c']);
    expect(await namesOf({ scope: 'none' })).toEqual([]);
    const around = { entityRefs: ['component:default/checkout'] };
    expect(await namesOf({ around: { ...around, neighbours: [] } })).toEqual([
      'a',
    ]);
    expect(
      await namesOf({ around: { ...around, neighbours: ['upstream'] } }),
    ).toEqual(['a', 'c']);
    expect(
      await namesOf({
        around: { ...around, neighbours: ['upstream', 'downstream'] },
      }),
    ).toEqual(['a', 'c', 'e']);
    const span = { from: '2026-11-26T00:00:00Z', to: '2026-11-26T14:00:00Z' };
    expect(await namesOf(span)).toEqual(['a', 'c']);
    expect(await namesOf({ calendar: span })).toEqual(['a', 'c', 'e']);
    const calendarAround = (
      name: string,
      neighbours: ('upstream' | 'downstream')[],
    ) =>
      namesOf({
        calendar: {
          ...span,
          around: { entityRefs: [`component:default/${name}`], neighbours },
        },
      });
    expect(await calendarAround('checkout', ['upstream'])).toEqual(['a', 'c']);
    // The milestones of a neighbour are its own business.
    expect(
      await calendarAround('checkout', ['upstream', 'downstream']),
    ).toEqual(['a', 'c']);
    expect(await calendarAround('webshop', [])).toEqual(['c', 'e']);
    expect(await namesOf({ from: '2026-11-26T14:30:00Z' })).toEqual([]);
    expect(await namesOf({ to: '2026-11-26T13:00:00Z' })).toEqual([]);
  });

  it('searches for all words, and takes wildcards for what they are', async () => {
    await insert(
      aRelease({ name: 'Checkout 5.3.0', description: '100% of traffic' }),
      aRelease({ name: 'ledger 2', components: ships('ledger') }),
    );
    expect(await namesOf({ q: 'CHECKOUT traffic' })).toEqual([
      'Checkout 5.3.0',
    ]);
    expect(await namesOf({ q: '100%' })).toEqual(['Checkout 5.3.0']);
    expect(await namesOf({ q: '%' })).toEqual(['Checkout 5.3.0']);
    expect(await namesOf({ q: '_' })).toEqual([]);
    expect(await namesOf({ q: 'checkout ledger' })).toEqual([]);
    expect(await namesOf({ q: "'; drop table releases" })).toEqual([]);
  });

  it('pages through every release once, in every order, while others come in', async () => {
    const start = (hour: number) => ({
      start: `2026-11-26T${String(hour).padStart(2, '0')}:00:00Z`,
      end: '2026-11-27T00:00:00Z',
      timeZone: 'UTC',
    });
    const releases = Array.from({ length: 13 }, (_, index) =>
      aRelease({
        name: `r${index % 4}`,
        window: index % 5 === 0 ? undefined : start(index % 3),
        updatedAt: `2026-11-0${1 + (index % 3)}T00:00:00Z`,
      }),
    );
    await insert(...releases);
    for (const sort of RELEASE_SORTS) {
      const seen: string[] = [];
      let after: ReleasePosition | undefined;
      do {
        const page = await store.page(
          { scope: 'all' },
          { sort: sort as ReleaseSort, limit: 4, after },
        );
        seen.push(...page.items.map(release => release.id));
        after = page.next;
        await insert(
          aRelease({ name: 'late', updatedAt: '2026-11-02T00:00:00Z' }),
        );
      } while (after);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toEqual(
        expect.arrayContaining(releases.map(({ id }) => id)),
      );
    }
  });

  it('pages through the releases of several states in their order', async () => {
    const states = ['draft', 'planned', 'completed'] as const;
    const releases = Array.from({ length: 12 }, (_, index) =>
      aRelease({
        name: `r${String((index * 7) % 12).padStart(2, '0')}`,
        state: states[index % 3],
      }),
    );
    await insert(...releases);
    for (const sort of ['name', '-name'] as const) {
      const seen: string[] = [];
      let after: ReleasePosition | undefined;
      do {
        const page = await store.page(
          { scope: 'all', state: ['completed', 'draft'] },
          { sort, limit: 3, after },
        );
        seen.push(...page.items.map(({ name }) => name));
        after = page.next;
      } while (after);
      const expected = releases
        .filter(({ state }) => state !== 'planned')
        .map(({ name }) => name)
        .sort();
      expect(seen).toEqual(sort === 'name' ? expected : expected.reverse());
    }
  });

  it('finds releases by their source, and keeps sources apart', async () => {
    const release = aRelease({
      source: { provider: 'jira', externalId: 'A/1' },
    });
    await insert(release);
    expect(
      await store.bySources([
        { provider: 'jira', externalId: 'A/1' },
        { provider: 'other', externalId: 'A/1' },
      ]),
    ).toEqual([release]);
    await expect(
      insert(aRelease({ source: { provider: 'jira', externalId: 'A/1' } })),
    ).rejects.toThrow(/unique/i);
  });

  it('knows who carries and who requires an entity', async () => {
    const provider = aRelease({
      components: [{ ...ships('ledger')[0], toVersion: '2.8.0' }],
    });
    const consumer = aRelease({
      components: [
        {
          ...ships('checkout')[0],
          requires: [
            { entityRef: 'component:default/ledger', version: '>=2.8.0' },
          ],
        },
      ],
    });
    await insert(
      provider,
      consumer,
      aRelease({ components: ships('ledger'), state: 'cancelled' }),
      { ...consumer, id: 'over', state: 'completed' },
      { ...consumer, id: 'archived', archivedAt: '2026-11-02T00:00:00Z' },
    );
    expect(await store.carriers(['component:default/ledger'])).toEqual([
      {
        releaseId: provider.id,
        entityRef: 'component:default/ledger',
        toVersion: '2.8.0',
        state: 'planned',
        environment: 'production',
        window: { start: '2026-11-26T13:00:00Z', end: '2026-11-26T14:30:00Z' },
        releasedAt: '2026-11-26T14:30:00Z',
      },
    ]);
    expect(await store.requirers(['component:default/ledger'])).toEqual([
      {
        releaseId: consumer.id,
        requiredRef: 'component:default/ledger',
        version: '>=2.8.0',
      },
    ]);
  });

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

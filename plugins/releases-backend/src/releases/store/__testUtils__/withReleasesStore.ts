import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Release } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { migratedDatabase } from '../../../__testUtils__/databases';
import { anyOf } from '../../../platform/database/anyOf';
import { DependencyScope } from '../DependencyScope';
import { ReleaseFilter } from '../ReleaseFilter';
import { ReleaseQueries } from '../ReleaseQueries';
import { ReleasesStore } from '../ReleasesStore';

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
  const neighbours = (neighbour: string) =>
    db('test_entities').where({ neighbour }).select('entity_ref as value');
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
    providerRefsOf: () => neighbours('upstream'),
    consumerRefsOf: () => neighbours('downstream'),
  };
}

/** Components of a release, by their names. @internal */
export function ships(...names: string[]): Release['components'] {
  return names.map(name => ({
    entityRef: `component:default/${name}`,
    artifacts: [],
    requires: [],
  }));
}

/** A store on an empty database, anew for each test of a file. @internal */
export function withReleasesStore(databaseId: TestDatabaseId) {
  let db: Knex;
  let store: ReleasesStore;
  let queries: ReleaseQueries;

  beforeEach(async () => {
    db = await migratedDatabase(databaseId);
    store = new ReleasesStore(db);
    queries = new ReleaseQueries(db, await scopeOver(db));
  });

  afterEach(() => db.destroy());

  return {
    db: () => db,
    store: () => store,
    queries: () => queries,
    insert: (...releases: Release[]) =>
      db.transaction(tx => store.insert(tx, releases)),
    update: (release: Release) =>
      db.transaction(tx => store.update(tx, [release])),
    remove: (...ids: string[]) =>
      db('releases').where(anyOf(db, 'id', ids)).delete(),
    /** The names of the releases that a filter lets through, in their order. */
    namesOf: async (filter: Partial<ReleaseFilter>) => {
      const { items } = await queries.page(
        { scope: 'all', ...filter },
        { sort: 'name', limit: 100 },
      );
      return items.map(release => release.name);
    },
  };
}

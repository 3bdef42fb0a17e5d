import { Knex } from 'knex';
import { databaseIds, migratedDatabase } from '../../__testUtils__/databases';
import { applied } from '../__testUtils__/applied';
import { entity } from '../__testUtils__/stitch';
import { DocumentsStore } from './DocumentsStore';

const MONDAY = '2026-11-02T00:00:00Z';
const TUESDAY = '2026-11-03T00:00:00Z';

describe.each(databaseIds)('DocumentsStore on %s', id => {
  let db: Knex;
  let store: DocumentsStore;

  beforeEach(async () => {
    db = await migratedDatabase(id);
    store = new DocumentsStore(db);
  });

  it('keeps what the catalog says, without long texts and reverse relations', async () => {
    const api = entity('Component', 'api', {
      lifecycle: 'production',
      notes: 'x'.repeat(2000),
    });
    api.metadata.labels = { tier: '1' };
    await applied(
      db,
      [entity('Component', 'web', { dependsOn: ['component:api'] }), api],
      MONDAY,
    );

    const documents = await store.byRefs([
      'component:default/web',
      'component:default/api',
      'component:default/unknown',
    ]);

    expect([...documents.keys()].sort()).toEqual([
      'component:default/api',
      'component:default/web',
    ]);
    expect(documents.get('component:default/api')).toMatchObject({
      kind: 'Component',
      metadata: { name: 'api', labels: { tier: '1' } },
      spec: { lifecycle: 'production' },
    });
    expect(documents.get('component:default/api')).not.toHaveProperty(
      'spec.notes',
    );
    expect(documents.get('component:default/api')).not.toHaveProperty(
      'relations',
    );
    expect(documents.get('component:default/web')).toMatchObject({
      relations: [{ type: 'dependsOn', targetRef: 'component:default/api' }],
    });
  });

  it('writes only what differs, and counts it as a change of the snapshot', async () => {
    const web = entity('Component', 'web');
    const api = entity('Component', 'api');
    await applied(db, [web, api], MONDAY);
    const labelled = {
      ...web,
      metadata: { ...web.metadata, labels: { tier: '1' } },
    };

    const second = await applied(db, [labelled, api], TUESDAY);
    expect(second).toMatchObject({ isChanged: true, added: 0, removed: 0 });
    const documents = await store.byRefs(['component:default/web']);
    expect(documents.get('component:default/web')).toMatchObject({
      metadata: { labels: { tier: '1' } },
    });
    expect((await applied(db, [labelled, api], TUESDAY)).isChanged).toBe(false);
  });

  it('goes through a kind in batches', async () => {
    const many = Array.from({ length: 1003 }, (_, index) =>
      entity('Component', `c${String(index).padStart(4, '0')}`),
    );
    await applied(db, [...many, entity('Resource', 'db')], MONDAY);

    const sizes: number[] = [];
    const refs: string[] = [];
    for await (const batch of store.ofKind('Component')) {
      sizes.push(batch.length);
      refs.push(...batch.map(({ ref }) => ref));
    }
    expect(sizes).toEqual([1000, 3]);
    expect(refs[0]).toBe('component:default/c0000');
    expect(new Set(refs).size).toBe(1003);
  });
});

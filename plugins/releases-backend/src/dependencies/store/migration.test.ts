import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { databaseIds, emptyDatabase } from '../../__testUtils__/databases';

const directory = resolvePackagePath(
  '@slipway/backstage-plugin-releases-backend',
  'migrations',
);
const NAME = '20261121000200_dependencies.js';

describe.each(databaseIds)('the migration to dependencies on %s', id => {
  it('makes tables that hold data, and takes them away again', async () => {
    const db = await emptyDatabase(id);
    do {
      await db.migrate.up({ directory });
    } while (
      !(await db.migrate.list({ directory }))[0].some(
        ({ name }: { name: string }) => name === NAME,
      )
    );

    await db('dependency_edges').insert({
      consumer_ref: 'component:default/web',
      provider_ref: 'component:default/api',
      kind: 'dependsOn',
      provenance: 'catalog',
      valid_from: new Date('2026-11-01T00:00:00Z'),
    });
    await expect(
      db('dependency_edges').insert({
        consumer_ref: 'component:default/web',
        provider_ref: 'component:default/api',
        kind: 'dependsOn',
        provenance: 'catalog',
        valid_from: new Date(),
      }),
    ).rejects.toThrow(/unique/i);
    expect(await db('dependency_edges').select()).toHaveLength(1);

    await db.migrate.down({ directory });
    for (const table of [
      'dependency_entities',
      'dependency_edges',
      'dependency_findings',
      'dependency_snapshots',
      'dependency_refresh',
    ]) {
      expect(await db.schema.hasTable(table)).toBe(false);
    }

    await db.migrate.up({ directory });
    expect(await db('dependency_refresh').select('id')).toEqual([
      { id: 'catalog' },
    ]);
  });
});

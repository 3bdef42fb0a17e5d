import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { databaseIds, emptyDatabase } from './__testUtils__/databases';
import { MigrationStep } from './__testUtils__/migrations/MigrationStep';
import { MIGRATION_STEPS } from './__testUtils__/migrationSteps';

const directory = resolvePackagePath(
  '@slipway/backstage-plugin-releases-backend',
  'migrations',
);

describe.each(databaseIds)('migrations on %s', databaseId => {
  it('are one for each room, and then one for each change', async () => {
    const db = await emptyDatabase(databaseId);
    await db.migrate.latest({ directory });
    const [completed] = await db.migrate.list({ directory });
    expect(completed.map(({ name }: { name: string }) => name)).toEqual(
      MIGRATION_STEPS.map(({ name }) => name),
    );
    await db.destroy();
  });

  it('go up one by one, hold data, go down without touching what is below, and up again', async () => {
    const db = await emptyDatabase(databaseId);
    for (const { name, fill, tables } of MIGRATION_STEPS) {
      await db.migrate.up({ directory, name });
      await fill(db);
      for (const table of tables) {
        expect(await db(table).select()).not.toEqual([]);
      }
    }
    const countsOf = async (steps: readonly MigrationStep[]) =>
      Promise.all(
        steps
          .flatMap(({ tables }) => tables)
          .map(async table => [table, (await db(table).select()).length]),
      );
    for (const [place, { name, tables, back }] of [
      ...MIGRATION_STEPS.entries(),
    ].reverse()) {
      const below = MIGRATION_STEPS.slice(0, place);
      const before = await countsOf(below);
      await db.migrate.down({ directory, name });
      for (const table of tables) {
        expect(await db.schema.hasTable(table)).toBe(false);
      }
      expect(await countsOf(below)).toEqual(before);
      await back?.(db);
    }
    await db.migrate.latest({ directory });
    for (const [table, count] of await countsOf(MIGRATION_STEPS)) {
      expect([table, count]).toEqual([table, 0]);
    }
    await db.destroy();
  }, 30_000);
});

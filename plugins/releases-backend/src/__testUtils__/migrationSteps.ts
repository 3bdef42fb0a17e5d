import { AGENDA_MIGRATIONS } from './migrations/agendaMigrations';
import { DELIVERY_MIGRATIONS } from './migrations/deliveryMigrations';
import { FIRST_MIGRATIONS } from './migrations/firstMigrations';
import { INTAKE_MIGRATIONS } from './migrations/intakeMigrations';
import { LATER_MIGRATIONS } from './migrations/laterMigrations';
import { PEOPLE_MIGRATIONS } from './migrations/peopleMigrations';
import { MigrationStep } from './migrations/MigrationStep';

/** All migrations, in the order in which they run. @internal */
export const MIGRATION_STEPS: readonly MigrationStep[] = [
  ...FIRST_MIGRATIONS,
  ...LATER_MIGRATIONS,
  ...PEOPLE_MIGRATIONS,
  ...AGENDA_MIGRATIONS,
  ...DELIVERY_MIGRATIONS,
  ...INTAKE_MIGRATIONS,
];

import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { Knex } from 'knex';
import { DependenciesService } from '../../dependencies';
import { LedgerService } from '../../platform/ledger/LedgerService';
import { PermissionGuard } from '../../platform/permissions/permissionGuard';
import { EntityChecker } from '../../releases/record/EntityChecker';
import { ReleasesReader } from '../../releases/record/ReleasesReader';
import { applyConfiguredWindows, ConfiguredWindow } from './ConfiguredWindows';
import { DecisionService } from './DecisionService';
import { createWindowsHandlers } from './router';
import { WindowAnnouncer } from './WindowAnnouncer';
import { WindowImporter } from './import/WindowImporter';
import { WindowPreviewer } from './WindowPreviewer';
import { WindowsService } from './WindowsService';
import { WindowsStore } from './WindowsStore';
import { WindowWriter } from './WindowWriter';

/** @internal */
export interface WindowsRoomOptions {
  db: Knex;
  dependencies: DependenciesService;
  reader: ReleasesReader;
  ledger: LedgerService;
  entities: EntityChecker;
  guardPermission: PermissionGuard;
  events: EventsService;
  logger: LoggerService;
  /** Called after windows changed, began or ended; must not fail. */
  onChanged: () => void;
}

/**
 * Freezes and allow windows, and what they decide.
 *
 * @internal
 */
export function createWindowsRoom(options: WindowsRoomOptions) {
  const { db, dependencies, reader, ledger, logger } = options;
  const store = new WindowsStore(db);
  const writer = new WindowWriter(store, ledger);
  const decisions = new DecisionService({ store, dependencies });
  const windows = new WindowsService({ ...options, store, writer, decisions });

  return {
    decisions,
    windows,
    announcer: new WindowAnnouncer({ ...options, store }),
    applyConfigured: (configured: readonly ConfiguredWindow[]) =>
      applyConfiguredWindows({ windows: configured, store, writer, logger }),
    handlers: createWindowsHandlers({
      windows,
      decisions,
      previewer: new WindowPreviewer({ reader, dependencies, decisions }),
      importer: new WindowImporter({ ...options, store, writer }),
    }),
  };
}

import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { Knex } from 'knex';
import { DependenciesService } from '../../dependencies';
import { Journal, LedgerService, PermissionGuard } from '../../platform';
import { EntityChecker, ReleasesReader } from '../../releases';
import {
  applyConfiguredWindows,
  ConfiguredWindow,
} from './record/ConfiguredWindows';
import { CurrentWindows } from './record/CurrentWindows';
import { DecisionService } from './deciding/DecisionService';
import { createWindowsHandlers } from './router';
import { WindowAnnouncer } from './WindowAnnouncer';
import { WindowImporter } from './import/WindowImporter';
import { WindowGuard } from './deciding/WindowGuard';
import { WindowPreviewer } from './WindowPreviewer';
import { WindowsService } from './WindowsService';
import { WindowsStore } from './record/WindowsStore';
import { WindowWitness, WindowWriter } from './record/WindowWriter';

/** @internal */
export interface WindowsOptions {
  db: Knex;
  dependencies: DependenciesService;
  reader: ReleasesReader;
  journal: Journal;
  ledger: LedgerService;
  entities: EntityChecker;
  guardPermission: PermissionGuard;
  events: EventsService;
  logger: LoggerService;
  /** Called after windows changed; must not fail. */
  onChanged: () => void;
  witness: WindowWitness;
  /** Called after windows began or ended; must not fail. */
  onTurned: () => void;
}

/**
 * Freezes and allow windows, and what they decide.
 *
 * @internal
 */
export function createWindows(options: WindowsOptions) {
  const { db, dependencies, reader, logger } = options;
  const store = new WindowsStore(db);
  const writer = new WindowWriter({ ...options, store });
  const current = new CurrentWindows(store);
  const decisions = new DecisionService({ windows: current, dependencies });
  const windows = new WindowsService({
    ...options,
    store,
    writer,
    current,
    decisions,
  });

  return {
    store,
    decisions,
    guard: new WindowGuard(decisions),
    windows,
    announcer: new WindowAnnouncer({
      ...options,
      store,
      windows: current,
      onChanged: options.onTurned,
    }),
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

import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { DependenciesService } from '../../dependencies';
import { LedgerService } from '../../platform/ledger/LedgerService';
import { PermissionGuard } from '../../platform/permissions/permissionGuard';
import { ReleaseAuthorizer } from '../../releases/permissions/ReleaseAuthorizer';
import { ReleaseNotifier } from '../../releases/ReleaseNotifier';
import { ReleasesReader } from '../../releases/record/ReleasesReader';
import { BookingsService } from '../bookings/BookingsService';
import { BookingsStore } from '../bookings/BookingsStore';
import { CapacityReader } from '../bookings/CapacityReader';
import { readCapacities } from '../bookings/readCapacities';
import { createBookingsHandlers } from '../bookings/router';
import { DecisionService } from '../windows/DecisionService';
import { AcknowledgementsService } from './acknowledgements/AcknowledgementsService';
import { ConflictRecomputer } from './compute/ConflictRecomputer';
import { FactsLoader, PlacedReleases } from './compute/FactsLoader';
import { ConflictsService } from './ConflictsService';
import { createConflictsHandlers } from './router';
import { AcknowledgementsStore } from './acknowledgements/AcknowledgementsStore';
import { ConflictsStore } from './store/ConflictsStore';
import { RunsStore } from './store/RunsStore';

/** @internal */
export interface ConflictsRoomOptions {
  db: Knex;
  config: RootConfigService;
  logger: LoggerService;
  releases: PlacedReleases;
  reader: ReleasesReader;
  authorizer: ReleaseAuthorizer;
  ledger: LedgerService;
  dependencies: DependenciesService;
  decisions: DecisionService;
  guardPermission: PermissionGuard;
  notifier: ReleaseNotifier;
}

/**
 * What collides, and what is booked.
 *
 * @internal
 */
export function createConflictsRoom(options: ConflictsRoomOptions) {
  const { db, config, notifier, dependencies, logger } = options;
  const capacities = new CapacityReader({
    configured: readCapacities(config),
    dependencies,
    logger,
  });
  const bookingsStore = new BookingsStore(db);
  const loader = new FactsLoader({
    ...options,
    bookings: bookingsStore,
    capacities,
  });
  const store = new ConflictsStore(db);
  const runs = new RunsStore(db);
  const recomputer = new ConflictRecomputer({
    loader,
    store,
    runs,
    logger,
    onChanged: () => notifier.conflictsChanged(),
  });
  const bookings = new BookingsService({
    ...options,
    store: bookingsStore,
    capacities,
    onChanged: () => {
      recomputer.everythingChanged();
      notifier.bookingsChanged();
    },
  });
  notifier.listen(change => {
    if (change.kind === 'releases') {
      recomputer.releasesChanged([...change.before, ...change.releases]);
    } else {
      recomputer.everythingChanged();
    }
  });
  const acknowledgementsStore = new AcknowledgementsStore(db);
  const conflicts = new ConflictsService({
    ...options,
    store,
    acknowledgements: acknowledgementsStore,
    runs,
    loader,
    recomputer,
  });
  const acknowledgements = new AcknowledgementsService({
    ...options,
    store,
    acknowledgements: acknowledgementsStore,
    conflicts,
    recomputer,
    onChanged: () => notifier.conflictsChanged(),
  });

  return {
    loader,
    conflicts,
    recomputer,
    handlers: {
      ...createConflictsHandlers({ conflicts, acknowledgements }),
      ...createBookingsHandlers(bookings),
    },
    heads: async function* heads() {
      yield* bookings.heads();
      yield* acknowledgements.heads();
    },
  };
}

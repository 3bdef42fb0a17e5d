import {
  LifecycleService,
  LoggerService,
  RootLifecycleService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { DependenciesService } from '../../dependencies';
import { Platform } from '../../platform';
import { ReleasesRoom } from '../../releases';
import { BookingsStore } from '../bookings/BookingsStore';
import { CapacityReader } from '../bookings/CapacityReader';
import { DecisionService } from '../windows/deciding/DecisionService';
import { AcknowledgementsService } from './AcknowledgementsService';
import { AcknowledgementsStore } from './store/AcknowledgementsStore';
import {
  ConflictRecomputer,
  ConflictWitness,
} from './compute/ConflictRecomputer';
import { DepartureLookup, FactsLoader } from './compute/FactsLoader';
import { ConflictsService } from './ConflictsService';
import { createConflictsHandlers } from './router';
import { startRecomputing } from './startRecomputing';
import { ConflictsStore } from './store/ConflictsStore';
import { RunsStore } from './store/RunsStore';

/** @internal */
export interface ConflictsOptions {
  bookings: BookingsStore;
  capacities: CapacityReader;
  db: Knex;
  decisions: DecisionService;
  departures: DepartureLookup;
  dependencies: DependenciesService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  platform: Platform;
  releases: ReleasesRoom;
  rootLifecycle: RootLifecycleService;
  scheduler: SchedulerService;
  witness: ConflictWitness;
}

/**
 * What collides.
 *
 * @internal
 */
export function createConflicts(options: ConflictsOptions) {
  const { db, logger, releases } = options;
  const { journal, outbox } = options.platform;
  const loader = new FactsLoader({ ...options, releases: releases.store });
  const store = new ConflictsStore(db);
  const runs = new RunsStore(db);
  const recomputer = new ConflictRecomputer({
    witness: options.witness,
    loader,
    store,
    runs,
    outbox,
    logger,
  });
  releases.commits.listen((after, before) =>
    recomputer.releasesChanged([...before, ...after]),
  );
  const acknowledgementsStore = new AcknowledgementsStore(db);
  const conflicts = new ConflictsService({
    store,
    acknowledgements: acknowledgementsStore,
    runs,
    loader,
    recomputer,
    reader: releases.reader,
  });
  const acknowledgements = new AcknowledgementsService({
    acknowledgements: acknowledgementsStore,
    conflicts,
    authorizer: releases.authorizer,
    journal,
  });

  return {
    loader,
    conflicts,
    recomputer,
    handlers: createConflictsHandlers({ conflicts, acknowledgements }),
    job: { start: () => startRecomputing({ ...options, recomputer }) },
    acknowledgements: acknowledgementsStore,
  };
}

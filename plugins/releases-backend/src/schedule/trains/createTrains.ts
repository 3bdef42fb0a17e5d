import { trainManagePermission } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { DependenciesService } from '../../dependencies';
import {
  Journal,
  LedgerService,
  PermissionGuard,
  VersionedRecords,
} from '../../platform';
import { ReleasesReader, ReleaseWriter } from '../../releases';
import { CurrentWorkingCalendar } from '../workingCalendar/CurrentWorkingCalendar';
import { BoardingAssessor } from './boarding/BoardingAssessor';
import { BoardingGate } from './boarding/BoardingGate';
import { BoardingService } from './boarding/BoardingService';
import { createTrainsHandlers } from './router';
import { TrainCalendar } from './TrainCalendar';
import { TrainMembers } from './train/TrainMembers';
import { TrainPlanService } from './plan/TrainPlanService';
import { BoardedDepartures } from './record/BoardedDepartures';
import { ComingDepartures } from './record/ComingDepartures';
import { TrainsService } from './record/TrainsService';
import { TrainsStore } from './record/TrainsStore';

/** @internal */
export interface TrainsOptions {
  db: Knex;
  dependencies: DependenciesService;
  members: TrainMembers;
  reader: ReleasesReader;
  writer: ReleaseWriter;
  journal: Journal;
  ledger: LedgerService;
  guardPermission: PermissionGuard;
  workingCalendar: CurrentWorkingCalendar;
  /** Called after a train changed; must not fail. */
  onChanged: () => void;
}

/**
 * Trains, who is aboard, and how departures come together.
 *
 * @internal
 */
export function createTrains(options: TrainsOptions) {
  const { db, journal, ledger, guardPermission, dependencies } = options;
  const store = new TrainsStore(db);
  const records = new VersionedRecords({
    store,
    journal,
    ledger,
    authorize: credentials =>
      guardPermission(trainManagePermission, credentials),
  });
  const trains = new TrainsService({ ...options, records });
  const coReleaseSets = () => dependencies.coReleaseSets();
  const boardingOptions = {
    ...options,
    store,
    trains,
    coReleaseSets,
    assessor: new BoardingAssessor(options),
  };

  return {
    store,
    trains,
    departures: new BoardedDepartures(store),
    coming: new ComingDepartures(store),
    calendar: new TrainCalendar({ ...options, trains }),
    gate: new BoardingGate(boardingOptions),
    handlers: createTrainsHandlers({
      trains,
      plans: new TrainPlanService({ ...options, trains }),
      boarding: new BoardingService(boardingOptions),
    }),
  };
}

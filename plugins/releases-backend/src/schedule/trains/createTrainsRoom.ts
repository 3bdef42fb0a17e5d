import { trainManagePermission } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { DependenciesService } from '../../dependencies';
import { LedgerService } from '../../platform/ledger/LedgerService';
import { PermissionGuard } from '../../platform/permissions/permissionGuard';
import { ReleasesReader } from '../../releases/record/ReleasesReader';
import { ReleaseWriter } from '../../releases/commands/ReleaseWriter';
import { Records } from '../../platform/journal/Records';
import { WorkingDays } from '../workingCalendar/workingDays';
import { BoardingAssessor } from './boarding/BoardingAssessor';
import { BoardingGate } from './boarding/BoardingGate';
import { BoardingService } from './boarding/BoardingService';
import { createTrainsHandlers } from './router';
import { trainSubject } from './StoredTrain';
import { TrainCalendar } from './TrainCalendar';
import { TrainMembers } from './TrainMembers';
import { TrainPlanService } from './TrainPlanService';
import { TrainsService } from './TrainsService';
import { TrainsStore } from './TrainsStore';

/** @internal */
export interface TrainsRoomOptions {
  db: Knex;
  dependencies: DependenciesService;
  members: TrainMembers;
  reader: ReleasesReader;
  writer: ReleaseWriter;
  ledger: LedgerService;
  guardPermission: PermissionGuard;
  workingDays: WorkingDays;
  /** Called after a train changed; must not fail. */
  onChanged: () => void;
}

/**
 * Trains, who is aboard, and how departures come together.
 *
 * @internal
 */
export function createTrainsRoom(options: TrainsRoomOptions) {
  const { db, ledger, guardPermission, dependencies } = options;
  const store = new TrainsStore(db);
  const records = new Records({
    store,
    ledger,
    noun: 'train',
    subjectOf: trainSubject,
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
    trains,
    calendar: new TrainCalendar({ ...options, trains }),
    gate: new BoardingGate(boardingOptions),
    handlers: createTrainsHandlers({
      trains,
      plans: new TrainPlanService({ ...options, trains }),
      boarding: new BoardingService(boardingOptions),
    }),
  };
}

import { Knex } from 'knex';
import { LedgerService } from '../../platform';
import {
  ReleaseAuthorizer,
  ReleasesReader,
  ReleaseWriter,
} from '../../releases';
import { FactsLoader } from '../conflicts/compute/FactsLoader';
import { ConflictsService } from '../conflicts/ConflictsService';
import { DecisionService } from '../windows/deciding/DecisionService';
import { WorkingCalendar } from '../workingCalendar/WorkingCalendar';
import { MoveChecks } from './MoveChecks';
import { PlansService } from './PlansService';
import { PlansStore } from './PlansStore';
import { PreviewPresenter } from './PreviewPresenter';
import { createPlanningHandlers } from './router';
import { SlotsService } from './SlotsService';

/** @internal */
export interface MovesOptions {
  db: Knex;
  reader: ReleasesReader;
  writer: ReleaseWriter;
  ledger: LedgerService;
  authorizer: ReleaseAuthorizer;
  loader: FactsLoader;
  conflicts: ConflictsService;
  decisions: DecisionService;
  workingCalendar: WorkingCalendar;
}

/**
 * Free times, and moving several releases at once.
 *
 * @internal
 */
export function createMoves(options: MovesOptions) {
  return {
    handlers: createPlanningHandlers({
      slots: new SlotsService(options),
      plans: new PlansService({
        ...options,
        store: new PlansStore(options.db),
        checks: new MoveChecks(options),
        presenter: new PreviewPresenter(options),
      }),
    }),
  };
}

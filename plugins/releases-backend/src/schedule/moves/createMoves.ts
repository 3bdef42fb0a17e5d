import { Knex } from 'knex';
import { LedgerService } from '../../platform';
import {
  MilestoneMover,
  ReleaseAuthorizer,
  ReleasesReader,
  ReleasesService,
  ReleaseWriter,
} from '../../releases';
import { FactsLoader } from '../conflicts/compute/FactsLoader';
import { ConflictsService } from '../conflicts/ConflictsService';
import { DecisionService } from '../windows/deciding/DecisionService';
import { CurrentWorkingCalendar } from '../workingCalendar/CurrentWorkingCalendar';
import { MoveChecks } from './MoveChecks';
import { PlansService } from './PlansService';
import { PlansStore } from './PlansStore';
import { PreviewPresenter } from './PreviewPresenter';
import { createPlanningHandlers } from './router';
import { ResolutionsService } from './ResolutionsService';
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
  milestoneMover: MilestoneMover;
  workingCalendar: CurrentWorkingCalendar;
  drafts: Pick<ReleasesService, 'draft'>;
}

/**
 * Free times, and moving several releases at once.
 *
 * @internal
 */
export function createMoves(options: MovesOptions) {
  const checks = new MoveChecks(options);
  return {
    handlers: createPlanningHandlers({
      slots: new SlotsService(options),
      resolutions: new ResolutionsService({ ...options, checks }),
      plans: new PlansService({
        ...options,
        store: new PlansStore(options.db),
        checks,
        presenter: new PreviewPresenter(options),
      }),
    }),
  };
}

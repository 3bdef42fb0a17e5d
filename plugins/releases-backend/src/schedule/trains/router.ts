import { Handlers } from '../../platform';
import { BoardingService } from './boarding/BoardingService';
import { TrainPlanService } from './plan/TrainPlanService';
import { TrainsService } from './record/TrainsService';

/** @internal */
export function createTrainsHandlers(options: {
  trains: TrainsService;
  plans: TrainPlanService;
  boarding: BoardingService;
}) {
  const { trains, plans, boarding } = options;
  return {
    listTrains: ({ query }) => trains.list(query),
    createTrain: request => trains.create(request, request.body),
    getTrain: ({ params, query }) => trains.get(params.id, query),
    updateTrain: request =>
      trains.change(request, request.params.id, request.body),
    archiveTrain: request => trains.archive(request, request.params.id),
    restoreTrain: request => trains.restore(request, request.params.id),
    getTrainLedger: ({ params, query }) => trains.ledgerOf(params.id, query),
    listDepartures: ({ params, query }) => trains.departures(params.id, query),
    getTrainPlan: ({ credentials, params, query }) =>
      plans.plan(credentials, params.id, query),
    boardTrain: request =>
      boarding.board(request, request.params.id, request.body),
    leaveTrain: request =>
      boarding.leave(request, request.params.id, request.params.releaseId),
  } satisfies Handlers;
}

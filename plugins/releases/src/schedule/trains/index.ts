export { BoardDialog } from './BoardDialog';
export { DepartureDates } from './DepartureDates';
export { PlanFindings } from './PlanFindings';
export { PlanWaves } from './PlanWaves';
export { TrainFacts } from './TrainFacts';
export { TrainLoad } from './TrainLoad';
export { TrainTable } from './TrainTable';
export { useBoardable } from './useBoardable';
export { useTrainAct } from './useTrainAct';
export {
  useDepartures,
  useMayManageTrains,
  useTrain,
  useTrainList,
  useTrainPlan,
} from './useTrainQueries';

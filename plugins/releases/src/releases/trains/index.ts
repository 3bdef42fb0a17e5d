export { DepartureField } from './DepartureField';
export { TrainFilter } from './TrainFilter';
export { TrainLink } from './TrainLink';
export { useTrainNames } from './useTrainNames';

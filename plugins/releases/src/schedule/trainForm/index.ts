export { EditTrainForm } from './EditTrainForm';
export { TrainFormFields } from './TrainFormFields';
export { useTrainForm } from './useTrainForm';
export { useTrainSaved } from './useTrainSaved';

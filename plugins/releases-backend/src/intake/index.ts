export { createIntakeRoom, type IntakeRoom } from './createIntakeRoom';
export { type DeploymentSink } from './processing/DeploymentSink';
export { INTAKE_PATH } from './receiving/intakeRouter';
export { SourceTypes } from './sources/SourceTypes';

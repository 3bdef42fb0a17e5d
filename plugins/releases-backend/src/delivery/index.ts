export { createDeliveryRoom, type DeliveryRoom } from './createDeliveryRoom';
export { EnvironmentDirectory } from './environments/EnvironmentDirectory';
export {
  DeploymentRecorder,
  type DeploymentSender,
} from './recording/DeploymentRecorder';

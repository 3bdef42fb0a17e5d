export { ReadinessChecks } from './checks/ReadinessChecks';
export {
  createGovernanceRoom,
  type GovernanceRoom,
} from './createGovernanceRoom';
export { rollbackPlanModule } from './gates/rollbackPlanModule';

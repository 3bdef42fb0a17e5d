export { DeployedComponents, DeploymentFacts } from './DeploymentDetails';
export { DeploymentFilterBar } from './DeploymentFilterBar';
export { DeploymentReviews } from './DeploymentReviews';
export { DeploymentStateBadge } from './DeploymentBadges';
export { DeploymentTable } from './DeploymentTable';
export { EntityEnvironments } from './EntityEnvironments';
export { EnvironmentMatrix } from './EnvironmentMatrix';
export { environmentNames } from './environmentNames';
export { Instant } from './Since';
export { MatrixFilterBar } from './MatrixFilterBar';
export { ReleaseDeployments } from './ReleaseDeployments';
export {
  useDeployment,
  useDeploymentList,
  useEnvironmentMatrix,
  useEnvironments,
} from './useDeliveryQueries';
export { useDeploymentFilters } from './useDeploymentFilters';
export { useDeploymentWords } from './useDeploymentWords';
export { useMatrixFilters } from './useMatrixFilters';

export { catalogModuleReleases } from './catalogModule/catalogModuleReleases';
export { CATALOG_ENTITIES_CHANGED_TOPIC } from './refresh/topic';
export { DependenciesService, type Neighbours } from './DependenciesService';
export type { SnapshotEntity } from './derive/types';
export {
  DependencyRefresher,
  type DependencyRefresherOptions,
} from './refresh/DependencyRefresher';
export { RefreshMetrics } from './refresh/RefreshMetrics';
export { startRefreshTriggers } from './refresh/startRefreshTriggers';
export { stronglyConnected } from './order/stronglyConnected';
export { createDependenciesHandlers } from './router';

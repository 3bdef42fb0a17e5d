export { catalogModuleReleases } from './catalogModule/catalogModuleReleases';
export {
  createDependenciesRoom,
  type DependenciesRoom,
} from './createDependenciesRoom';
export { DependenciesService, type Neighbours } from './DependenciesService';
export {
  type Project,
  PROJECT_ANNOTATIONS,
  projectsOf,
  projectValue,
} from './derive/projects';
export { DependencyMap } from './order/DependencyMap';
export {
  type Link,
  LINKS_TOLD,
  linksBetween,
  refsOfLinks,
  shippedRefs,
} from './order/links';
export { orderMessage } from './order/orderMessage';
export { orderViolations } from './order/orderViolations';
export { overtakes, precedenceOf } from './order/precedence';
export { type ReleaseFacts, type ReleaseReading } from './order/ReleaseFacts';
export {
  type Before,
  type Earlier,
  MAX_STEPS,
  ReleaseOrder,
} from './order/ReleaseOrder';
export {
  type OrderedReleases,
  ReleaseOrders,
  type ReleasePair,
} from './order/ReleaseOrders';
export {
  type ComponentEdge,
  releaseTime,
  type TrainMember,
} from './order/requiredOrders';
export { resolveDirectly } from './order/resolveDirectly';
export { type ResolvedRequirement } from './order/resolveRequirements';
export { type EntityProject } from './store/ProjectsStore';
export { TrainOrder } from './order/TrainOrder';
export { UnionFind } from './order/UnionFind';

export { ReadinessBadge } from './ReadinessBadge';
export { ReadinessView } from './ReadinessView';
export { RootBlockers } from './RootBlockers';

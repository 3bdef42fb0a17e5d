export { countGates, countProviders } from './gateCounts';
export { ReadinessBadge } from './ReadinessBadge';
export { ReadinessView } from './ReadinessView';
export { RootBlockers } from './RootBlockers';

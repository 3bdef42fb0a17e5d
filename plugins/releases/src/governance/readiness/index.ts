export { Due } from './Due';
export { ReadinessBadge } from './ReadinessBadge';
export { ReadinessView } from './ReadinessView';
export { RootBlockers } from './RootBlockers';
export { useTick } from './useTick';
export { useVoteDialog } from './useVoteDialog';

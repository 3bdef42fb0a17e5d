export { Due } from './Due';
export { ReadinessBadge } from './ReadinessBadge';
export { ReadinessView } from './ReadinessView';
export { RootBlockers } from './RootBlockers';
export { withoutPast } from './usePastInstant';
export { useTick } from './useTick';
export { useVote } from './useVote';
export { VoteDialog } from './VoteDialog';

export { ReleaseWindowsSection } from './ReleaseWindowsSection';
export { answersOf, questionsOf } from './releaseDecision';
export { type MayWaive, useMayWaive } from './useMayWaive';
export { useWaiverAct } from './useWaiverAct';
export { type NamedTarget, WaiverDialog } from './WaiverDialog';
export { WaiverItem } from './WaiverItem';

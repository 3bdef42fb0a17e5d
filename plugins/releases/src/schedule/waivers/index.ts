export { ReleaseWindowsSection } from './ReleaseWindowsSection';
export { answersOf, questionsOf } from './releaseDecision';
export { useMayWaive } from './useMayWaive';
export { useWaiverAct } from './useWaiverAct';
export { type NamedTarget, WaiverDialog } from './WaiverDialog';

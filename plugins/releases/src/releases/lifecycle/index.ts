export { LifecycleSteps } from './LifecycleSteps';
export { ReleaseActionsPanel } from './ReleaseActionsPanel';
export { useReleaseAct } from './useReleaseAct';

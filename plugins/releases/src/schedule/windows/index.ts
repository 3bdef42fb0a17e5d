export { decisionState, type DecisionState } from './decisionState';
export { Occurrences } from './Occurrences';
export { PreviewAnswer } from './PreviewAnswer';
export { useMayManageWindows } from './useMayManageWindows';
export { useWindowFieldName } from './useWindowFieldName';
export { useDecisions, useWindow, useWindowPreview } from './useWindowQueries';
export { WindowActions } from './WindowActions';
export { WindowActivity } from './WindowActivity';
export {
  EffectBadge,
  effectIcons,
  NowBadge,
  SourceBadge,
} from './WindowBadges';
export { WindowLoad } from './WindowLoad';
export { WindowTable } from './WindowTable';

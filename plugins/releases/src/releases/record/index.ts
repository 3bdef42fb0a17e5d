export { ComponentsSection } from './ComponentsSection';
export { LinksSection } from './LinksSection';
export { MarkdownSection } from './MarkdownSection';
export { MilestonesSection } from './MilestonesSection';
export { PlanLink } from './PlanLink';
export { ReleaseFacts } from './ReleaseFacts';
export { ReleaseLoad } from './ReleaseLoad';
export { RequireOnAny } from './RequireOnAny';
export { RequireUpdate } from './RequireUpdate';
export { ScopeSection } from './ScopeSection';
export { formatHours } from './formatHours';
export {
  hoursOutside,
  median,
  type Outcome,
  outcomeOf,
  slipHoursOf,
} from './slipOf';
export { useFieldName } from './useFieldName';
export { usePermitted } from './usePermitted';
export {
  useKnownReadiness,
  useReadiness,
  useRelease,
  useReleaseActions,
  useReleaseList,
} from './useReleaseQueries';
export { useSlipText } from './useSlipText';

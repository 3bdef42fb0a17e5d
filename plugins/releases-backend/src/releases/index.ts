export {
  type ApprovalGuard,
  type Confirm,
  type MovedRelease,
} from './commands/ApprovalGuard';
export { applyChange, withMilestoneIds } from './commands/applyChange';
export {
  type MilestoneMover,
  type MoveMilestones,
} from './commands/MilestoneMover';
export {
  type DecidedChange,
  type MaterialKeeper,
  ReleaseCommits,
  type ReleaseNews,
  type RiskLists,
} from './commands/ReleaseCommits';
export {
  type ReleaseEdit,
  ReleaseWriter,
  withWarnings,
} from './commands/ReleaseWriter';
export { ReleaseLifecycle } from './commands/ReleaseLifecycle';
export { ReleasesService } from './commands/ReleasesService';
export {
  type TrainChange,
  type TrainGate,
  type TrainVerdict,
} from './commands/TrainGate';
export { type TransitionGuard } from './commands/TransitionGuard';
export { TransitionGuards } from './commands/TransitionGuards';
export { createReleasesRoom, type ReleasesRoom } from './createReleasesRoom';
export {
  createReleaseConditionalDecision,
  releaseConditions,
  releaseRules,
} from './permissions/conditions';
export { ReleaseAuthorizer } from './permissions/ReleaseAuthorizer';
export {
  type ReleaseCondition,
  type ReleaseResource,
  releaseResourceRef,
} from './permissions/releaseResource';
export { EntityChecker } from './reading/EntityChecker';
export { type ReadableFilter, ReleasesReader } from './reading/ReleasesReader';
export { isLate } from './store/isLate';
export { type RankedOrder, type RankedPosition } from './store/pageByRank';
export { RELEASE_CHANGED_TOPIC } from './record/releaseChangedTopic';
export { outlineOf } from './record/outlineOf';
export {
  isPending,
  isReleased,
  UNAPPROVED_STATES,
} from './record/releaseStatus';
export { subjectOf } from './record/subject';
export { type Beside } from './store/Beside';
export { type BriefRelease } from './store/briefReleases';
export { releaseRowRef } from './store/releaseRow';
export {
  idsAboard,
  idsNaming,
  idsPending,
  idsPlannedIn,
  idsRequiring,
  idsShipping,
  idsStarting,
  idsUnapproved,
  type StartFilter,
} from './store/releaseIds';
export { type ShippedVersion } from './store/shippedVersions';
export { ReleaseQueries } from './store/ReleaseQueries';
export { type CountedPage } from './store/severalPages';
export { ReleasesStore, type ShipperRow } from './store/ReleasesStore';
export {
  ShippedQueries,
  type ShippedArtifact,
  type ShippedComponent,
} from './store/ShippedQueries';
export { type WriteWitness } from './store/WriteWitness';

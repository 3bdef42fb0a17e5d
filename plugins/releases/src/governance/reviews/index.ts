export { AgendaChanges, AgendaGates } from './AgendaParts';
export { AgendaTable, EmptyAgenda } from './AgendaTable';
export { Attendance } from './Attendance';
export { CancelReviewDialog } from './CancelReviewDialog';
export { CloseReviewDialog } from './CloseReviewDialog';
export { ConditionList } from './ConditionList';
export { DecidedBy } from './DecidedBy';
export { ReleaseDecisions } from './ReleaseDecisions';
export { type Repeat, repeatOf, REPEATS, ruleOf } from './repeats';
export { ReviewActivity } from './ReviewActivity';
export { ReviewAbout } from './ReviewAbout';
export { DecisionBadge, ReviewStateBadge } from './ReviewBadges';
export { ReviewLoad } from './ReviewLoad';
export { ReviewTable } from './ReviewTable';
export { ReviewWhen, spanOfReview } from './ReviewWhen';
export { standingOf, undecidedOf } from './standing';
export { useRepeatWords } from './useRepeatWords';
export { useReviewActs } from './useReviewActs';
export {
  useAgendaReadiness,
  useMayManageReviews,
  useReview,
} from './useReviewQueries';
export { useInvitation, useMinutesFile } from './useReviewFiles';
export { Minutes } from './Minutes';

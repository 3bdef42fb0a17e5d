export { ConflictFilterBar } from './ConflictFilterBar';
export { ConflictGroups } from './ConflictGroups';
export { ConflictsBadge } from './ConflictsBadge';
export { ConflictSentences, WorstConflicts } from './ConflictSentences';
export { ReleaseConflicts } from './ReleaseConflicts';
export { toConflictQuery, useConflictFilters } from './useConflictFilters';
export { useConflictList, useReleaseConflicts } from './useConflictQueries';

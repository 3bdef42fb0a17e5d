export { countCalendar, listCalendar } from './calendars';
export { queryKeys } from './queryKeys';
export { type ReleasesApi, releasesApiRef } from './releasesApiRef';
export { useGeneralAction, useMay } from './useGeneralAction';
export { useMayConfigure } from './useMayConfigure';
export { useOwnRefs } from './useOwnRefs';
export { useRefetchWhile } from './useRefetchWhile';
export { queryClientFor } from './queryClientFor';
export { useReleaseSignals } from './useReleaseSignals';

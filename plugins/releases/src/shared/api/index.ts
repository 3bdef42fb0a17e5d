export { countCalendar, listCalendar } from './calendars';
export { queryKeys } from './queryKeys';
export { type ReleasesApi, releasesApiRef } from './releasesApiRef';
export { useMay } from './useMay';
export { useRefetchWhile } from './useRefetchWhile';
export { queryClientFor } from './queryClientFor';
export { useReleaseSignals } from './useReleaseSignals';

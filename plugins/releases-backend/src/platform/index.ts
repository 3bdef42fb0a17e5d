export { createPlatform, type Platform } from './createPlatform';
export { groupBy } from './groupBy';
export { anyOf, valuesOf } from './database/anyOf';
export { insertAll } from './database/insertAll';
export { versionOf } from './database/versionOf';
export {
  epochOf,
  type StoredInstant,
  toDate,
  toIso,
  toNullableDate,
  toOptionalIso,
} from './database/instants';
export { Lease } from './database/Lease';
export { openDatabase } from './database/migrate';
export { contains, searchTextOf, wordsOf } from './database/words';
export { createRouter } from './http/createRouter';
export { ApiError } from './http/errors';
export { actorOf } from './http/actor';
export { appUrlOf } from './http/appUrl';
export { type Caller, type Handlers, type WriteContext } from './http/handlers';
export { parseJson, type RawRequest, readRawRequest } from './http/body';
export { positionCursor } from './http/positionCursor';
export { RequestMetrics } from './http/RequestMetrics';
export { decideAgain } from './journal/decideAgain';
export { type Authorship, Journal, JournalEntry } from './journal/Journal';
export { type Announcement, type RecordTable } from './journal/RecordTable';
export { readConfiguredEntries } from './journal/readConfiguredEntries';
export { StaleRecord } from './journal/StaleRecord';
export { VersionedRecords } from './journal/VersionedRecords';
export { type Recorded, VersionedStore } from './journal/VersionedStore';
export { withoutUndefined } from './journal/withoutUndefined';
export { assertRevision, type RevisionMatch } from './ledger/assertRevision';
export { changedFields } from './ledger/changedFields';
export { type LedgerHead, LedgerService } from './ledger/LedgerService';
export { LedgerVerificationStore } from './ledger/LedgerVerificationStore';
export { LedgerVerifier } from './ledger/LedgerVerifier';
export { createLedgerHandlers } from './ledger/router';
export { Outbox } from './outbox/Outbox';
export { assertPerson } from './permissions/assertPerson';
export { personRef } from './permissions/personRef';
export { type PermissionGuard } from './permissions/permissionGuard';
export { PermissionsOnce } from './permissions/PermissionsOnce';
export { createHealthRouter, HEALTH_PATH } from './room/healthRouter';
export { type Job, type Room } from './room/Room';
export { SIGN_IN_PROVIDER_ID, type SignedIn, SignIns } from './signIn/SignIns';
export { Debouncer } from './time/Debouncer';
export { shareReading } from './time/shareReading';
export { withinTime } from './time/withinTime';
export { atOnce, eachInSteps, inTurns, type Steps } from './time/steps';
export {
  actorName,
  counted,
  entityName,
  listed,
  moment,
  stateName,
  zoneOf,
} from './phrases/phrases';
export {
  asWritten,
  at,
  listParam,
  on,
  releaseParam,
  type Said,
  said,
  say,
  spanParam,
  stateParam,
  together,
} from './phrases/say';
export { withReleases } from './phrases/withReleases';
export { instantText } from './phrases/wallClock';

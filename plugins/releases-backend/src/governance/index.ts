export { AsksReader } from './asking/AsksReader';
export { type OpenAsk, OpenAsks } from './asking/OpenAsks';
export {
  type FoundWork,
  type WorkCounts,
  WorkReader,
} from './asking/WorkReader';
export { type WorkPosition } from './asking/workRows';
export {
  createGovernanceRoom,
  type GovernanceNews,
  type GovernanceRoom,
} from './createGovernanceRoom';
export { toldTo } from './evaluate/saidTo';
export { type DecisionTaken } from './decisions/DecisionNews';
export { EvidenceIngest } from './evidence/EvidenceIngest';
export { EvidenceProviders } from './evidence/EvidenceProviders';
export { principalOf } from './evidence/EvidenceSources';
export {
  AHEAD_AT_MOST_MS,
  type BroughtEvidence,
  type RecordedEvidence,
} from './evidence/EvidenceStore';
export { type EvidenceSource } from './evidence/readSources';
export { type ReviewCalendar } from './reviews/ReviewCalendar';
export { type AttachedNews } from './attached/AttachedWriter';
export { type Party, PartyReader } from './parties/PartyReader';
export { GatesOfReleases } from './policies/GatesOfReleases';
export { UnplannedPolicies } from './policies/UnplannedPolicies';
export { type Blockers } from './readiness/blockersFor';
export {
  blockerCode,
  PROVIDER_NOT_READY,
  type ReadinessGuard,
} from './readiness/ReadinessGuard';
export { ReadinessReader } from './readiness/ReadinessReader';
export { GateRegistry } from './gates/GateRegistry';
export {
  type ShownVerdict,
  type Standing,
  StoredVerdicts,
} from './verdicts/StoredVerdicts';
export { type VerdictNews } from './verdicts/VerdictNews';
export { type VoteNews } from './voting/VoteKeeper';

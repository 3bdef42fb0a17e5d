export { AsksReader } from './asking/AsksReader';
export {
  type FoundWork,
  type WorkCounts,
  WorkReader,
} from './asking/WorkReader';
export { type WorkPosition } from './asking/workRows';
export {
  createGovernanceRoom,
  type GovernanceRoom,
} from './createGovernanceRoom';
export { type DecisionWitness } from './decisions/DecisionKeeper';
export { EvidenceProviders } from './evidence/EvidenceProviders';
export { type ReviewCalendar } from './reviews/ReviewCalendar';
export { ReadinessReader } from './readiness/ReadinessReader';
export { GateRegistry } from './gates/GateRegistry';
export { type ShownVerdict, StoredVerdicts } from './verdicts/StoredVerdicts';

export {
  createGovernanceRoom,
  type GovernanceRoom,
} from './createGovernanceRoom';
export { EvidenceProviders } from './evidence/EvidenceProviders';
export { ReadinessService } from './readiness/ReadinessService';
export { GateRegistry } from './gates/GateRegistry';
export { type ShownVerdict, StoredVerdicts } from './verdicts/StoredVerdicts';

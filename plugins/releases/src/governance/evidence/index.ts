export { EvidenceList } from './EvidenceList';
export { RecordEvidence } from './RecordEvidence';
export { useMayRecord } from './useMayRecord';

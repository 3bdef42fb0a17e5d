export { EvidenceList } from './EvidenceList';
export { RecordEvidence } from './RecordEvidence';
export { RecordEvidenceDialog } from './RecordEvidenceDialog';
export { useMayRecord } from './useMayRecord';
export { useRecordEvidence } from './useRecordEvidence';

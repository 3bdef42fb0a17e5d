export { datedMilestones } from './datedMilestones';
export { EditReleaseForm } from './EditReleaseForm';
export { newDraft } from './newDraft';
export { ReleaseFields } from './ReleaseFields';
export { slotDraftOf } from './slotDraftOf';
export { useReleaseForm } from './useReleaseForm';
export { useSaved } from './useSaved';
export { withSlot } from './withSlot';

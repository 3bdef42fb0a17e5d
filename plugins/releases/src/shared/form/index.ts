export { default as fieldStyles } from './fields.module.css';
export { ChoiceField } from './ChoiceField';
export { DayField } from './DayField';
export { fieldError } from './fieldError';
export { FormPage } from './FormPage';
export { FormProblems } from './FormProblems';
export { ListEditor } from './ListEditor';
export { MilestoneKindField } from './MilestoneKindField';
export { newIdempotencyKey } from './newIdempotencyKey';
export { asRow, type Row } from './Row';
export { SavePage } from './SavePage';
export { Segments } from './Segments';
export { TimeOfDayField } from './TimeOfDayField';
export { TokenField } from './TokenField';
export { useCreate } from './useCreate';
export { type DraftForm, useDraftForm } from './useDraftForm';
export { useIdempotencyKeys } from './useIdempotencyKeys';
export { useNavigateAfterSave } from './useNavigateAfterSave';
export {
  type PreviewWhileTyping,
  usePreviewWhileTyping,
} from './usePreviewWhileTyping';
export { type EditConflict, useUpdate } from './useUpdate';
export { resolveWall, toWall } from './wallTime';
export { WallTimeField } from './WallTimeField';
export { ZonePicker } from './ZonePicker';
export { zonesWith } from './zonesWith';

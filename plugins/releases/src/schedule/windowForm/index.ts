export { EditWindowForm } from './EditWindowForm';
export { PreviewPanel } from './PreviewPanel';
export { useWindowForm } from './useWindowForm';
export { useWindowSaved } from './useWindowSaved';
export { type WhenDraft, whenFromTimes, whenToTimes } from './WhenDraft';
export { WhenFields } from './WhenFields';
export { emptyWindowDraft, weeklyPattern } from './WindowDraft';
export { WindowFormFields } from './WindowFormFields';

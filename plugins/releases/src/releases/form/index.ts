export { EditReleaseForm } from './EditReleaseForm';
export { ReleaseFields } from './ReleaseFields';
export { useReleaseForm } from './useReleaseForm';
export { useSaved } from './useSaved';

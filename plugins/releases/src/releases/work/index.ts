export { useMyWorkCounts } from './useMyWorkCounts';
export { useWorkKinds, workSearch } from './useWorkKinds';

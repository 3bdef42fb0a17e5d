export { ReleaseFilterBar } from './ReleaseFilterBar';
export { ReleaseTable } from './ReleaseTable';
export {
  type ReleaseFilters,
  toFilterQuery,
  useReleaseFilters,
} from './useReleaseFilters';

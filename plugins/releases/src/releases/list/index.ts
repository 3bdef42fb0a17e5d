export { ForMe } from './ForMe';
export { MineToggle } from './MineToggle';
export { MyReleases } from './MyReleases';
export { ReleaseFilterBar } from './ReleaseFilterBar';
export { ReleaseTable } from './ReleaseTable';
export { SortSelect } from './SortSelect';
export { useArchived } from './useArchived';
export { useMine } from './useMine';
export {
  type ReleaseFilters,
  toFilterQuery,
  toListQuery,
  useReleaseFilters,
} from './useReleaseFilters';
export { useSort } from './useSort';
export { useWaits } from './useWaits';
export { WaitsToggles } from './WaitsToggles';

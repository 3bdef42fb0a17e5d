export { makeLinks } from './makeLinks';
export {
  RELEASE_TABS,
  type ReleasesLinks,
  ReleasesLinksContext,
  type ReleaseTab,
  RISKS_ANCHOR,
  useReleasesLinks,
} from './ReleasesLinks';
export { saveFile } from './saveFile';
export { useAddress } from './useAddress';
export { useListFilters } from './useListFilters';
export { useSearchText } from './useSearchText';

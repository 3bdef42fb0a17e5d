export { DataTable } from './DataTable';
export { MoreButton } from './MoreButton';
export { usePages } from './usePages';

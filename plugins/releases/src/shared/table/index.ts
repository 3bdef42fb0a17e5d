export { ListTable } from './ListTable';
export { MoreButton } from './MoreButton';
export { ResourceTable } from './ResourceTable';
export type { TableColumn } from './ResourceTable';
export { usePagedRows } from './usePagedRows';
export { usePages } from './usePages';

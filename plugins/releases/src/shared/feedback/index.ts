export { EmptyState } from './EmptyState';
export { LoadError } from './LoadError';
export { LoadingRows } from './LoadingRows';
export { NotDone } from './NotDone';
export { NotFound, PageNotFound } from './NotFound';
export { PageSuspense } from './PageSuspense';
export { RefusalText } from './RefusalText';
export { useArchive } from './useArchive';
export { useNotify } from './useNotify';

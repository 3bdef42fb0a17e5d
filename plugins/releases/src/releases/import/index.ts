export { FieldMapping } from './FieldMapping';
export { ImportProgress } from './ImportProgress';
export { rowsOf } from './importRows';
export { ImportRows } from './ImportRows';
export { ImportSource, type SourceText } from './ImportSource';
export { useImportRun } from './useImportRun';

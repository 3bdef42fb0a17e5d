export { ColumnsStep } from './ColumnsStep';
export { FileStep } from './FileStep';
export { ImportProgress } from './ImportProgress';
export { rowsOf } from './importRows';
export { ImportRows } from './ImportRows';
export { type ImportStep, ImportSteps } from './ImportSteps';
export { ReadAs } from './ReadAs';
export { useImportDraft } from './useImportDraft';
export { useImportRun } from './useImportRun';

export { IcsRows } from './IcsRows';
export { emptySettings, toImport } from './IcsSettings';
export { IcsSource } from './IcsSource';

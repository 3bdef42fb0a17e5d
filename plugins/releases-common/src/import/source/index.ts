export * from './decodeText';
export * from './readSource';
export * from './SheetDate';
export * from './SourceFile';
export * from './SourceRecord';

export * from './columnMapping';
export * from './contractFields';
export * from './fieldPath';
export * from './importFields';
export * from './readWord';

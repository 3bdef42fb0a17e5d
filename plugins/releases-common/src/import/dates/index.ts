export * from './DateOrder';
export * from './findDateOrder';
export * from './readMoment';

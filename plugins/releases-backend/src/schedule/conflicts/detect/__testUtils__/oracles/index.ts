export * from './dependencyOverlap';
export * from './environmentBooking';
export * from './orderViolation';
export * from './people';
export * from './resourceContention';
export * from './sameComponent';

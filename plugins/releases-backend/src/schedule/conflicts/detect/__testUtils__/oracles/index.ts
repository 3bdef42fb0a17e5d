export * from './dependencyOverlap';
export * from './environmentBooking';
export * from './offDeparture';
export * from './orderViolation';
export * from './people';
export * from './resourceContention';
export * from './sameComponent';

export { barOf } from './barOf';
export { startPortal } from './startPortal';
export { authorize } from './authorize';
export { expect, test } from './test';
export { expectFits } from './expectFits';
export { personas, signInAs } from './signInAs';
export type { PersonaName } from './signInAs';
export { expectNoAxeViolations } from './expectNoAxeViolations';
export { typeInstant } from './typeInstant';

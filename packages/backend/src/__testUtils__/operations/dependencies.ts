import { noQuery } from './badInput';
import { Operations } from './Operation';
import { CONFIGURE, READ } from './promised';

export const dependencyOperations = {
  getDependencies: {
    promised: READ,
    input: () => ({ query: { entityRef: 'component:default/checkout' } }),
    bad: { query: { entityRef: 'checkout' }, field: 'entityRef' },
  },
  getCoverage: { promised: READ, bad: noQuery },
  refreshDependencies: {
    promised: CONFIGURE,
    bad: { body: { force: 'very' }, field: 'force' },
  },
} satisfies Operations;

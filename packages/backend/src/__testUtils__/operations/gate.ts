import { Operations } from './Operation';
import { READ } from './promised';

export const gateOperations = {
  askGate: {
    promised: READ,
    input: () => ({ query: { entityRef: 'component:default/checkout' } }),
    bad: { query: { version: '5.3.0' }, field: 'entityRef' },
  },
} satisfies Operations;

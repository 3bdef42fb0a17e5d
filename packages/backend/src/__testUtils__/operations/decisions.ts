import { Operations } from './Operation';
import { READ } from './promised';

export const decisionOperations = {
  decideWindow: {
    promised: READ,
    input: () => ({ query: { entityRef: 'component:default/checkout' } }),
    bad: { query: { at: 'tomorrow' }, field: 'at' },
  },
  decideWindows: {
    promised: READ,
    input: () => ({
      body: { queries: [{ entityRef: 'component:default/checkout' }] },
    }),
    bad: { body: { queries: [] }, field: 'queries' },
  },
} satisfies Operations;

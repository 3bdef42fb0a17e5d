import { Operations } from './Operation';
import { READ } from './promised';
import { backwards } from './spans';

const checkout = { kind: 'component', namespace: 'default', name: 'checkout' };

export const entityOperations = {
  getEntitySummary: {
    promised: READ,
    input: () => ({ params: checkout }),
    bad: { params: checkout, query: backwards, field: 'to' },
  },
} satisfies Operations;

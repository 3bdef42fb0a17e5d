import { Operations } from './Operation';
import { READ } from './promised';

export const workOperations = {
  getMyWork: {
    promised: READ,
    input: () => ({ query: { kind: 'vote', totalItems: 'true' } }),
    bad: { query: { kind: 'lunch' }, field: 'kind.0' },
  },
} satisfies Operations;
